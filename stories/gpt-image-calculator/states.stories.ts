import type { Meta } from '@storybook/web-components-vite';
import { renderElement, type Story } from '../support/element.js';
import { shows } from '../support/expects.js';
import { catalogError, loading } from '../support/states.js';

const TAG = 'gpt-image-calculator';

const meta: Meta = {
  title: 'gpt-image-calculator/States',
  component: TAG,
  render: renderElement(TAG),
};
export default meta;

export const Ready: Story = {
  args: { 'prompt-tokens': '90', 'images-per-month': '2400', 'as-of': '2026-11-20' },
  parameters: shows('The cost is a single figure.', {
    states: ['exact'],
    without: ['range', 'unpriced', 'invalid', 'stale', 'loading'],
  }),
};

export const Range: Story = {
  args: { 'reroll-rate': '10..20..35', quality: 'auto', 'as-of': '2026-11-20' },
  parameters: shows('If an input is a range, so is the cost.', {
    states: ['range'],
    without: ['exact', 'unpriced'],
  }),
};

export const Unpriced: Story = {
  args: { model: 'gpt-image-2.6-flare', 'as-of': '2026-11-20' },
  parameters: shows(
    'The number of output tokens isn’t published, so the element shows the reason instead of a price.',
    {
      states: ['unpriced'],
      without: ['exact', 'range'],
      says: 'hasn’t published',
    },
  ),
};

export const Invalid: Story = {
  args: { size: '1000x1000', 'images-per-request': '11', quality: 'xhigh' },
  parameters: shows('Invalid inputs are explained at their fields, with suggested fixes.', {
    states: ['invalid'],
    issues: ['size', 'images-per-request', 'quality'],
  }),
};

export const Stale: Story = {
  args: { 'as-of': '2027-06-01' },
  parameters: shows('The rates were last checked more than 120 days before the price date.', {
    states: ['stale'],
  }),
};

export const ShutDown: Story = {
  args: { model: 'gpt-image-1', 'as-of': '2026-12-02' },
  parameters: shows('A model that has shut down has no price.', {
    states: ['unpriced'],
    says: 'shut down',
  }),
};

export const NotYetReleased: Story = {
  args: { 'as-of': '2026-04-01' },
  parameters: shows('A model that isn’t released yet has no price.', {
    states: ['unpriced'],
    says: 'not released',
  }),
};

export const Loading: Story = loading();

export const CatalogError: Story = catalogError(TAG);
