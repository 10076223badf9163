import type { Meta } from '@storybook/web-components-vite';
import { renderElement, type Story } from '../support/element.js';
import { inNarrowColumn, largeText, otherNumbers, rightToLeft } from '../support/settings.js';
import { keyboard } from '../support/tab-stops.js';

const TAG = 'gpt-image-calculator';

const meta: Meta = {
  title: 'gpt-image-calculator/Accessibility',
  component: TAG,
  render: renderElement(TAG),
};
export default meta;

export const Keyboard: Story = keyboard(TAG, { 'reroll-rate': '20', 'images-per-month': '2400' });

export const RightToLeft: Story = rightToLeft({ 'reroll-rate': '20', 'images-per-month': '2400' });

export const OtherNumbers: Story = otherNumbers({
  'reroll-rate': '20',
  'images-per-month': '2400',
});

export const NarrowColumn: Story = inNarrowColumn({
  'reroll-rate': '20',
  'images-per-month': '2400',
});

export const LargeText: Story = largeText(TAG, { 'reroll-rate': '20', 'images-per-month': '2400' });
