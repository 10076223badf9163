import type { Meta } from '@storybook/web-components-vite';
import { renderElement, type Story } from '../support/element.js';
import { shows } from '../support/expects.js';
import { catalogError, loading } from '../support/states.js';

const TAG = 'launch-planner';

const meta: Meta = { title: 'launch-planner/States', component: TAG, render: renderElement(TAG) };
export default meta;

export const Ready: Story = {
  args: { tier: '2', 'images-per-month': '2400', 'as-of': '2026-11-20' },
  parameters: shows('The account can handle the plan.', {
    states: ['fits'],
    without: ['stopped', 'unpriced', 'stale', 'invalid', 'loading'],
  }),
};

export const Stopped: Story = {
  args: {
    tier: '2',
    quality: 'high',
    'images-per-month': '10000',
    'reroll-rate': '20',
    start: '2026-12-01',
    'as-of': '2026-11-20',
  },
  parameters: shows('The spending cap stops the plan. The day that happens comes first.', {
    states: ['stopped'],
    without: ['fits'],
    says: '2026-12-06',
  }),
};

export const Range: Story = {
  args: {
    tier: '1',
    quality: 'high',
    'images-per-month': '200..400',
    'reroll-rate': '10..20..30',
    'busiest-hour-share': '100',
    'as-of': '2026-11-20',
  },
  parameters: shows('If an input is a range, so is every result.', {
    states: ['stopped'],
    says: '200 to 400',
  }),
};

export const Unpriced: Story = {
  args: { model: 'gpt-image-2.6-flare', 'as-of': '2026-11-20' },
  parameters: shows(
    'Token counts aren’t published, so there is no cost. Everything else is shown.',
    {
      states: ['unpriced'],
      without: ['fits', 'stopped'],
    },
  ),
};

export const Invalid: Story = {
  args: { tier: '9', 'peak-factor': 'many', latency: '-1', 'as-of': 'soon' },
  parameters: shows('The element lists invalid settings and uses the defaults instead.', {
    states: ['invalid'],
    issues: ['as-of', 'tier', 'peak-factor', 'latency'],
  }),
};

export const Stale: Story = {
  args: { tier: '2', 'as-of': '2027-06-01' },
  parameters: shows('Rates or limits were last checked more than 120 days before the price date.', {
    states: ['stale'],
  }),
};

export const ShutDown: Story = {
  args: { model: 'gpt-image-1', tier: '2', 'as-of': '2026-12-02' },
  parameters: shows('A model that has shut down has no price.', {
    states: ['unpriced'],
    says: 'Shut down on 2026-10-23',
  }),
};

export const NotYetReleased: Story = {
  args: { tier: '2', 'as-of': '2026-04-01' },
  parameters: shows('A model that isn’t released yet has no price.', {
    states: ['unpriced'],
    says: 'Not released until 2026-04-21',
  }),
};

export const Loading: Story = loading({ tier: '2' });

export const CatalogError: Story = catalogError(TAG, { tier: '2' });
