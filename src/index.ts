/** Every element class, without registering any; see `image-pricing-elements/define`. */
export { MeterTable } from './elements/meter-table/meter-table.js';
export { PricingElement } from './elements/shared/pricing-element.js';
