/** Every element class, without registering any; see `image-pricing-elements/define`. */
export { EstimateChangeEvent } from './elements/gpt-image-calculator/events.js';
export { GptImageCalculator } from './elements/gpt-image-calculator/gpt-image-calculator.js';
export { PlanChangeEvent } from './elements/launch-planner/events.js';
export { LaunchPlanner } from './elements/launch-planner/launch-planner.js';
export { MeterTable } from './elements/meter-table/meter-table.js';
export { ComparisonChangeEvent } from './elements/provider-compare/events.js';
export { ProviderCompare } from './elements/provider-compare/provider-compare.js';
export { CatalogErrorEvent } from './elements/shared/catalog-error-event.js';
export { PricingElement } from './elements/shared/pricing-element.js';
