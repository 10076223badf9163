import type { Meta } from '@storybook/web-components-vite';
import { renderElement, type Story } from '../support/element.js';
import { shows } from '../support/expects.js';
import { catalogError, loading } from '../support/states.js';

const TAG = 'provider-compare';
const NAMED = 'openai/gpt-image-2 fal replicate';

const meta: Meta = { title: 'provider-compare/States', component: TAG, render: renderElement(TAG) };
export default meta;

export const Ready: Story = {
  args: { offers: NAMED, 'as-of': '2026-11-20' },
  parameters: shows('Every selected provider has a price.', {
    without: ['loading', 'unpriced', 'invalid', 'stale'],
  }),
};

export const Range: Story = {
  args: { offers: NAMED, 'reroll-rate': '10..20..35', 'as-of': '2026-11-20' },
  parameters: shows('An offer is called the lowest only if no other offer’s range goes below it.', {
    without: ['unpriced', 'invalid'],
    says: 'to $',
  }),
};

export const Unpriced: Story = {
  args: {
    model: 'chatgpt-image-latest',
    offers: 'openai/chatgpt-image-latest',
    'as-of': '2026-11-20',
  },
  parameters: shows('None of the offers shown has a price. Each row says why.', {
    states: ['unpriced'],
  }),
};

export const Invalid: Story = {
  args: { offers: 'openai/gpt-image-2 nobody', view: 'both', sort: 'size', 'as-of': 'soon' },
  parameters: shows('The element lists invalid settings and uses the defaults instead.', {
    states: ['invalid'],
    issues: ['as-of', 'view', 'sort', 'offers'],
    says: 'settings were ignored',
  }),
};

export const Stale: Story = {
  args: { offers: NAMED, 'as-of': '2027-06-01' },
  parameters: shows('A price was last checked more than 120 days before the price date.', {
    states: ['stale'],
  }),
};

export const ShutDown: Story = {
  args: { model: 'gpt-image-1', offers: 'openai/gpt-image-1', 'as-of': '2026-12-02' },
  parameters: shows('A model that has shut down is no longer sold.', {
    states: ['unpriced'],
    says: 'Not on sale',
  }),
};

export const NotYetReleased: Story = {
  args: { offers: 'openai/gpt-image-2', 'as-of': '2026-04-01' },
  parameters: shows('A date before the model’s release.', {
    states: ['unpriced'],
    says: 'Not on sale',
  }),
};

export const Loading: Story = loading({ offers: NAMED });

export const CatalogError: Story = catalogError(TAG, { offers: NAMED });
