import type { Meta } from '@storybook/web-components-vite';
import type { Story } from '../support/element.js';
import { cooked } from '../support/recipe.js';

const meta: Meta = { title: 'meter-table/Embedding', component: 'meter-table' };
export default meta;

export const OneTable: Story = cooked('table');

export const FollowsACalculator: Story = cooked('tableThatFollows');

export const UnderAnotherTag: Story = cooked('tableOfAnotherTag');
