import { expect } from '@esm-bundle/chai';
import { GUIDES, missingEntries } from '../../scripts/lib/storybook-check.ts';

const TITLES = [
  'Introduction',
  ...GUIDES.map((guide) => `Guides/${guide}`),
  ...['Overview', 'Options', 'States', 'Theming', 'Accessibility', 'Embedding'].map(
    (section) => `meter-table/${section}`,
  ),
];
const FILES = {
  'stories/a.stories.ts': 'export const Playground = {};\nexport const Anatomy: Story = {};\n',
};
type Entries = Parameters<typeof missingEntries>[0];

const ENTRIES: Entries = [
  ...TITLES.map((title) => ({
    id: title,
    type: 'docs' as const,
    title,
    name: 'Docs',
    importPath: '',
  })),
  ...['Playground', 'Anatomy'].map((exportName) => ({
    id: exportName,
    type: 'story' as const,
    title: 'meter-table/Overview',
    name: exportName,
    importPath: './stories/a.stories.ts',
    exportName,
  })),
];

describe('The check of a built Storybook', () => {
  it('is content when everything that is written has an entry', () => {
    expect(missingEntries(ENTRIES, FILES, ['meter-table'])).to.deep.equal([]);
  });

  it('names each page and each story that has none', () => {
    for (const left of ENTRIES) {
      const missing = missingEntries(
        ENTRIES.filter((entry) => entry !== left),
        FILES,
        ['meter-table'],
      );
      expect(missing, left.id).not.to.be.empty;
      expect(missing.join(), left.id).to.include('exportName' in left ? left.id : left.title);
    }
  });

  it('names a file without a story and an element without pages', () => {
    expect(missingEntries(ENTRIES, { 'stories/b.stories.ts': '' }, []).join()).to.include(
      'b.stories',
    );
    expect(missingEntries(ENTRIES, FILES, ['other']).join()).to.include('other: no Playground');
  });
});
