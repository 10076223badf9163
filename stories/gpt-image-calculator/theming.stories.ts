import type { Meta } from '@storybook/web-components-vite';
import { renderElement, type Story } from '../support/element.js';
import { onDark } from '../support/settings.js';
import { themed } from '../support/themed.js';

const TAG = 'gpt-image-calculator';

const meta: Meta = {
  title: 'gpt-image-calculator/Theming',
  component: TAG,
  render: renderElement(TAG),
};
export default meta;

export const CustomProperties: Story = themed(TAG, 'properties', { 'reroll-rate': '10..20..35' });

export const Parts: Story = themed(TAG, 'parts', { 'reroll-rate': '10..20..35' });

export const States: Story = themed(
  TAG,
  'states',
  { 'as-of': '2027-06-01', currency: 'EURO' },
  { states: ['invalid', 'stale'], issues: ['currency', 'exchange-rate', 'exchange-rate-date'] },
);

export const FontOfThePage: Story = themed(TAG, 'host', { 'reroll-rate': '10..20..35' });

export const Dense: Story = themed(TAG, 'dense', { 'reroll-rate': '10..20..35' });

export const DarkPage: Story = onDark({ 'reroll-rate': '10..20..35' });
