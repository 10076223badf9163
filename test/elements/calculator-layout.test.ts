import { emulateMedia } from '@web/test-runner-commands';
import { expect } from './expect.js';
import type { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import {
  type Attributes,
  calculator,
  EXAMPLE,
  field,
  FLARE,
  lines,
  option,
  perKept,
  sentence,
} from './calculator.js';
import {
  cleanUp,
  find,
  findAll,
  freezeToday,
  isSeen,
  mount,
  nextTask,
  place,
  resize,
  seen,
  shadow,
  thawToday,
  WIDE,
} from './helpers.js';

const STATES: Readonly<Record<string, Attributes>> = {
  ready: EXAMPLE,
  'a range': { 'reroll-rate': '10..20..35', 'failure-rate': '1..5', quality: 'auto' },
  unpriced: { model: FLARE },
  'shut down': { model: 'gpt-image-1' },
  invalid: { size: '1000x1000', quality: 'best', 'images-per-month': '0' },
  'an edit with many references': {
    operation: 'edit',
    model: 'gpt-image-1.5',
    'reference-images': '1024x1024, 3840x2160, 1x1',
    'instruction-tokens': '12345678',
  },
  'large figures': {
    'images-per-month': '1000000000',
    'reroll-rate': '99',
    'failure-rate': '99',
    'failed-requests': 'billed',
    quality: 'high',
    'images-per-request': '7',
  },
  'another currency': {
    currency: 'IDR',
    'exchange-rate': '16543.21',
    'exchange-rate-date': '2026-11-20',
    'images-per-month': '1000000',
  },
  'an earlier day': { 'as-of': '2026-04-30' },
};

/** What sticks out of the element's own box; the row of buttons does by its padding, on purpose. */
function overhanging(element: GptImageCalculator): string[] {
  const { left, right } = element.getBoundingClientRect();
  return findAll(element, '*')
    .filter(
      (one) =>
        isSeen(one) && !one.closest('.table-scroll, .hidden-visually, svg, [part=actions], .drop'),
    )
    .filter((one) => {
      const box = one.getBoundingClientRect();
      return box.left < left - 1 || box.right > right + 1;
    })
    .map((one) => `${one.localName}.${one.className}: ${seen(one).slice(0, 40)}`);
}

const openAll = async (element: GptImageCalculator): Promise<void> => {
  for (const one of findAll(element, '[aria-expanded=false], details:not([open]) > summary'))
    one.click();
  await nextTask();
};

describe('<gpt-image-calculator>: layout', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(async () => {
    cleanUp();
    thawToday();
    await emulateMedia({ media: 'screen', colorScheme: 'light' });
    await resize(WIDE);
  });

  for (const width of [320, 768, 1280]) {
    it(`fits into ${width} pixels in every state with everything opened`, async () => {
      await resize({ width, height: 900 });
      for (const density of ['regular', 'compact']) {
        for (const [name, attributes] of Object.entries(STATES)) {
          const element = await calculator({ ...attributes, density });
          await openAll(element);
          expect(overhanging(element), `${name}, ${density}`).to.deep.equal([]);
          const { scrollWidth, clientWidth } = document.documentElement;
          expect(scrollWidth, name).to.be.at.most(clientWidth);
          cleanUp();
        }
      }
    });
  }

  it('shows the figures above the form at 320 pixels, and keeps them in sight', async () => {
    await resize({ width: 320, height: 640 });
    const element = await calculator(EXAMPLE);
    const boxOf = (selector: string): DOMRect => find(element, selector).getBoundingClientRect();
    expect(boxOf('.figures').height).to.be.above(40).and.below(120);
    expect(boxOf('.figures').bottom).to.be.at.most(boxOf('[part=controls]').top);
    expect(boxOf('.figures').bottom).to.be.at.most(640);
    const headings = findAll(element, '.figures, [part=controls], [part=results]');
    expect(
      headings.map((one) => one.getAttribute('part') ?? one.className),
      'in the order in which it is read',
    ).to.deep.equal(['figures', 'controls', 'results']);
    find(element, '[part=lines]').scrollIntoView();
    expect(boxOf('[part=controls]').bottom).to.be.below(640);
    expect(boxOf('.figures').top).to.equal(0);
  });

  it('breaks no figure in a column of 190 pixels', async () => {
    const column = place({ style: 'inline-size: 190px' });
    const element = await mount<GptImageCalculator>(
      'gpt-image-calculator',
      { attributes: { 'images-per-month': '2400' } },
      column,
    );
    const figures = findAll(element, '.figure-value');
    expect(figures.map(seen)).to.deep.equal(['$0.053', '$127.70']);
    for (const figure of figures) {
      const { lineHeight } = getComputedStyle(figure);
      expect(figure.getBoundingClientRect().height, seen(figure)).to.be.at.most(
        parseFloat(lineHeight) + 1,
      );
    }
  });

  it('never covers a control in focus with its figures', async () => {
    await resize({ width: 320, height: 640 });
    const element = await calculator(EXAMPLE);
    const stops = findAll(element, '[part=controls] :is(input, select, textarea, button)');
    expect(stops.length).to.be.above(15);
    // Backwards, as Shift and Tab go: each comes in from above.
    for (const stop of stops.reverse()) {
      if (!isSeen(stop)) continue;
      stop.focus();
      expect(stop.getBoundingClientRect().top, stop.outerHTML.slice(0, 80)).to.be.at.least(
        find(element, '.figures').getBoundingClientRect().bottom,
      );
    }
  });

  it('keeps its figures below a fixed header of the page', async () => {
    await resize({ width: 320, height: 640 });
    const element = await calculator(EXAMPLE, {}, place({ style: '--gic-sticky-top: 48px' }));
    find(element, '[part=lines]').scrollIntoView();
    expect(find(element, '.figures').getBoundingClientRect().top).to.equal(48);
  });

  it('shows form and result side by side where there is room', async () => {
    await resize({ width: 1280, height: 900 });
    const element = await calculator(EXAMPLE);
    const headline = find(element, '[part=headline]').getBoundingClientRect();
    const form = find(element, '[part=controls]').getBoundingClientRect();
    expect(form.right).to.be.at.most(headline.left);
    expect(Math.abs(form.top - headline.top)).to.be.below(headline.height);
  });

  it('sets request, output and volume in two columns where there is much room', async () => {
    await resize({ width: 1280, height: 900 });
    const element = await calculator(EXAMPLE);
    const [request, output, volume] = findAll(element, '[part=group]').map((one) =>
      one.getBoundingClientRect(),
    );
    expect(request!.right).to.be.below(output!.left);
    expect(request!.top).to.equal(output!.top);
    expect(volume!.left).to.equal(output!.left);
    expect(volume!.top).to.be.above(output!.bottom);
  });

  for (const width of [320, 768, 1280]) {
    it(`sets the controls of a pair on one line, and what is wrong below its own, ${width} pixels`, async () => {
      await resize({ width, height: 900 });
      const element = await calculator({ 'partial-images': '9', ...EXAMPLE });
      const images = field(element, 'Images per request').parentElement!.getBoundingClientRect();
      const previews = field(element, 'Streaming previews').getBoundingClientRect();
      const problem = find(element, '#partialImages-problem').getBoundingClientRect();
      if (previews.left > images.right) expect(previews.top).to.be.closeTo(images.top, 0.5);
      expect(problem.left).to.be.closeTo(previews.left, 0.5);
      expect(problem.top - previews.bottom).to.be.within(0, 6);
    });
  }

  it('stands each label 4 pixels above its control, options too', async () => {
    const element = await calculator(EXAMPLE);
    const gap = (label: Element, control: Element): number =>
      control.getBoundingClientRect().top - label.getBoundingClientRect().bottom;
    const size = field(element, 'Size');
    expect(gap(size.labels![0]!, size)).to.be.closeTo(4, 0.5);
    for (const one of findAll(element, 'legend[part=label]')) {
      if (!one.nextElementSibling?.matches('[part=segmented]')) continue;
      expect(gap(one, one.nextElementSibling), seen(one)).to.be.closeTo(4, 0.5);
    }
  });

  it('answers to its own column, not to the window', async () => {
    await resize({ width: 1280, height: 900 });
    const element = await calculator(EXAMPLE, {}, place({ style: 'inline-size: 300px' }));
    const figures = find(element, '.figures').getBoundingClientRect();
    expect(figures.bottom).to.be.at.most(
      find(element, '[part=controls]').getBoundingClientRect().top,
    );
    expect(overhanging(element)).to.deep.equal([]);
  });

  it('offers targets of at least 24 pixels', async () => {
    await resize({ width: 320, height: 900 });
    for (const density of ['regular', 'compact']) {
      const element = await calculator({
        ...EXAMPLE,
        density,
        operation: 'edit',
        'reference-images': '512x512',
      });
      await openAll(element);
      for (const target of findAll(
        element,
        'button, summary, label[part=option], select, input[type=range]',
      )) {
        if (!isSeen(target)) continue;
        const { height } = target.getBoundingClientRect();
        expect(height, `${density}: ${target.id} ${seen(target)}`).to.be.at.least(23.5);
      }
      cleanUp();
    }
  });

  it('is three controls and one line of result when it is compact', async () => {
    await resize({ width: 320, height: 900 });
    const element = await calculator({ ...EXAMPLE, density: 'compact' });
    const groups = findAll(element, '[part=controls] > *').map((one) =>
      seen(one.querySelector('label, legend')!),
    );
    expect(groups).to.deep.equal(['Size', 'Quality', 'Images you keep']);
    expect(perKept(element)).to.equal('$0.069');
    expect(sentence(element)).to.include('pay for 3,125 attempts');
    expect(findAll(element, '[part=lines], [part=levers], [part=grid]')).to.deep.equal([]);
    expect(find(element, '[part=base]').getBoundingClientRect().height).to.be.below(640);
  });

  it('is mirrored on a right-to-left page, and its sentences are not', async () => {
    const element = await calculator(
      { 'reroll-rate': '10..20..35' },
      {},
      place({ dir: 'rtl', lang: 'ar' }),
    );
    const form = find(element, '[part=controls]').getBoundingClientRect();
    expect(form.left).to.be.above(find(element, '[part=headline]').getBoundingClientRect().left);
    expect(getComputedStyle(find(element, '.sentence bdi')).direction).to.equal('ltr');
    const ends = findAll(element, '[part=range] bdi').map(
      (one) => one.getBoundingClientRect().left,
    );
    expect(ends[0]).to.be.above(ends[1]!);
    // 29.3 % from the low end, which is at the right.
    const track = find(element, '.range-track').getBoundingClientRect();
    const mark = find(element, '[part=range] rect').getBoundingClientRect();
    expect((track.right - mark.right) / track.width).to.be.below(0.5);
    expect(overhanging(element)).to.deep.equal([]);
  });

  it('keeps the order of English words and numbers on a right-to-left page, at the page’s side', async () => {
    const element = await calculator(
      { 'failure-rate': '4', 'partial-images': '9' },
      {},
      place({ dir: 'rtl', lang: 'ar' }),
    );
    /** Where each character of a text stands. */
    const places = (one: Element): DOMRect[] => {
      const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      const boxes: DOMRect[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (let at = 0; at < text.textContent!.length; at++) {
          if (text.textContent![at]!.trim() === '') continue;
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          boxes.push(range.getBoundingClientRect());
        }
      }
      return boxes;
    };
    const said = [
      find(element, '#failureRate-hint'),
      find(element, '#prompt-hint'),
      find(element, '#partialImages-problem span'),
      find(element, '#failureRate-sure'),
      option(element, 'Quality', 'Low').nextElementSibling!.querySelector('small')!,
    ];
    for (const one of said) {
      const boxes = places(one);
      for (const [at, box] of boxes.slice(1).entries()) {
        const { top, right } = boxes[at]!;
        if (box.top === top) expect(box.left, seen(one)).to.be.at.least(right - 1);
      }
    }
    for (const name of ['Request', 'Output', 'Volume']) {
      const legend = findAll(element, 'legend').find((one) => seen(one) === name)!;
      const last = places(legend).at(-1)!;
      expect(last.right, name).to.be.closeTo(legend.getBoundingClientRect().right, 1);
    }
  });

  it('follows the page’s colour scheme and not the reader’s', async () => {
    const colour = async (style: string): Promise<string> => {
      const element = await calculator({}, {}, place({ style }));
      return getComputedStyle(find(element, '[part=provenance] a')).color;
    };
    const light = await colour('color-scheme: light');
    expect(await colour('color-scheme: dark')).not.to.equal(light);
    await emulateMedia({ colorScheme: 'dark' });
    expect(await colour('color-scheme: light'), 'a dark reader of a light page').to.equal(light);
  });

  it('breaks no name in the ledger and no cost of a step while there is room', async () => {
    await resize(WIDE);
    const element = await calculator({
      operation: 'edit',
      'reference-images': '1024x1024',
      'reroll-rate': '10..20..35',
    });
    // What is folded away has no lines yet.
    const OPEN = '[part=levers] > ul';
    const rows = (node: Element): number => {
      const content = document.createRange();
      content.selectNodeContents(node);
      return new Set([...content.getClientRects()].map(({ top }) => Math.round(top / 8))).size;
    };
    const parts = [
      'thead th',
      '[part=row] .disclose span',
      '[part=row] td.drop',
      `${OPEN} .lever-cost`,
    ];
    for (const part of parts) {
      const found = findAll(element, part);
      expect(found.length, part).to.be.above(2);
      for (const one of found) expect(rows(one), seen(one)).to.equal(1);
    }
    const ends = findAll(element, `${OPEN} .lever-cost`).map(
      (one) => one.getBoundingClientRect().left,
    );
    const bars = findAll(element, `${OPEN} .lever-bar`).map((one) => one.getBoundingClientRect());
    expect(new Set(bars.map(({ left, width }) => `${left} ${width}`)).size).to.equal(1);
    expect(Math.min(...ends)).to.be.above(bars[0]!.right);
  });

  it('does not rest on colour alone where colours are forced', async () => {
    const element = await calculator({
      operation: 'edit',
      quality: 'low',
      'reference-images': '1024x1024',
    });
    // The test browser's driver cannot force colours, so the rules for it apply here at all times.
    const blocks = shadow(element)
      .adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSMediaRule)
      .filter(({ media }) => media.mediaText.includes('forced-colors'));
    const texts = blocks.map(({ media }) => media.mediaText);
    const system = getComputedStyle(place({ style: 'background: Highlight; color: CanvasText' }));
    try {
      for (const { media } of blocks) media.mediaText = 'all';
      const chosen = getComputedStyle(option(element, 'Quality', 'Low').nextElementSibling!);
      expect(chosen.backgroundColor).to.equal(system.backgroundColor);
      const parts = findAll<SVGElement>(element, '[part=bar] rect').map((one) =>
        getComputedStyle(one),
      );
      expect(parts[0]!.fill).to.equal(system.color);
      expect(parts[1]!.fill).not.to.equal(parts[0]!.fill);
      expect(parts[1]!.stroke).to.equal(system.color);
      // HTML knows no stroke.
      for (const swatch of findAll(element, '.swatch')) {
        const { borderTopColor, borderTopWidth } = getComputedStyle(swatch);
        expect([borderTopColor, borderTopWidth]).to.deep.equal([system.color, '1px']);
      }
      // Words get a backplate as high as their font, which stays below the label.
      const words = document.createRange();
      words.selectNodeContents(find(element, '.lead .figure-value'));
      const label = find(element, '.lead .figure-label').getBoundingClientRect();
      expect(words.getBoundingClientRect().top).to.be.at.least(label.bottom - 1);
    } finally {
      blocks.forEach(({ media }, index) => (media.mediaText = texts[index]!));
    }
  });

  it('prints the result with its sources, and no controls', async () => {
    const element = await calculator(EXAMPLE);
    await emulateMedia({ media: 'print' });
    for (const part of ['controls', 'actions'])
      expect(isSeen(find(element, `[part=${part}]`)), part).to.equal(false);
    for (const part of ['headline', 'lines', 'provenance'])
      expect(isSeen(find(element, `[part=${part}]`)), part).to.equal(true);
    expect(findAll(element, '[part=explain]').filter(isSeen).length, 'explanations').to.equal(2);
    expect(lines(element).length).to.equal(2);
  });

  it('gives every control a name', async () => {
    const element = await calculator({
      ...EXAMPLE,
      operation: 'edit',
      'reference-images': '512x512',
      model: 'gpt-image-1.5',
    });
    for (const control of findAll<HTMLInputElement>(element, 'input, select, textarea')) {
      const name = control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent ?? '';
      expect(name.trim(), control.outerHTML).not.to.equal('');
    }
    expect(field(element, 'Images you keep').inputMode).to.equal('decimal');
  });
});
