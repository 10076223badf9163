import type { Meta } from '@storybook/web-components-vite';
import { renderElement, type Story } from '../support/element.js';
import { shows } from '../support/expects.js';

const TAG = 'gpt-image-calculator';

const meta: Meta = {
  title: 'gpt-image-calculator/Options',
  component: TAG,
  render: renderElement(TAG),
};
export default meta;

export const Edit: Story = {
  args: {
    operation: 'edit',
    model: 'gpt-image-1.5',
    'reference-images': '1024x1024, 1024x1536',
    'input-fidelity': 'high',
  },
  parameters: shows('An edit of two reference images, counted by their pixels.', {
    without: ['unpriced', 'invalid'],
    says: 'Edit',
  }),
};

export const Batch: Story = {
  args: { processing: 'batch', 'images-per-month': '20000' },
  parameters: shows('Batch processing, with how its rate came about.', { says: 'Batch' }),
};

export const StreamedPreviews: Story = {
  args: { 'partial-images': '2' },
  parameters: shows('Previews add tokens if they arrive, so the result is a range.', {
    states: ['range'],
  }),
};

export const PromptAsText: Story = {
  args: { prompt: 'A lighthouse on a cliff at dusk, long exposure.' },
  parameters: shows('A text is counted in the page and sent nowhere.'),
};

export const SystemInstructions: Story = {
  args: { 'instruction-tokens': '600', 'cached-share': '50' },
  parameters: shows('Tokens that are sent with every prompt, half of them billed as cached.'),
};

export const OwnMeasurement: Story = {
  args: { model: 'gpt-image-2.6-sunburst', 'output-tokens': '1500..2100' },
  parameters: shows('A model whose token rule nobody published, priced by your own measurement.', {
    states: ['range'],
  }),
};

export const FailuresAreBilled: Story = {
  args: { 'reroll-rate': '20', 'failure-rate': '4', 'failed-requests': 'billed' },
  parameters: shows('What a kept image costs when one in five is asked for again.', {
    states: ['exact'],
  }),
};

export const AnotherCurrency: Story = {
  args: { currency: 'EUR', 'exchange-rate': '0.8637', 'exchange-rate-date': '2026-11-20' },
  parameters: shows('Euros at a rate that the page states; US dollars stay beside them.', {
    says: '€',
  }),
};

export const LockedInputs: Story = {
  args: { size: '1536x1024', quality: 'high', locked: 'model size quality' },
  parameters: shows('What the page has decided cannot be changed, nor by a starting point.'),
};

export const Compact: Story = {
  args: { density: 'compact' },
  globals: { width: 'narrow' },
  parameters: shows('For a sidebar: size, quality, volume and one line of result.'),
};

export const Slots: Story = {
  args: {
    'slot:heading': 'Budget of the picture desk',
    'slot:note': 'Ask before you order more than 10,000.',
    'slot:footer': 'Prices without tax.',
  },
  parameters: shows('A title, a note, further buttons and a last line of the page’s own.'),
};
