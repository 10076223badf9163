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
  parameters: shows('Every offer of the data; other models stand in groups of their own.'),
};

export const Facts: Story = {
  args: { offers: 'openai/gpt-image-2 fal replicate', view: 'facts' },
  parameters: shows('What decides beside the price: entry cost, account, drivers, what it is for.'),
};

export const SortedByName: Story = {
  args: { offers: 'replicate fal openai/gpt-image-2', sort: 'name' },
  parameters: shows('The order that the page wants; a reader can choose another.'),
};

export const Credits: Story = {
  args: { offers: 'playground openrouter apiframe', 'images-per-month': '2400' },
  parameters: shows('Offers billed in credits, in dollars per kept image all the same.'),
};

export const OwnKey: Story = {
  args: { offers: 'openai/gpt-image-2 openrouter', 'own-key': true },
  parameters: shows('Counts a key of your own at the maker where an offer allows it.'),
};

export const AnotherCurrency: Story = {
  args: {
    offers: 'openai/gpt-image-2 fal',
    currency: 'EUR',
    'exchange-rate': '0.8637',
    'exchange-rate-date': '2026-11-20',
  },
  parameters: shows('Euros at a rate that the page states; US dollars stay beside them.', {
    says: '0.8637',
  }),
};

export const LockedControls: Story = {
  args: { offers: 'openai/gpt-image-2 fal', locked: 'view sort sellers' },
  parameters: shows('The page has decided view, order and sellers.'),
};

export const Compact: Story = {
  args: { offers: 'openai/gpt-image-2 fal', density: 'compact' },
  globals: { width: 'narrow' },
  parameters: shows('For a narrow column.'),
};

export const Slots: Story = {
  args: {
    offers: 'openai/gpt-image-2 fal',
    'slot:heading': 'Where we may buy',
    'slot:note': 'Approved sellers only.',
    'slot:footer': 'Prices without tax.',
  },
  parameters: shows('A title, a note, further buttons and a last line of the page’s own.'),
};
