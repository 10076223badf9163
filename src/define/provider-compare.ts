import { ProviderCompare } from '../elements/provider-compare/provider-compare.js';

ProviderCompare.define();

export { ProviderCompare };
