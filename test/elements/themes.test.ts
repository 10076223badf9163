/** Contrast in each theme, computed from what is drawn. */
import { emulateMedia } from '@web/test-runner-commands';
import { expect } from './expect.js';
import '../../src/define/index.js';
import type { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import type { LaunchPlanner } from '../../src/define/launch-planner.js';
import {
  cleanUp,
  find,
  findAll,
  freezeToday,
  isSeen,
  mount,
  nextTask,
  resize,
  thawToday,
  WIDE,
} from './helpers.js';
import { backgrounds, contrast, host, painted, SCHEMES, THEMES } from './look.js';

const TEXT = 4.5;
const GRAPHIC = 3;

type Property = 'color' | 'fill' | 'borderBlockEndColor' | 'outlineColor';

/** What is looked at: of whom, which, by what property, and how much it takes. */
const LOOKED_AT: readonly (readonly [string, string, Property, number])[] = [
  ['text', '.sentence', 'color', TEXT],
  ['muted', '.figure-label', 'color', TEXT],
  ['hint', '[part=hint]', 'color', TEXT],
  ['label', '[part=label]', 'color', TEXT],
  ['link', '[part=lever] .link', 'color', TEXT],
  ['action', '[part=action]', 'color', TEXT],
  ['chosen', '[part=selected]', 'color', TEXT],
  ['note of what is chosen', '[part=selected] small', 'color', TEXT],
  ['typed', '[part~=box] input', 'color', TEXT],
  ['unit', '.unit', 'color', TEXT],
  ['saving', '.less .lever-delta', 'color', TEXT],
  ['increase', '.more .lever-delta', 'color', TEXT],
  ['frame of a list', '.select [part~=box]', 'borderBlockEndColor', GRAPHIC],
  ['frame of a number', '.affix', 'borderBlockEndColor', GRAPHIC],
  ['first bar', '[part=bar] .step-0', 'fill', GRAPHIC],
  ['second bar', '[part=bar] .step-1', 'fill', GRAPHIC],
  ['bar of a saving', '.less .lever-bar .step-0', 'fill', GRAPHIC],
  ['bar of an increase', '.more .lever-bar .step-0', 'fill', GRAPHIC],
];

describe('themes', () => {
  before(() => resize(WIDE));
  beforeEach(() => {
    freezeToday();
  });
  afterEach(async () => {
    cleanUp();
    thawToday();
    await emulateMedia({ colorScheme: 'light' });
  });

  for (const theme of THEMES) {
    for (const scheme of SCHEMES) {
      it(`can be read: ${theme}, ${scheme}`, async () => {
        await emulateMedia({ colorScheme: scheme });
        const place = await host(theme);
        const element = await mount<GptImageCalculator>(
          'gpt-image-calculator',
          {
            attributes: {
              operation: 'edit',
              'reference-images': '3840x2160, 3840x2160, 3840x2160',
              'prompt-tokens': '20000',
              'failure-rate': '4',
              'reroll-rate': '20',
            },
          },
          place,
        );
        // What costs more is folded away.
        find(element, '[part=levers] summary').click();
        await nextTask();
        const ratio = (one: Element, property: Property): number => {
          const behind = backgrounds(property === 'color' ? one : one.parentElement!);
          return contrast(painted(...behind, getComputedStyle(one)[property]), painted(...behind));
        };
        for (const [what, selector, property, least] of LOOKED_AT) {
          const found = findAll(element, selector).filter(isSeen);
          expect(found.length, what).to.be.above(0);
          for (const one of found) expect(ratio(one, property), what).to.be.at.least(least);
        }
        // The ring, on the page and on what it goes around.
        const control = find(element, '#model');
        control.focus();
        expect(ratio(control, 'outlineColor'), 'ring').to.be.at.least(GRAPHIC);

        const planner = await mount<LaunchPlanner>(
          'launch-planner',
          { attributes: { tier: '1', quality: 'high', 'images-per-month': '20000' } },
          place,
        );
        await nextTask();
        for (const one of findAll(planner, '.says'))
          expect(ratio(one, 'color')).to.be.at.least(TEXT);
        const fills = findAll(planner, '[part=fill]').filter((one) => !one.closest('.promised'));
        expect(fills.length).to.be.above(5);
        for (const one of fills) expect(ratio(one, 'fill'), 'fill').to.be.at.least(GRAPHIC);
      });
    }
  }

  it('would be told of a bar that is hard to see', async () => {
    const place = await host('neutral-docs');
    place.setAttribute('style', '--gic-bar: #ccc');
    const planner = await mount<LaunchPlanner>('launch-planner', {}, place);
    planner.style.setProperty('--gic-bar', '#ccc');
    const fill = find(planner, '[part=schedule] [part=fill]');
    const behind = backgrounds(fill.parentElement!);
    expect(
      contrast(painted(...behind, getComputedStyle(fill).fill), painted(...behind)),
    ).to.be.below(GRAPHIC);
  });

  it('give way to a property that the page sets on an element, whichever sheet comes first', async () => {
    const place = await host('serif-blog');
    const sheet = document.createElement('style');
    sheet.textContent = 'meter-table { --gic-accent: rgb(1, 2, 3) }';
    document.head.prepend(sheet);
    try {
      const element = await mount('meter-table', {}, place);
      expect(getComputedStyle(find(element, '[part=action]')).color).to.equal('rgb(1, 2, 3)');
    } finally {
      sheet.remove();
    }
  });
});
