import type { Meta } from '@storybook/web-components-vite';
import { renderElement, type Story } from '../support/element.js';
import { inNarrowColumn, largeText, otherNumbers, rightToLeft } from '../support/settings.js';
import { keyboard } from '../support/tab-stops.js';

const TAG = 'launch-planner';

const meta: Meta = {
  title: 'launch-planner/Accessibility',
  component: TAG,
  render: renderElement(TAG),
};
export default meta;

export const Keyboard: Story = keyboard(TAG, { tier: '2', 'images-per-month': '2400' });

export const RightToLeft: Story = rightToLeft({ tier: '2', 'images-per-month': '2400' });

export const OtherNumbers: Story = otherNumbers({ tier: '2', 'images-per-month': '2400' });

export const NarrowColumn: Story = inNarrowColumn({ tier: '2', 'images-per-month': '2400' });

export const LargeText: Story = largeText(TAG, { tier: '2', 'images-per-month': '2400' });
