import { expect } from './expect.js';
import { emulateMedia } from '@web/test-runner-commands';
import type { MeterTable } from '../../src/define/meter-table.js';
import '../../src/define/meter-table.js';
import {
  cleanUp,
  find,
  findAll,
  freezeToday,
  isSeen,
  NARROW,
  place,
  resize,
  seen,
  shadow,
  thawToday,
  WIDE,
} from './helpers.js';
import { heads, meterTable, METERS, NINE, radio, row, toggle } from './meter-table.js';

/**
 * Elements that stick out of the table's own box at either side. The row of buttons does on
 * purpose, by their padding, so that their words line up with the text above.
 */
function overhanging(element: MeterTable): string[] {
  const { left, right } = element.getBoundingClientRect();
  return findAll(element, '*')
    .filter(
      (one) => isSeen(one) && !one.closest('thead, caption, .hidden-visually, svg, [part=actions]'),
    )
    .filter((one) => {
      const box = one.getBoundingClientRect();
      return box.left < left - 1 || box.right > right + 1;
    })
    .map((one) => `${one.localName}.${one.className}: ${seen(one)}`);
}

const SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'one model': {},
  'one model with batch': { batch: '', history: '' },
  'one token a unit': { batch: '', unit: 'token' },
  'two models': { models: 'gpt-image-2 gpt-image-1.5', batch: '' },
  'five models': { models: NINE.split(' ').slice(0, 5).join(' '), batch: '' },
  'nine models': { models: NINE, batch: '' },
  'another currency': {
    currency: 'IDR',
    'exchange-rate': '16543.21',
    'exchange-rate-date': '2026-11-20',
    batch: '',
    unit: 'token',
  },
};

describe('<meter-table>: narrow', () => {
  before(() => resize(NARROW));
  after(() => resize(WIDE));
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  for (const [name, attributes] of Object.entries(SHAPES)) {
    it(`fits into 320 pixels with every row opened: ${name}`, async () => {
      const element = await meterTable(attributes);
      for (const meter of METERS) await toggle(element, meter);
      expect(overhanging(element)).to.deep.equal([]);
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth).to.be.at.most(clientWidth);
      const scroller = find(element, '.table-scroll');
      expect(scroller.scrollWidth, 'nothing to scroll to').to.be.at.most(scroller.clientWidth);
    });
  }

  it('shows beside each figure of several models whose it is', async () => {
    const element = await meterTable({ models: NINE, batch: '' });
    for (const meter of METERS) {
      const cells = [...row(element, meter).querySelectorAll<HTMLElement>('[part~=rate]')];
      expect(cells.length).to.equal(9);
      cells.forEach((cell, index) => {
        const text = seen(cell);
        expect(text.startsWith(`${NINE.split(' ')[index]!} `), text).to.equal(true);
        const [label, figure] = [...cell.children].filter(isSeen);
        const [a, b] = [label!.getBoundingClientRect(), figure!.getBoundingClientRect()];
        expect(Math.min(a.bottom, b.bottom), text).to.be.above(Math.max(a.top, b.top));
        expect(a.right, text).to.be.at.most(b.left + 1);
      });
    }
  });

  it('tells a screen reader the model by the column’s head, not twice', async () => {
    const element = await meterTable({ models: 'gpt-image-2 gpt-image-1' });
    for (const label of findAll(element, '.cell-label'))
      expect(label.getAttribute('aria-hidden')).to.equal('true');
    for (const head of findAll(element, 'thead th')) {
      expect(getComputedStyle(head).display).not.to.equal('none');
      expect(getComputedStyle(head).visibility).to.equal('visible');
    }
  });

  it('still says which models shut down, where the heads are out of sight', async () => {
    const element = await meterTable({ models: NINE });
    const notes = findAll(element, '.lede').filter(isSeen).map(seen).join(' ');
    expect(notes).to.include('gpt-image-1.5: shuts down on 2026-12-01, in 9 days.');
    expect(notes).to.include('gpt-image-1: shut down on 2026-10-23.');
  });

  it('keeps the head over standard and batch of one model, and the use under its figures', async () => {
    const element = await meterTable({ batch: '' });
    expect(heads(element)).to.deep.equal(['Meter', 'Public rate', 'Batch']);
    const cells = row(element, 'Text input').querySelectorAll<HTMLElement>('[part~=rate]');
    const ends = findAll(element, 'thead th.end').map((head) => head.getBoundingClientRect().right);
    cells.forEach((cell, index) => {
      expect(cell.getBoundingClientRect().right).to.be.closeTo(ends[index]!, 1);
    });
    const use = [...row(element, 'Text input').children].at(-1)!;
    expect(isSeen(use)).to.equal(true);
    expect(use.getBoundingClientRect().top).to.be.at.least(
      cells[0]!.getBoundingClientRect().bottom - 1,
    );
  });

  it('answers to its own column, not to the window', async () => {
    await resize(WIDE);
    const column = place({ style: 'inline-size: 300px' });
    const element = await meterTable({ models: 'gpt-image-2 gpt-image-1' }, {}, column);
    expect(isSeen(find(element, '.cell-label'))).to.equal(true);
    expect(overhanging(element)).to.deep.equal([]);
    column.style.inlineSize = '900px';
    expect(isSeen(find(element, '.cell-label'))).to.equal(false);
    await resize(NARROW);
  });

  it('offers targets of at least 24 pixels', async () => {
    const element = await meterTable({ density: 'compact', batch: '' });
    for (const target of findAll(element, 'button, label, summary')) {
      const { height } = target.getBoundingClientRect();
      expect(height, seen(target)).to.be.at.least(23.5);
    }
  });

  it('ends each head where the figures below it end', async () => {
    await resize(WIDE);
    const element = await meterTable({ models: 'gpt-image-2 gpt-image-1 gpt-image-1-mini' });
    const end = (node: Element): number => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getBoundingClientRect().right;
    };
    const columnHeads = findAll(element, 'thead .end');
    const figures = [...row(element, 'Image output').querySelectorAll('.end bdi')];
    expect(columnHeads.length).to.equal(3);
    expect(figures.length).to.equal(3);
    columnHeads.forEach((head, index) => {
      expect(end(head)).to.be.closeTo(end(figures[index]!), 0.6);
    });
  });
});

