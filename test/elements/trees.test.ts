/**
 * What a screen reader is given of each element, as text under `trees/`. After a change that is
 * meant, write them anew and read the difference:
 *
 *   npm run test:browser -- --files 'test/elements/trees.test.ts' --update-snapshots
 */
import {
  executeServerCommand,
  getSnapshotConfig,
  readFile,
  resetMouse,
  writeFile,
} from '@web/test-runner-commands';
import { expect } from './expect.js';
import '../../src/define/index.js';
import { cleanUp, freezeToday, mount, place, resize, thawToday, WIDE } from './helpers.js';
import { haveOffers } from './provider-compare.js';

const TREES: Readonly<
  Record<
    string,
    {
      readonly tag: string;
      readonly attributes?: Record<string, string>;
      readonly place?: Record<string, string>;
    }
  >
> = {
  'gpt-image-calculator': { tag: 'gpt-image-calculator' },
  'gpt-image-calculator-compact': {
    tag: 'gpt-image-calculator',
    attributes: { density: 'compact' },
  },
  'meter-table': { tag: 'meter-table' },
  'launch-planner': { tag: 'launch-planner', attributes: { start: '2026-12-01' } },
  'launch-planner-right-to-left': {
    tag: 'launch-planner',
    attributes: { start: '2026-12-01' },
    place: { lang: 'ar', dir: 'rtl' },
  },
  'provider-compare': { tag: 'provider-compare' },
};

haveOffers();

describe('what a screen reader is given', () => {
  before(() => resize(WIDE));
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  for (const [name, { tag, attributes = {}, place: around = {} }] of Object.entries(TREES)) {
    it(`is the tree of ${name}`, async () => {
      // No pointer rests on anything.
      await resetMouse();
      const main = place({ role: 'main', 'aria-label': 'tree', lang: 'en-US', ...around });
      await mount(tag, { attributes }, main);
      const tree = await executeServerCommand<string, unknown>('screen-reader-tree', {
        name: 'tree',
      });
      expect(tree.split('\n').length).to.be.above(20);
      const text = `${tree}\n`;
      const path = `trees/${name}.txt`;
      if ((await getSnapshotConfig()).updateSnapshots) await writeFile({ path, content: text });
      expect(text.split('\n')).to.deep.equal((await readFile({ path }))?.split('\n'));
    });
  }
});
