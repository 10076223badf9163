import type { Meta } from '@storybook/web-components-vite';
import { anatomy } from '../support/anatomy.js';
import { renderElement, type Story } from '../support/element.js';
import { shows } from '../support/expects.js';

const TAG = 'meter-table';

const meta: Meta = {
  title: 'meter-table/Overview',
  component: TAG,
  render: renderElement(TAG),
};
export default meta;

export const Playground: Story = {
  args: { models: 'gpt-image-2', unit: '1M', batch: true, history: false },
  parameters: shows('Every attribute, slot and custom property can be tried below.'),
};

export const Anatomy: Story = anatomy(
  TAG,
  { batch: true, 'as-of': '2026-11-20' },
  'The parts in place. Choose a name to see every place of that part.',
);

export const AnatomyOfNotices: Story = anatomy(
  TAG,
  { models: 'gpt-image-3', unit: '5', 'as-of': '2026-11-20' },
  'The parts that only some states have.',
  { states: ['invalid'], issues: ['models', 'unit'] },
);
