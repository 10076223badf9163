import type { Meta } from '@storybook/web-components-vite';
import { renderElement, type Story } from '../support/element.js';
import { inNarrowColumn, largeText, otherNumbers, rightToLeft } from '../support/settings.js';
import { keyboard } from '../support/tab-stops.js';

const TAG = 'meter-table';

const meta: Meta = {
  title: 'meter-table/Accessibility',
  component: TAG,
  render: renderElement(TAG),
};
export default meta;

export const Keyboard: Story = keyboard(TAG, { batch: true });

export const RightToLeft: Story = rightToLeft({ batch: true });

export const OtherNumbers: Story = otherNumbers({ unit: '1K' });

export const NarrowColumn: Story = inNarrowColumn({ batch: true });

export const LargeText: Story = largeText(TAG, {});
