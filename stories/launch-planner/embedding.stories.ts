import type { Meta } from '@storybook/web-components-vite';
import type { Story } from '../support/element.js';
import { cooked } from '../support/recipe.js';

const meta: Meta = { title: 'launch-planner/Embedding', component: 'launch-planner' };
export default meta;

export const OnePlan: Story = cooked('planner');

export const FollowsACalculator: Story = cooked('plannerThatFollows');
