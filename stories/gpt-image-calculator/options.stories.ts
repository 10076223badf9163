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
    'reference-images': '1024x1024, 1024x1536',
  },
  parameters: shows('An edit with two reference images. Their sizes determine the input tokens.', {
    without: ['unpriced', 'invalid'],
    says: 'Edit',
  }),
};

export const Batch: Story = {
  args: { processing: 'batch', 'images-per-month': '20000' },
  parameters: shows('Batch processing, with the source of its rate.', { says: 'Batch' }),
};

export const StreamedPreviews: Story = {
  args: { 'partial-images': '2' },
  parameters: shows('Each preview adds output tokens if it is sent, so the result is a range.', {
    states: ['range'],
  }),
};

export const PromptAsText: Story = {
  args: { prompt: 'A lighthouse on a cliff at dusk, long exposure.' },
  parameters: shows(
    'The element counts the tokens of a prompt in the page. The prompt is never sent anywhere.',
  ),
};

export const SystemInstructions: Story = {
  args: { 'instruction-tokens': '600', 'cached-share': '50' },
  parameters: shows('Instructions sent with every prompt, half of them billed as cached.'),
};

export const OwnMeasurement: Story = {
  args: { model: 'gpt-image-2.6-sunburst', 'output-tokens': '1500..2100' },
  parameters: shows(
    'A model whose token counts aren’t published, priced by your own measurement.',
    {
      states: ['range'],
    },
  ),
};

export const FailuresAreBilled: Story = {
  args: { 'reroll-rate': '20', 'failure-rate': '4', 'failed-requests': 'billed' },
  parameters: shows(
    'The cost per kept image if you re-roll one image in five and pay for failed requests.',
    {
      states: ['exact'],
    },
  ),
};

export const AnotherCurrency: Story = {
  args: { currency: 'EUR', 'exchange-rate': '0.8637', 'exchange-rate-date': '2026-11-20' },
  parameters: shows('Euros at an exchange rate that you supply, next to US dollars.', {
    says: '€',
  }),
};

export const LockedInputs: Story = {
  args: { size: '1536x1024', quality: 'high', locked: 'model size quality' },
  parameters: shows('Readers can’t change locked inputs, and presets don’t change them either.'),
};

export const Compact: Story = {
  args: { density: 'compact' },
  globals: { width: 'narrow' },
  parameters: shows('For a sidebar: size, quality, volume and one line of result.'),
};

export const Slots: Story = {
  args: {
    'slot:heading': 'Image budget of the design team',
    'slot:note': 'Ask before you order more than 10,000.',
    'slot:footer': 'Prices don’t include tax.',
  },
  parameters: shows('Your own title, note, buttons and footer.'),
};
