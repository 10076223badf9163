import type { Meta } from '@storybook/web-components-vite';
import { renderElement, type Story } from '../support/element.js';
import { onDark } from '../support/settings.js';
import { themed } from '../support/themed.js';

const TAG = 'provider-compare';

const meta: Meta = {
  title: 'provider-compare/Theming',
  component: TAG,
  render: renderElement(TAG),
};
export default meta;

export const CustomProperties: Story = themed(TAG, 'properties', {
  offers: 'openai/gpt-image-2 fal replicate',
});

export const Parts: Story = themed(TAG, 'parts', { offers: 'openai/gpt-image-2 fal replicate' });

export const States: Story = themed(
  TAG,
  'states',
  { offers: 'openai/gpt-image-2 fal', 'as-of': '2027-06-01', sort: 'size' },
  { states: ['invalid', 'stale'], issues: ['sort'] },
);

export const FontOfThePage: Story = themed(TAG, 'host', {
  offers: 'openai/gpt-image-2 fal replicate',
});

export const Dense: Story = themed(TAG, 'dense', { offers: 'openai/gpt-image-2 fal replicate' });

export const DarkPage: Story = onDark({ offers: 'openai/gpt-image-2 fal replicate' });
