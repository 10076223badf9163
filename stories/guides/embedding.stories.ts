import type { Meta } from '@storybook/web-components-vite';
import type { Story } from '../support/element.js';
import { cooked } from '../support/recipe.js';

const meta: Meta = { title: 'Guides/Embedding', tags: ['!autodocs'] };
export default meta;

export const Calculator: Story = cooked('calculator');
export const Table: Story = cooked('table');
export const Comparison: Story = cooked('comparison');
export const Planner: Story = cooked('planner');
export const Sidebar: Story = cooked('sidebar');
export const Form: Story = cooked('form');
export const TableThatFollows: Story = cooked('tableThatFollows');
export const ComparisonThatFollows: Story = cooked('comparisonThatFollows');
export const PlannerThatFollows: Story = cooked('plannerThatFollows');
export const AnotherTag: Story = cooked('tableOfAnotherTag');
export const OwnPrices: Story = cooked('ownPrices');
export const Events: Story = cooked('events');
