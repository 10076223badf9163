import { expect } from './expect.js';
import { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import { MeterTable } from '../../src/define/meter-table.js';
import { LaunchPlanner } from '../../src/define/launch-planner.js';
import { ProviderCompare } from '../../src/define/provider-compare.js';
import { cleanUp, freezeToday, nextFrames, place, resize, thawToday, WIDE } from './helpers.js';
import { freshTag } from './contract/types.js';
import { shiftDuring } from './layout-shift.js';

/** The style sheet that holds an element's place. */
const ROOM = await (await fetch('/src/embed/reserve.css')).text();

/** A tag on the page, not yet defined, with a paragraph below that must not move. */
async function undefinedElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  style: string,
): Promise<string> {
  const tag = freshTag(name);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style.replaceAll(name, tag));
  document.adoptedStyleSheets.push(sheet);
  const page = place();
  const element = document.createElement(tag);
  for (const [attribute, value] of Object.entries(attributes))
    element.setAttribute(attribute, value);
  page.append(element);
  page.insertAdjacentHTML('beforeend', '<p>A paragraph that somebody is reading.</p>');
  await nextFrames(4);
  return tag;
}

const CASES = [
  { name: 'meter-table', element: MeterTable, attributes: {} },
  { name: 'meter-table', element: MeterTable, attributes: { batch: '', history: '' } },
  {
    name: 'provider-compare',
    element: ProviderCompare,
    attributes: { offers: 'openai/gpt-image-2 fal/gpt-image-2 replicate/gpt-image-2' },
  },
  { name: 'provider-compare', element: ProviderCompare, attributes: {} },
  { name: 'launch-planner', element: LaunchPlanner, attributes: {} },
  { name: 'launch-planner', element: LaunchPlanner, attributes: { tier: '2', quality: 'high' } },
  { name: 'gpt-image-calculator', element: GptImageCalculator, attributes: {} },
  { name: 'gpt-image-calculator', element: GptImageCalculator, attributes: { density: 'compact' } },
] as const;

describe('layout shift', () => {
  beforeEach(() => {
    // A year on: the second render, which knows today, has the most to change.
    freezeToday('2027-11-22T12:00:00Z');
  });
  afterEach(async () => {
    document.adoptedStyleSheets = [];
    cleanUp();
    thawToday();
    await resize(WIDE);
  });

  it('can be measured here: an upgrade without reserved space moves what follows', async () => {
    await resize({ width: 1280, height: 1200 });
    const tag = await undefinedElement('meter-table', {}, '');
    const shift = await shiftDuring(() => {
      MeterTable.define(tag);
    });
    expect(shift).to.be.above(0);
  });

  for (const { name, element, attributes } of CASES) {
    for (const width of [320, 768, 1280]) {
      const title = `<${[name, ...Object.keys(attributes)].join(' ')}>`;
      it(`is none at ${width} pixels with the style sheet for it: ${title}`, async () => {
        // High enough that what follows is in view, where it would be seen to move.
        await resize({ width, height: 3000 });
        const tag = await undefinedElement(name, attributes, ROOM);
        const shift = await shiftDuring(() => {
          element.define(tag);
        });
        expect(shift).to.equal(0);
      });
    }
  }
});