describe('<meter-table>: right to left', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  for (const viewport of [WIDE, NARROW]) {
    it(`is mirrored at ${viewport.width} pixels, and its sentences are not`, async () => {
      await resize(viewport);
      const page = place({ dir: 'rtl', lang: 'ar' });
      const element = await meterTable({ batch: '' }, {}, page);
      const below = await toggle(element, 'Image output');
      const cells = [...row(element, 'Image output').children].filter(isSeen);
      const [head, standard, batch] = cells.map((cell) => cell.getBoundingClientRect().left);
      expect(head).to.be.above(standard!);
      expect(standard).to.be.above(batch!);
      expect(
        getComputedStyle(row(element, 'Image output').querySelector('td bdi')!).direction,
      ).to.equal('ltr');
      // A term stands at the right of what it names; English sentences keep their own order.
      const [term, fact] = [...below.querySelectorAll('dt, dd')];
      expect(term!.getBoundingClientRect().left).to.be.above(fact!.getBoundingClientRect().left);
      expect(getComputedStyle(fact!.querySelector('bdi')!).direction).to.equal('ltr');
      expect(overhanging(element)).to.deep.equal([]);
    });
  }

  it('writes amounts as readers of Arabic do', async () => {
    await resize(WIDE);
    const element = await meterTable({}, {}, place({ dir: 'rtl', lang: 'ar-EG' }));
    const expected = new Intl.NumberFormat('ar-EG', {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: 2,
    }).format(30);
    expect(row(element, 'Image output').textContent).to.include(expected);
  });
});

