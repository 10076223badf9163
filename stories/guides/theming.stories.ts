import type { Meta } from '@storybook/web-components-vite';
import type { Story } from '../support/element.js';
import { themed } from '../support/themed.js';

const meta: Meta = { title: 'Guides/Theming', component: 'meter-table', tags: ['!autodocs'] };
export default meta;

export const ByProperties: Story = themed('meter-table', 'properties', { batch: true });
export const ByParts: Story = themed('meter-table', 'parts');
export const ByStates: Story = themed(
  'meter-table',
  'states',
  { 'as-of': '2027-06-01', unit: '5' },
  { states: ['invalid', 'stale'], issues: ['unit'] },
);
export const ByThePage: Story = themed('meter-table', 'host');
export const Dense: Story = themed('meter-table', 'dense');
