import type { Meta } from '@storybook/web-components-vite';
import type { Story } from '../support/element.js';
import { cooked } from '../support/recipe.js';

const meta: Meta = { title: 'provider-compare/Embedding', component: 'provider-compare' };
export default meta;

export const NamedSellers: Story = cooked('comparison');

export const FollowsACalculator: Story = cooked('comparisonThatFollows');

export const OwnPrices: Story = cooked('ownPrices');
