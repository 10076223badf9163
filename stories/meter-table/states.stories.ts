import type { Meta } from '@storybook/web-components-vite';
import { renderElement, type Story } from '../support/element.js';
import { shows } from '../support/expects.js';
import { documented } from '../support/manifest.js';
import { catalogError, loading } from '../support/states.js';

const TAG = 'meter-table';

const meta: Meta = {
  title: 'meter-table/States',
  component: TAG,
  render: renderElement(TAG),
  parameters: {
    docs: {
      description: {
        component: `${documented(TAG).summary}

A rate is a single published figure, so this element has no state for a range. If sources disagree about
a rate, it shows both.`,
      },
    },
  },
};
export default meta;

export const Ready: Story = {
  args: { 'as-of': '2026-11-15' },
  parameters: shows('Every rate was checked within 45 days of the price date.', {
    states: ['fresh'],
    without: ['ageing', 'stale', 'invalid', 'loading'],
  }),
};

export const Ageing: Story = {
  args: { 'as-of': '2026-12-20' },
  parameters: shows('A rate was last checked more than 45 days before the price date.', {
    states: ['ageing'],
    without: ['fresh', 'stale'],
  }),
};

export const Stale: Story = {
  args: { 'as-of': '2027-06-01' },
  parameters: shows('A rate was last checked more than 120 days before the price date.', {
    states: ['stale'],
    without: ['fresh', 'ageing'],
    says: 'May be out of date.',
  }),
};

export const Unpriced: Story = {
  args: { models: 'chatgpt-image-latest', 'as-of': '2026-11-20' },
  parameters: shows('These rates aren’t published. The table says so instead of showing zero.', {
    says: 'not published',
  }),
};

export const Invalid: Story = {
  args: { models: 'gpt-imagine', unit: '5', 'as-of': 'soon', currency: 'EUR' },
  parameters: shows('The element lists invalid settings and uses the defaults instead.', {
    states: ['invalid'],
    issues: ['as-of', 'exchange-rate', 'exchange-rate-date', 'unit', 'models'],
    says: 'settings were ignored',
  }),
};

export const ShutDown: Story = {
  args: { models: 'gpt-image-1', 'as-of': '2026-12-02' },
  parameters: shows('The model has shut down. Its last rates stay visible.', {
    says: 'Shut down on 2026-10-23',
  }),
};

export const NotYetReleased: Story = {
  args: { 'as-of': '2026-04-01' },
  parameters: shows('A date before the model’s release.', {
    says: 'Not released until 2026-04-21',
  }),
};

export const Loading: Story = loading();

export const CatalogError: Story = catalogError(TAG);
