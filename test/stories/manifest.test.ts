import files from 'virtual:stories';
import '../../src/define/index.js';
import { argTypesOf, wordsOf } from '../../stories/support/arg-types.js';
import { documented, TAGS } from '../../stories/support/manifest.js';
import { expect } from '../elements/expect.js';
import { cleanUp, nextFrames, resize, WIDE } from '../elements/helpers.js';
import { folderOf } from './run.js';
import { showStory } from './story.js';

/** What an element cannot be without, whatever else is shown of it. */
const GROUPS = ['overview', 'options', 'states', 'theming', 'accessibility', 'embedding'];
const STATES = [
  'Ready',
  'Unpriced',
  'Invalid',
  'Stale',
  'ShutDown',
  'NotYetReleased',
  'Loading',
  'CatalogError',
];

describe('Stories and the manifest', () => {
  before(() => resize(WIDE));
  afterEach(() => {
    cleanUp();
  });

  it('know every element', () => {
    expect(TAGS).to.deep.equal([
      'gpt-image-calculator',
      'launch-planner',
      'meter-table',
      'provider-compare',
    ]);
  });

  it('are run by a test file for their folder, all of them', async () => {
    const folders = [...new Set(Object.keys(files).map(folderOf))];
    for (const folder of folders) {
      const test = await fetch(`/test/stories/${folder}.test.ts`);
      expect(test.ok, folder).to.equal(true);
      expect(await test.text(), folder).to.include(folder);
    }
  });

  for (const tag of TAGS) {
    describe(tag, () => {
      it('has every group of stories', () => {
        const own = Object.keys(files).filter((file) => folderOf(file) === tag);
        expect(own.map((file) => /([\w-]+)\.stories/.exec(file)![1])).to.have.members(GROUPS);
      });

      it('has a story of every state', async () => {
        const module = await files[`/stories/${tag}/states.stories.ts`]!();
        expect(Object.keys(module)).to.include.members(STATES);
      });

      it('reaches every state of the manifest in some story', async () => {
        const module = await files[`/stories/${tag}/states.stories.ts`]!();
        const reached = Object.values(module).flatMap(
          (story) =>
            (story.parameters?.['expected'] as { states?: string[] } | undefined)?.states ?? [],
        );
        const wanted = documented(tag).states.map(({ name }) => name);
        expect(wanted.length).to.be.above(3);
        expect(reached).to.include.members(wanted);
      });

      it('has every part drawn in one of its anatomies', async () => {
        const { default: meta, ...stories } = await files[`/stories/${tag}/overview.stories.ts`]!();
        const drawn = new Set<string>();
        for (const [name, story] of Object.entries(stories)) {
          if (!name.startsWith('Anatomy')) continue;
          const shown = await showStory(meta, story);
          await nextFrames();
          const anatomy = shown.canvas.querySelector('part-anatomy')!;
          for (const [part, count] of anatomy.drawn) if (count > 0) drawn.add(part);
          shown.leave();
        }
        const wanted = documented(tag).parts.map(({ name }) => name);
        expect(wanted.length).to.be.above(10);
        expect([...drawn].sort()).to.deep.equal([...wanted].sort());
      });

      it('lists its stops of the Tab key, each with a name', async () => {
        const module = await files[`/stories/${tag}/accessibility.stories.ts`]!();
        const { canvas } = await showStory(module.default, module['Keyboard']!);
        const { stops } = canvas.querySelector('tab-stops')!;
        expect(stops.length).to.be.above(5);
        expect(stops.filter(({ name }) => name === '')).to.deep.equal([]);
      });

      it('explains everything of the manifest beside the controls', () => {
        const types = argTypesOf(tag);
        const { attributes, properties, slots, events, parts, customProperties, states } =
          documented(tag);
        for (const [prefix, entries] of [
          ['', attributes],
          ['', customProperties],
          ['property:', properties],
          ['slot:', slots],
          ['event:', events],
          ['part:', parts],
          ['state:', states],
        ] as const) {
          // Not every element sends an event of its own.
          if (prefix !== 'event:') expect(entries.length, prefix).to.be.above(0);
          for (const { name, description } of entries) {
            expect(types[prefix + name]?.name, prefix + name).to.equal(name);
            expect(types[prefix + name]?.description, prefix + name).to.equal(description);
            expect(description, prefix + name).to.match(/\w/);
          }
        }
      });
    });
  }

  it('read the words of a control from a type or a description, and no placeholder', () => {
    expect(wordsOf({ name: 'a', type: { text: "'x' | 'y' | undefined" } })).to.deep.equal([
      'x',
      'y',
    ]);
    expect(
      wordsOf({ name: 'a', description: 'Buys: `1M` (default), `1K` or `token`.' }),
    ).to.deep.equal(['1M', '1K', 'token']);
    expect(wordsOf({ name: 'a', description: '`WxH` or `auto`; 1024x1024.' })).to.deep.equal([]);
    expect(wordsOf({ name: 'a', description: 'The text `x`, no list.' })).to.deep.equal([]);
  });
});
