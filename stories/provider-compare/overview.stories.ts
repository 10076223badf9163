import type { Meta } from '@storybook/web-components-vite';
import { anatomy } from '../support/anatomy.js';
import { renderElement, type Story } from '../support/element.js';
import { shows } from '../support/expects.js';

const TAG = 'provider-compare';

const meta: Meta = {
  title: 'provider-compare/Overview',
  component: TAG,
  render: renderElement(TAG),
};
export default meta;

export const Playground: Story = {
  args: {
    offers: 'openai/gpt-image-2 fal replicate playground',
    view: 'cost',
    sort: 'cost',
    quality: 'medium',
    'images-per-month': '2400',
  },
  parameters: shows('Try every attribute, slot and custom property below.'),
};

export const Anatomy: Story = anatomy(
  TAG,
  { offers: 'openai/gpt-image-2 fal replicate', 'images-per-month': '2400', 'as-of': '2026-11-20' },
  'Where each part is. Choose a name to highlight that part.',
);

export const AnatomyOfNotices: Story = anatomy(
  TAG,
  { offers: 'openai/gpt-image-2 fal', sort: 'size', 'as-of': '2026-11-20' },
  'Parts that appear only in some states.',
  { states: ['invalid'], issues: ['sort'] },
);
