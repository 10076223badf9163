import type { Meta } from '@storybook/web-components-vite';
import { renderElement, type Story } from '../support/element.js';
import { onDark } from '../support/settings.js';
import { themed } from '../support/themed.js';

const TAG = 'launch-planner';

const meta: Meta = {
  title: 'launch-planner/Theming',
  component: TAG,
  render: renderElement(TAG),
};
export default meta;

export const CustomProperties: Story = themed(TAG, 'properties', {
  tier: '2',
  'images-per-month': '2400',
});

export const Parts: Story = themed(TAG, 'parts', { tier: '2', 'images-per-month': '2400' });

export const States: Story = themed(
  TAG,
  'states',
  { tier: '9', 'as-of': '2027-06-01' },
  { states: ['invalid', 'stale'], issues: ['tier'] },
);

export const FontOfThePage: Story = themed(TAG, 'host', { tier: '2', 'images-per-month': '2400' });

export const Dense: Story = themed(TAG, 'dense', { tier: '2', 'images-per-month': '2400' });

export const DarkPage: Story = onDark({ tier: '2', 'images-per-month': '2400' });
