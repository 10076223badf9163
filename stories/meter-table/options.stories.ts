import type { Meta } from '@storybook/web-components-vite';
import { renderElement, type Story } from '../support/element.js';
import { shows } from '../support/expects.js';

const meta: Meta = {
  title: 'meter-table/Options',
  component: 'meter-table',
  render: renderElement('meter-table'),
};
export default meta;

export const SeveralModels: Story = {
  args: { models: 'gpt-image-2 gpt-image-1.5 gpt-image-1-mini' },
  parameters: shows('One column a model; each keeps its own source and date.'),
};

export const BatchRates: Story = {
  args: { batch: true },
  parameters: shows('Batch beside standard, computed where the seller prints only a rule.'),
};

export const History: Story = {
  args: { history: true },
  parameters: shows('Since when a rate is unchanged, and every reading.'),
};

export const PerThousandTokens: Story = {
  args: { unit: '1K' },
  parameters: shows('Rates for 1,000 tokens; a reader can switch.'),
};

export const LockedUnit: Story = {
  args: { unit: 'token', locked: 'unit' },
  parameters: shows('The page decides the unit, the switch is gone.'),
};

export const OnAnEarlierDate: Story = {
  args: { models: 'gpt-image-1', 'as-of': '2026-08-31' },
  parameters: shows('The rates as they stood on a day.', { says: '2026-08-31' }),
};

export const AnotherCurrency: Story = {
  args: { currency: 'EUR', 'exchange-rate': '0.8637', 'exchange-rate-date': '2026-11-20' },
  parameters: shows('Euros at a rate that the page states; US dollars stay beside them.', {
    says: '0.8637',
  }),
};

export const Compact: Story = {
  args: { density: 'compact' },
  globals: { width: 'narrow' },
  parameters: shows('For a narrow column.'),
};

export const Slots: Story = {
  args: {
    'slot:heading': 'What we pay for images',
    'slot:note': 'Reviewed by the platform team.',
    'slot:footer': 'Prices without tax.',
  },
  parameters: shows('A title, a note, further buttons and a last line of the page’s own.'),
};
