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
  parameters: shows('Limits stay unknown until a tier is chosen or a limit is typed.'),
};

export const WorkingHours: Story = {
  args: { tier: '2', 'hours-per-day': '10', 'days-per-week': '5', 'images-per-month': '20000' },
  parameters: shows('Images are asked for in working hours only.', { says: 'Hours a day' }),
};

export const BusiestHour: Story = {
  args: { tier: '1', 'busiest-hour-share': '5', 'images-per-month': '4000' },
  parameters: shows('A twentieth of the month comes in one hour.'),
};

export const OwnLimits: Story = {
  args: {
    'tokens-per-minute': '400000',
    'images-per-minute': '30',
    latency: '20..40',
    concurrency: '4',
  },
  parameters: shows('Limits as your dashboard shows them; they replace the tier’s.'),
};

export const Ramp: Story = {
  args: { tier: '2', 'ramp-first-day': '10', 'ramp-first-week': '50' },
  parameters: shows('A tenth of a steady day at first, half in the first week.'),
};

export const Edits: Story = {
  args: { tier: '3', operation: 'edit', 'reference-images': '1024x1024', 'edit-share': '30' },
  parameters: shows('Three of ten kept images are edits of a reference.'),
};

export const Budget: Story = {
  args: { tier: '2', budget: '100' },
  parameters: shows('What a budget buys, and at what quality.', { says: '$100' }),
};

export const Batch: Story = {
  args: { tier: '4', processing: 'batch', 'job-images': '5000' },
  parameters: shows('A batch job: its price and its window.'),
};

export const AnotherCurrency: Story = {
  args: {
    tier: '2',
    currency: 'EUR',
    'exchange-rate': '0.8637',
    'exchange-rate-date': '2026-11-20',
  },
  parameters: shows('Euros at a rate that the page states; US dollars stay beside them.', {
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
    'slot:heading': 'Launch of the picture desk',
    'slot:note': 'Ask before you order more than 10,000.',
    'slot:footer': 'Prices without tax.',
  },
  parameters: shows('A title, a note, further buttons and a last line of the page’s own.'),
};
