/** Every story of a folder as tests. */
import files from 'virtual:stories';
import '../../src/define/index.js';
import { expect } from '../elements/expect.js';
import { cleanUp, freezeToday, resize, thawToday, WIDE } from '../elements/helpers.js';
import { checkStory, unexplained } from './story.js';

/** The folder of a story file below `stories`. */
export const folderOf = (file: string): string => file.split('/')[2]!;

export async function runStories(folder: string): Promise<void> {
  const own = Object.entries(files).filter(([file]) => folderOf(file) === folder);
  // Read before the tests are named.
  const modules = await Promise.all(own.map(async ([file, load]) => [file, await load()] as const));

  describe(`Stories of ${folder}`, () => {
    before(() => resize(WIDE));
    beforeEach(() => {
      freezeToday();
    });
    afterEach(() => {
      cleanUp();
      thawToday();
    });

    it('are there', () => {
      expect(modules.length).to.be.above(0);
    });

    for (const [file, { default: meta, ...stories }] of modules) {
      describe(meta.title ?? file, () => {
        it('has stories, and controls for what they set', () => {
          expect(Object.keys(stories).length).to.be.above(0);
          for (const [name, story] of Object.entries(stories))
            expect(unexplained(meta, story), name).to.deep.equal([]);
        });

        for (const [name, story] of Object.entries(stories)) {
          it(name, () => checkStory(meta, story));
          // The elements' own tests hold every state to both schemes; the stories' own decoration
          // stands in these.
          if (/Overview|States|Guides/.test(meta.title ?? ''))
            it(`${name}, on a dark page`, () => checkStory(meta, story, { scheme: 'dark' }));
        }
      });
    }
  });
}
