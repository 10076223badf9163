import type { Meta } from '@storybook/web-components-vite';
import { renderElement, type Story } from '../support/element.js';
import { shows } from '../support/expects.js';

const TAG = 'provider-compare';

const meta: Meta = {
  title: 'provider-compare/Options',
  component: TAG,
  render: renderElement(TAG),
};
export default meta;

export const AllOffers: Story = {
  args: { 'images-per-month': '2400' },
  parameters: shows('All offers. Other models are in separate groups.'),
};

export const Facts: Story = {
  args: { offers: 'openai/gpt-image-2 fal replicate', view: 'facts' },
  parameters: shows(
    'Facts other than price: entry cost, account, what drives cost and limits, and what each offer is best for.',
  ),
};

export const SortedByName: Story = {
  args: { offers: 'replicate fal openai/gpt-image-2', sort: 'name' },
  parameters: shows('An initial order. Readers can change it.'),
};

export const Credits: Story = {
  args: { offers: 'playground openrouter apiframe', 'images-per-month': '2400' },
  parameters: shows('Offers that bill in credits, converted to dollars per kept image.'),
};

export const OwnKey: Story = {
  args: { offers: 'openai/gpt-image-2 openrouter', 'own-key': true },
  parameters: shows('Prices offers with your own API key where they allow it.'),
};

export const AnotherCurrency: Story = {
  args: {
    offers: 'openai/gpt-image-2 fal',
    currency: 'EUR',
    'exchange-rate': '0.8637',
    'exchange-rate-date': '2026-11-20',
  },
  parameters: shows('Euros at an exchange rate that you supply, next to US dollars.', {
    says: '0.8637',
  }),
};

export const LockedControls: Story = {
  args: { offers: 'openai/gpt-image-2 fal', locked: 'view sort sellers' },
  parameters: shows('A fixed view, order and selection of providers.'),
};

export const Compact: Story = {
  args: { offers: 'openai/gpt-image-2 fal', density: 'compact' },
  globals: { width: 'narrow' },
  parameters: shows('For a narrow column.'),
};

export const Slots: Story = {
  args: {
    offers: 'openai/gpt-image-2 fal',
    'slot:heading': 'Approved providers',
    'slot:note': 'Ask before you add a provider.',
    'slot:footer': 'Prices don’t include tax.',
  },
  parameters: shows('Your own title, note, buttons and footer.'),
};
