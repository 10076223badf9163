/**
 * The contract as a page has it: nobody but the elements calls the core there, and they check what a page
 * gives them. The build of the files for pages puts this module in the place of `contract.ts`, and leaves
 * out the calls.
 */
import type * as contract from './contract.js';

/* @__NO_SIDE_EFFECTS__ */
export function need(): void {
  // Nothing is looked at.
}
/* @__NO_SIDE_EFFECTS__ */
export function needOnce(): typeof need {
  return need;
}
/* @__NO_SIDE_EFFECTS__ */
export function needModel(): void {
  need();
}
/* @__NO_SIDE_EFFECTS__ */
export function needPrices(): void {
  need();
}
/* @__NO_SIDE_EFFECTS__ */
export function needCatalog(): void {
  need();
}
/* @__NO_SIDE_EFFECTS__ */
export function needOptions(): void {
  need();
}
/* @__NO_SIDE_EFFECTS__ */
export const guarded: typeof contract.guarded = (fn) => fn;
