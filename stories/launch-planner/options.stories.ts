import type { Meta } from '@storybook/web-components-vite';
import { renderElement, type Story } from '../support/element.js';
import { shows } from '../support/expects.js';

const TAG = 'launch-planner';

const meta: Meta = {
  title: 'launch-planner/Options',
  component: TAG,
  render: renderElement(TAG),
};
export default meta;

export const WithoutATier: Story = {
  args: { 'images-per-month': '2400' },
  parameters: shows('Limits are unknown until the reader chooses a usage tier or enters a limit.'),
};

export const WorkingHours: Story = {
  args: { tier: '2', 'hours-per-day': '10', 'days-per-week': '5', 'images-per-month': '20000' },
  parameters: shows('Images are requested only during working hours.', { says: 'Hours per day' }),
};

export const BusiestHour: Story = {
  args: { tier: '1', 'busiest-hour-share': '5', 'images-per-month': '4000' },
  parameters: shows('One hour has 5% of the month’s images.'),
};

export const OwnLimits: Story = {
  args: {
    'tokens-per-minute': '400000',
    'images-per-minute': '30',
    latency: '20..40',
    concurrency: '4',
  },
  parameters: shows('Limits from your dashboard replace those of the usage tier.'),
};

export const Ramp: Story = {
  args: { tier: '2', 'ramp-first-day': '10', 'ramp-first-week': '50' },
  parameters: shows('10% of the steady volume on the first day, 50% in the first week.'),
};

export const Edits: Story = {
  args: { tier: '3', operation: 'edit', 'reference-images': '1024x1024', 'edit-share': '30' },
  parameters: shows('30% of kept images are edits with a reference image.'),
};

export const Budget: Story = {
  args: { tier: '2', budget: '100' },
  parameters: shows('What a budget buys at each quality.', { says: '$100' }),
};

export const Batch: Story = {
  args: { tier: '4', processing: 'batch', 'job-images': '5000' },
  parameters: shows('A batch job: its cost and its time limit.'),
};

export const AnotherCurrency: Story = {
  args: {
    tier: '2',
    currency: 'EUR',
    'exchange-rate': '0.8637',
    'exchange-rate-date': '2026-11-20',
  },
  parameters: shows('Euros at an exchange rate that you supply, next to US dollars.', {
    says: '0.8637',
  }),
};

export const Compact: Story = {
  args: { tier: '2', density: 'compact' },
  globals: { width: 'narrow' },
  parameters: shows('For a narrow column.'),
};

export const Slots: Story = {
  args: {
    tier: '2',
    'slot:heading': 'Launch plan of the design team',
    'slot:note': 'Ask before you order more than 10,000.',
    'slot:footer': 'Prices don’t include tax.',
  },
  parameters: shows('Your own title, note, buttons and footer.'),
};
