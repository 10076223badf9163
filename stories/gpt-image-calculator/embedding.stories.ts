import type { Meta } from '@storybook/web-components-vite';
import type { Story } from '../support/element.js';
import { cooked } from '../support/recipe.js';

const meta: Meta = {
  title: 'gpt-image-calculator/Embedding',
  component: 'gpt-image-calculator',
};
export default meta;

export const OneTag: Story = cooked('calculator');

export const InASidebar: Story = cooked('sidebar');

export const InAForm: Story = cooked('form');

export const ToldOfAChange: Story = cooked('events');
