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
  args: { models: 'gpt-image-2 gpt-image-2.5-sunburst gpt-image-2.5-flare' },
  parameters: shows('One column per model. Each has its own sources and dates.'),
};

export const BatchRates: Story = {
  args: { batch: true },
  parameters: shows(
    'Batch rates next to standard rates. If the provider publishes only a discount, the element computes the rate.',
  ),
};

export const History: Story = {
  args: { history: true },
  parameters: shows('How long each rate has been unchanged, and every check.'),
};

export const PerThousandTokens: Story = {
  args: { unit: '1K' },
  parameters: shows('Rates per 1,000 tokens. Readers can switch the unit.'),
};

export const LockedUnit: Story = {
  args: { unit: 'token', locked: 'unit' },
  parameters: shows('A fixed unit, without the switch.'),
};

export const OnAnEarlierDate: Story = {
  args: { models: 'gpt-image-1', 'as-of': '2026-08-31' },
  parameters: shows('The rates on a past day.', { says: '2026-08-31' }),
};

export const AnotherCurrency: Story = {
  args: { currency: 'EUR', 'exchange-rate': '0.8637', 'exchange-rate-date': '2026-11-20' },
  parameters: shows('Euros at an exchange rate that you supply, next to US dollars.', {
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
    'slot:footer': 'Prices don’t include tax.',
  },
  parameters: shows('Your own title, note, buttons and footer.'),
};
