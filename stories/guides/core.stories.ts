import type { Meta } from '@storybook/web-components-vite';
import * as breakEven from '../examples/core/break-even.js';
import * as cheaperSizes from '../examples/core/cheaper-sizes.js';
import * as checkSize from '../examples/core/check-size.js';
import * as compareOffers from '../examples/core/compare-offers.js';
import * as countTextTokens from '../examples/core/count-text-tokens.js';
import * as estimate from '../examples/core/estimate.js';
import * as estimateTextTokens from '../examples/core/estimate-text-tokens.js';
import * as imageInputTokens from '../examples/core/image-input-tokens.js';
import * as imageOutputTokens from '../examples/core/image-output-tokens.js';
import * as levers from '../examples/core/levers.js';
import * as parseCatalog from '../examples/core/parse-catalog.js';
import * as planLaunch from '../examples/core/plan-launch.js';
import * as priceUsage from '../examples/core/price-usage.js';
import * as ratesAsOf from '../examples/core/rates-as-of.js';
import * as sizeGrid from '../examples/core/size-grid.js';
import * as solveBudget from '../examples/core/solve-budget.js';
import * as workloadLevers from '../examples/core/workload-levers.js';
import type { Story } from '../support/element.js';
import { example } from '../support/example.js';

const meta: Meta = { title: 'Guides/Core functions', tags: ['!autodocs'] };
export default meta;

export const Estimate: Story = example(
  'estimate',
  estimate,
  'What a workload costs, per kept image and per month, line by line.',
  '159.48',
);

export const PriceUsage: Story = example(
  'price-usage',
  priceUsage,
  'What a response cost, from its `usage`.',
  '0.016081',
);

export const CompareOffers: Story = example(
  'compare-offers',
  compareOffers,
  'One workload at several offers, whatever they bill by.',
  'replicate/gpt-image-2',
);

export const BreakEven: Story = example(
  'break-even',
  breakEven,
  'Where one offer becomes dearer than another.',
  'kind',
);

export const PlanLaunch: Story = example(
  'plan-launch',
  planLaunch,
  'Whether an account covers a month, and the day on which its cap stops it.',
  '2026-12-06',
);

export const SolveBudget: Story = example(
  'solve-budget',
  solveBudget,
  'What a budget buys.',
  '1893',
);

export const Levers: Story = example(
  'levers',
  levers,
  'Changes that make a month cheaper or better.',
  'quality-down',
);

export const WorkloadLevers: Story = example(
  'workload-levers',
  workloadLevers,
  'What each input would change of a cost.',
  'difference',
);

export const SizeGrid: Story = example(
  'size-grid',
  sizeGrid,
  'The cost at every size and quality.',
  '1024x1536',
);

export const ImageOutputTokens: Story = example(
  'image-output-tokens',
  imageOutputTokens,
  'Output tokens of an image, with the formula and what previews add.',
  '1756',
);

export const ImageInputTokens: Story = example(
  'image-input-tokens',
  imageInputTokens,
  'Tokens of a reference image.',
  'known',
);

export const EstimateTextTokens: Story = example(
  'estimate-text-tokens',
  estimateTextTokens,
  'Tokens of a text, as a range, without a tokenizer.',
  'likely',
);

export const CountTextTokens: Story = example(
  'count-text-tokens',
  countTextTokens,
  'The exact count; the tokenizer is loaded when it is first used.',
  'exactly',
);

export const CheckSize: Story = example(
  'check-size',
  checkSize,
  'Whether a model takes a size, every rule that it breaks, and the nearest that it takes.',
  'invalid',
);

export const CheaperSizes: Story = example(
  'cheaper-sizes',
  cheaperSizes,
  'Sizes with at least the pixels and fewer tokens.',
  'tokens',
);

export const RatesAsOf: Story = example(
  'rates-as-of',
  ratesAsOf,
  'A model’s rates on a day, and the age of one.',
  '30.00',
);

export const ParseCatalog: Story = example(
  'parse-catalog',
  parseCatalog,
  'Checks price data of your own; it never throws.',
  'issues',
);
