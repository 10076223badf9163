import { allFaultsOf, expect } from './expect.js';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/define/meter-table.js';
import type { MeterTable } from '../../src/define/meter-table.js';
import {
  announced,
  cleanUp,
  find,
  findAll,
  freezeToday,
  isSeen,
  type ManualClock,
  manualClock,
  nextTask,
  resize,
  seenOf,
  shadow,
  thawToday,
  WIDE,
} from './helpers.js';
import { button, checkedUnit, meterTable, radio, rates, toggle } from './meter-table.js';

async function clickOn(element: Element): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(left + width / 2), Math.round(top + height / 2)],
  });
}

describe('<meter-table>: the unit switch', () => {
  let clock: ManualClock | undefined;

  before(() => resize(WIDE));
  beforeEach(() => {
    freezeToday();
  });
  afterEach(async () => {
    clock?.restore();
    clock = undefined;
    cleanUp();
    thawToday();
    await resetMouse();
  });

  it('shows rates per million tokens unless asked otherwise', async () => {
    const element = await meterTable();
    expect(checkedUnit(element)).to.equal('1M tokens');
    expect(seenOf(element)).to.include('US dollars per 1,000,000 tokens.');
    const one = await meterTable({ unit: ' TOKEN ' });
    expect(checkedUnit(one)).to.equal('token');
    expect(seenOf(one)).to.include('US dollars per token.');
    expect(rates(one, 'Cached text input')).to.deep.equal(['$0.00000125']);
    expect(one.issues).to.deep.equal([]);
  });

  it('changes at a click, the property and not the attribute', async () => {
    const element = await meterTable({ unit: '1M', batch: '' });
    await clickOn(radio(element, '1K tokens'));
    await element.updateComplete;
    expect(rates(element, 'Text input')).to.deep.equal(['$0.005', '$0.0025']);
    expect(rates(element, 'Cached text input')).to.deep.equal(['$0.00125', '$0.000625']);
    expect(seenOf(element)).to.include('US dollars per 1,000 tokens.');
    expect(find(element, 'caption').textContent).to.include('per 1,000 tokens');
    expect(element.unit).to.equal('1K');
    expect(element.getAttribute('unit')).to.equal('1M');
  });

  it('changes with the arrow keys, as radio buttons do', async () => {
    const element = await meterTable();
    element.focus();
    await sendKeys({ press: 'ArrowRight' });
    await element.updateComplete;
    expect(element.unit).to.equal('1K');
    expect(checkedUnit(element)).to.equal('1K tokens');
    await sendKeys({ press: 'ArrowRight' });
    await element.updateComplete;
    expect(rates(element, 'Image output')).to.deep.equal(['$0.00003']);
    expect(shadow(element).activeElement === radio(element, 'token')).to.equal(true);
    expect(element.hasAttribute('unit')).to.equal(false);
  });

  it('obeys an attribute that is set later, even to the value it had', async () => {
    const element = await meterTable({ unit: '1M' });
    radio(element, '1K tokens').click();
    await nextTask();
    expect(checkedUnit(element)).to.equal('1K tokens');
    element.setAttribute('unit', '1M');
    await nextTask();
    expect(checkedUnit(element)).to.equal('1M tokens');
    expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
  });

  it('announces the unit in a sentence, 0.6 seconds after the last change', async () => {
    const element = await meterTable();
    clock = manualClock();
    radio(element, '1K tokens').click();
    clock.tick(400);
    radio(element, 'token').click();
    clock.tick(599);
    await nextTask();
    expect(announced(element)).to.equal('');
    clock.tick(1);
    await nextTask();
    expect(announced(element)).to.equal('Showing rates per token.');
    radio(element, '1M tokens').click();
    clock.tick(600);
    await nextTask();
    expect(announced(element)).to.equal('Showing rates per 1,000,000 tokens.');
    expect(clock.pending).to.equal(0);
  });

  it('says nothing of a unit that the page sets', async () => {
    const element = await meterTable();
    clock = manualClock();
    element.setAttribute('unit', 'token');
    element.unit = '1K';
    await nextTask();
    clock.tick(5000);
    await nextTask();
    expect(announced(element)).to.equal('');
  });

  it('changes one table of a page and not the other', async () => {
    const [first, second] = [await meterTable(), await meterTable()];
    radio(first, 'token').click();
    await nextTask();
    expect(checkedUnit(first)).to.equal('token');
    expect(checkedUnit(second)).to.equal('1M tokens');
  });

  it('is gone when the unit is locked, and the rest stays', async () => {
    const element = await meterTable({ locked: 'models unit', unit: '1K' });
    expect(findAll(element, 'input').length).to.equal(0);
    expect(find(element, 'table').textContent).to.include('$0.005');
    element.focus();
    expect(shadow(element).activeElement === button(element, 'Text input')).to.equal(true);
    element.locked = undefined;
    await nextTask();
    expect(findAll(element, 'input').length).to.equal(3);
  });

  it('shows an issue for a unit that it does not know, and the default', async () => {
    const element = await meterTable({ unit: '1G' });
    expect(checkedUnit(element)).to.equal('1M tokens');
    expect(seenOf(element)).to.include('unit: use one of 1M, 1K, token, not “1G”.');
  });
});

