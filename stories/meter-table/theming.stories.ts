import type { Meta } from '@storybook/web-components-vite';
import { renderElement, type Story } from '../support/element.js';
import { onDark } from '../support/settings.js';
import { themed } from '../support/themed.js';

const TAG = 'meter-table';

const meta: Meta = { title: 'meter-table/Theming', component: TAG, render: renderElement(TAG) };
export default meta;

export const CustomProperties: Story = themed(TAG, 'properties', { batch: true });

export const Parts: Story = themed(TAG, 'parts');

export const States: Story = themed(
  TAG,
  'states',
  { 'as-of': '2027-06-01', unit: '5' },
  { states: ['invalid', 'stale'], issues: ['unit'] },
);

export const FontOfThePage: Story = themed(TAG, 'host');

export const Dense: Story = themed(TAG, 'dense');

export const DarkPage: Story = onDark({ batch: true, history: true });
