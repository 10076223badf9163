import type { Meta } from '@storybook/web-components-vite';
import { renderElement, type Story } from '../support/element.js';
import { inNarrowColumn, largeText, otherNumbers, rightToLeft } from '../support/settings.js';
import { keyboard } from '../support/tab-stops.js';

const TAG = 'provider-compare';

const meta: Meta = {
  title: 'provider-compare/Accessibility',
  component: TAG,
  render: renderElement(TAG),
};
export default meta;

export const Keyboard: Story = keyboard(TAG, {
  offers: 'openai/gpt-image-2 fal replicate',
  'images-per-month': '2400',
});

export const RightToLeft: Story = rightToLeft({
  offers: 'openai/gpt-image-2 fal replicate',
  'images-per-month': '2400',
});

export const OtherNumbers: Story = otherNumbers({
  offers: 'openai/gpt-image-2 fal replicate',
  'images-per-month': '2400',
});

export const NarrowColumn: Story = inNarrowColumn({
  offers: 'openai/gpt-image-2 fal replicate',
  'images-per-month': '2400',
});

export const LargeText: Story = largeText(TAG, {
  offers: 'openai/gpt-image-2 fal replicate',
  'images-per-month': '2400',
});
