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
  parameters: shows('Try every attribute, slot and custom property below.'),
};

export const Anatomy: Story = anatomy(
  TAG,
  { batch: true, 'as-of': '2026-11-20' },
  'Where each part is. Choose a name to highlight that part.',
);

export const AnatomyOfNotices: Story = anatomy(
  TAG,
  { models: 'gpt-image-3', unit: '5', 'as-of': '2026-11-20' },
  'Parts that appear only in some states.',
  { states: ['invalid'], issues: ['models', 'unit'] },
);
