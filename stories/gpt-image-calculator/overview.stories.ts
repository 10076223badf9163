import type { Meta } from '@storybook/web-components-vite';
import { anatomy } from '../support/anatomy.js';
import { renderElement, type Story } from '../support/element.js';
import { shows } from '../support/expects.js';

const TAG = 'gpt-image-calculator';

const meta: Meta = {
  title: 'gpt-image-calculator/Overview',
  component: TAG,
  render: renderElement(TAG),
};
export default meta;

export const Playground: Story = {
  args: {
    model: 'gpt-image-2',
    size: '1024x1024',
    quality: 'medium',
    'prompt-tokens': '90',
    'images-per-month': '2400',
    'reroll-rate': '20',
  },
  parameters: shows('Try every attribute, slot and custom property below.'),
};

export const Anatomy: Story = anatomy(
  TAG,
  {
    operation: 'edit',
    'reference-images': '1024x1024, 1024x1536',
    'reroll-rate': '10..20..35',
    'as-of': '2026-11-20',
  },
  'Where each part is. Choose a name to highlight that part.',
  { states: ['range'] },
);

export const AnatomyOfNotices: Story = anatomy(
  TAG,
  { model: 'gpt-image-2.6-flare', 'as-of': '2026-11-20' },
  'Parts that appear only in some states.',
  { states: ['unpriced'] },
);
