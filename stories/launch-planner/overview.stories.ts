import type { Meta } from '@storybook/web-components-vite';
import { anatomy } from '../support/anatomy.js';
import { renderElement, type Story } from '../support/element.js';
import { shows } from '../support/expects.js';

const TAG = 'launch-planner';

const meta: Meta = {
  title: 'launch-planner/Overview',
  component: TAG,
  render: renderElement(TAG),
};
export default meta;

export const Playground: Story = {
  args: {
    tier: '2',
    quality: 'high',
    'images-per-month': '2400',
    'reroll-rate': '10..20..35',
    'peak-factor': '6',
    budget: '500',
  },
  parameters: shows('Try every attribute, slot and custom property below.'),
};

export const Anatomy: Story = anatomy(
  TAG,
  { tier: '2', 'images-per-month': '2400', budget: '500', 'as-of': '2026-11-20' },
  'Where each part is. Choose a name to highlight that part.',
);

export const AnatomyOfNotices: Story = anatomy(
  TAG,
  { tier: '9', currency: 'EURO', 'as-of': '2026-11-20' },
  'Parts that appear only in some states.',
  { states: ['invalid'], issues: ['tier', 'currency', 'exchange-rate', 'exchange-rate-date'] },
);
