/** The functions of `guarded.ts` as the core itself calls them; see `contract-inner.ts`. */
export { attemptsFor } from './attempts.js';
export { isExact } from './counts.js';
export { convert } from './currency.js';
export { freshness } from './freshness.js';
export { dearestFirst, ledgerOf, likelyPosition, sharesOf } from './ledger.js';
export { add, compareMoney, roundDecimal, scale, toDecimal } from './money.js';
export { combine } from './ranges.js';
export { rateOn, usdFor } from './rates.js';