describe('<meter-table>: colours and paper', () => {
  before(() => resize(WIDE));
  beforeEach(() => {
    freezeToday();
  });
  afterEach(async () => {
    cleanUp();
    thawToday();
    await emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'no-preference' });
  });

  const linkColour = async (style: string): Promise<string> => {
    const element = await meterTable({}, {}, place({ style }));
    return getComputedStyle(find(element, '[part=provenance] a')).color;
  };

  it('follows the page’s colour scheme and not the reader’s', async () => {
    const light = await linkColour('color-scheme: light');
    const dark = await linkColour('color-scheme: dark');
    expect(light).not.to.equal(dark);
    await emulateMedia({ colorScheme: 'dark' });
    expect(await linkColour('color-scheme: light'), 'a dark reader of a light page').to.equal(
      light,
    );
    expect(await linkColour('color-scheme: light dark')).to.equal(dark);
    await emulateMedia({ colorScheme: 'light' });
    expect(await linkColour('color-scheme: dark'), 'a light reader of a dark page').to.equal(dark);
  });

  it('takes text and ground from the page', async () => {
    const page = place({ style: 'color: rgb(10, 20, 30); background: beige; font: 20px serif' });
    const element = await meterTable({}, {}, page);
    const base = getComputedStyle(find(element, '[part=base]'));
    expect(base.color).to.equal('rgb(10, 20, 30)');
    expect(base.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(base.fontFamily).to.equal('serif');
    expect(getComputedStyle(find(element, '[part=title]')).fontSize).to.equal('22.5px');
  });

  it('marks the chosen unit by system colours where colours are forced', async () => {
    const element = await meterTable();
    // The test browser's driver cannot force colours, so the rules for it apply here at all times.
    const blocks = shadow(element)
      .adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSMediaRule)
      .filter(({ media }) => media.mediaText.includes('forced-colors'));
    expect(blocks.length).to.be.above(0);
    const texts = blocks.map(({ media }) => media.mediaText);
    const system = place({ style: 'background: Highlight; color: HighlightText' });
    const { backgroundColor, color } = getComputedStyle(system);
    try {
      for (const { media } of blocks) media.mediaText = 'all';
      const [chosen, other] = ['1M tokens', 'token'].map((label) =>
        getComputedStyle(radio(element, label).nextElementSibling!),
      );
      expect(chosen!.backgroundColor).to.equal(backgroundColor);
      expect(chosen!.color).to.equal(color);
      expect(other!.backgroundColor).not.to.equal(backgroundColor);
    } finally {
      blocks.forEach(({ media }, index) => (media.mediaText = texts[index]!));
    }
  });

  it('does not rest on colour alone: the chosen unit, a stale rate and a shut-down are told in shape or words', async () => {
    freezeToday('2027-06-01T12:00:00Z');
    const element = await meterTable({ models: 'gpt-image-2' });
    const weight = (label: string): string =>
      getComputedStyle(radio(element, label).nextElementSibling!).fontWeight;
    expect(Number(weight('1M tokens'))).to.be.above(Number(weight('token')));
    expect(seen(find(element, '[part=provenance]'))).to.include('May be out of date.');
  });

  it('stands still for readers who want less motion', async () => {
    const element = await meterTable();
    const icon = find<SVGElement>(element, '.disclose svg');
    expect(getComputedStyle(icon).transitionDuration).not.to.equal('0s');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(getComputedStyle(icon).transitionDuration).to.equal('0s');
  });

  for (const viewport of [WIDE, NARROW]) {
    it(`prints every row’s explanation and no controls, ${viewport.width} pixels wide`, async () => {
      await resize(viewport);
      for (const models of ['gpt-image-2', 'gpt-image-2 gpt-image-1']) {
        const element = await meterTable({ models, batch: '' });
        expect(findAll(element, '[part=explain]').filter(isSeen).length).to.equal(0);
        await emulateMedia({ media: 'print' });
        expect(findAll(element, '[part=explain]').filter(isSeen).length).to.equal(6);
        expect(isSeen(find(element, '[part=actions]'))).to.equal(false);
        expect(isSeen(find(element, '[part=controls]'))).to.equal(false);
        expect(seen(find(element, '[part=base]'))).to.include('read on the page');
        await emulateMedia({ media: 'screen' });
      }
      await resize(WIDE);
    });
  }
});