describe('<meter-table>: rows that open', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('opens and closes with the keyboard, each row by itself', async () => {
    const element = await meterTable();
    const opener = button(element, 'Image output');
    opener.focus();
    await sendKeys({ press: 'Enter' });
    await nextTask();
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    expect(findAll(element, '[part=explain]').filter(isSeen).length).to.equal(1);
    expect(shadow(element).activeElement === opener).to.equal(true);
    await sendKeys({ press: 'Space' });
    await nextTask();
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
    expect(findAll(element, '[part=explain]').filter(isSeen).length).to.equal(0);
  });

  it('stays open when the unit, the models or the batch column change', async () => {
    const element = await meterTable();
    await toggle(element, 'Image input');
    element.unit = 'token';
    element.batch = true;
    element.models = 'gpt-image-2 gpt-image-1';
    await nextTask();
    expect(button(element, 'Image input').getAttribute('aria-expanded')).to.equal('true');
    expect(findAll(element, '[part=explain]').filter(isSeen).length).to.equal(1);
  });

  it('names the row that each button opens', async () => {
    const element = await meterTable();
    for (const opener of findAll(element, '[aria-expanded]')) {
      const below = find(element, `#${opener.getAttribute('aria-controls')}`);
      expect(below === opener.closest('tr')!.nextElementSibling).to.equal(true);
    }
  });
});

describe('<meter-table>: copying', () => {
  let clock: ManualClock;
  let clipboard: PropertyDescriptor | undefined;
  let written: string[];

  const allow = (writeText: (text: string) => Promise<void>): void => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  };
  const press = async (element: MeterTable, name: string): Promise<void> => {
    button(element, name).click();
    await nextTask();
  };

  beforeEach(() => {
    freezeToday();
    clock = manualClock();
    clipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    written = [];
    allow((text) => {
      written.push(text);
      return Promise.resolve();
    });
  });
  afterEach(() => {
    if (clipboard) Object.defineProperty(navigator, 'clipboard', clipboard);
    else Reflect.deleteProperty(navigator, 'clipboard');
    clock.restore();
    cleanUp();
    thawToday();
  });

  it('copies the table as Markdown, in the unit shown, and says so for a moment', async () => {
    const element = await meterTable({ unit: '1K' });
    await press(element, 'Copy as Markdown');
    expect(written.length).to.equal(1);
    expect(written[0]).to.include('| Image output | $0.03 |');
    expect(written[0]).to.include('per 1,000 tokens');
    expect(written[0]).to.include('checked 2026-10-06, 47 days ago');
    expect(isSeen(button(element, 'Copied'))).to.equal(true);
    expect(isSeen(button(element, 'Copy as CSV'))).to.equal(true);
    clock.tick(600);
    await nextTask();
    expect(announced(element)).to.equal('Table copied.');
    clock.tick(1400);
    await nextTask();
    expect(isSeen(button(element, 'Copy as Markdown'))).to.equal(true);
  });

  it('copies the table as CSV', async () => {
    const element = await meterTable({ models: 'gpt-image-2 gpt-image-1', batch: '' });
    await press(element, 'Copy as CSV');
    const lines = written[0]!.trimEnd().split('\r\n');
    expect(lines.length).to.equal(1 + 2 * 6 * 2);
    expect(lines[0]).to.match(/^model,provider,meter,processing,/);
    clock.tick(600);
    await nextTask();
    expect(announced(element)).to.equal('Table copied.');
  });

  it('announces a second copy of the same again', async () => {
    const element = await meterTable();
    await press(element, 'Copy as CSV');
    clock.tick(600);
    await nextTask();
    const first = find(element, '[role=status]').textContent;
    await press(element, 'Copied');
    clock.tick(600);
    await nextTask();
    expect(announced(element)).to.equal('Table copied.');
    expect(find(element, '[role=status]').textContent).not.to.equal(first);
  });

  it('shows the text for copying by hand where the browser refuses', async () => {
    allow(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const element = await meterTable();
    await press(element, 'Copy as CSV');
    const area = find<HTMLTextAreaElement>(element, 'textarea');
    expect(area.value).to.match(/^model,provider,meter/);
    expect(area.readOnly).to.equal(true);
    expect(seenOf(element)).to.include('Your browser blocked copying.');
    area.focus();
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).to.equal(area.value);
    clock.tick(600);
    await nextTask();
    expect(announced(element)).to.match(/^Your browser blocked copying\./);
    allow(() => Promise.resolve());
    await press(element, 'Copy as CSV');
    expect(findAll(element, 'textarea').length).to.equal(0);
  });

  it('has no fault that axe finds while it shows the text', async () => {
    clock.restore();
    allow(() => Promise.reject(new Error('no')));
    const element = await meterTable();
    await press(element, 'Copy as CSV');
    expect(await allFaultsOf(element)).to.deep.equal([]);
  });

  it('shows the text where there is no clipboard at all', async () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    const element = await meterTable();
    await press(element, 'Copy as Markdown');
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.include(
      '**gpt-image-2 rates**',
    );
  });
});
