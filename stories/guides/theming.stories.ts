import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { dataTable } from '../support/data-table.js';
import type { Story } from '../support/element.js';
import { shows } from '../support/expects.js';
import { documented, type Entry, TAGS } from '../support/manifest.js';
import { themed } from '../support/themed.js';

const meta: Meta = { title: 'Guides/Theming', component: 'meter-table', tags: ['!autodocs'] };
export default meta;

/** What several elements have stands once, with the elements that have it. */
function vocabulary(kind: 'customProperties' | 'parts' | 'states') {
  const all = new Map<string, { entry: Entry; tags: string[] }>();
  for (const tag of TAGS)
    for (const entry of documented(tag)[kind]) {
      const known = all.get(entry.name) ?? { entry, tags: [] };
      known.tags.push(tag);
      all.set(entry.name, known);
    }
  return [...all.values()].map(({ entry, tags }) => [
    html`<code>${entry.name}</code>`,
    entry.default ?? '',
    entry.description,
    tags.length === TAGS.length ? 'all' : tags.join(', '),
  ]);
}

const table = (caption: string, kind: Parameters<typeof vocabulary>[0]): Story => ({
  render: () => dataTable(caption, ['Name', 'Default', 'Use', 'Elements'], vocabulary(kind)),
  parameters: { ...shows('From the manifest.'), controls: { disable: true } },
});

export const CustomProperties: Story = table('Custom properties', 'customProperties');
export const Parts: Story = table('Parts', 'parts');
export const States: Story = table('States', 'states');

export const ByProperties: Story = themed('meter-table', 'properties', { batch: true });
export const ByParts: Story = themed('meter-table', 'parts');
export const ByStates: Story = themed(
  'meter-table',
  'states',
  { 'as-of': '2027-06-01', unit: '5' },
  { states: ['invalid', 'stale'], issues: ['unit'] },
);
export const ByThePage: Story = themed('meter-table', 'host');
export const Dense: Story = themed('meter-table', 'dense');
