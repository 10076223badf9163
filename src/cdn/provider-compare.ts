export { ProviderCompare } from '../define/provider-compare.js';
