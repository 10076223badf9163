/**
 * The small functions that the core calls in loops, as others call them: with their arguments looked at
 * first.
 */
import { attemptsFor as attemptsOf } from './attempts.js';
import { type Argument, guarded, type Shape } from './contract.js';
import { isExact as isCertain } from './counts.js';
import { convert as convertUsd } from './currency.js';
import { isDay } from './dates.js';
import { freshness as freshnessOf } from './freshness.js';
import {
  dearestFirst as byCost,
  ledgerOf as printedLedger,
  likelyPosition as positionOf,
  sharesOf as partsOf,
} from './ledger.js';
import {
  add as sum,
  compareMoney as compare,
  isDecimal,
  roundDecimal as round,
  scale as times,
  toDecimal as print,
} from './money.js';
import { isFields } from './plain.js';
import { combine as over } from './ranges.js';
import { rateOn as rateAt, usdFor as usdOf } from './rates.js';

// Shapes.

const optional =
  (test: (value: unknown) => boolean): Shape =>
  (value) =>
    value === undefined || test(value);
const isText = (value: unknown): boolean => typeof value === 'string' && isDecimal(value);
const isWhole = (value: unknown): boolean => typeof value === 'bigint' && value >= 0n;
const isDivisor = (value: unknown): boolean => isWhole(value) && value !== 0n;
const isPlaces = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100;
const isPercent = (value: unknown): boolean => Number(value) >= 0 && Number(value) <= 100;
const isUnits = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;

/** The ends of a range, and its likely value where it has one. */
const ends =
  (test: (value: unknown) => boolean): Shape =>
  (range) =>
    isFields(range) && [range['low'], range['high'], range['likely'] ?? range['low']].every(test);
const COST = ends(isText);
const isCost = COST as (value: unknown) => boolean;
const LINES: Shape = [(line) => isFields(line) && (line['cost'] == null || isCost(line['cost']))];
const SHARES = ends((value) => typeof value === 'number' && isPercent(value));

// Arguments.

const AMOUNT = 'malformed-amount';
const A: Argument = ['a', { n: isWhole, d: isDivisor }, AMOUNT];
const B: Argument = ['b', A[1], AMOUNT];
const TEXT: Argument = ['text', isText, AMOUNT];
const DAY: Argument = ['day', (value) => isDay(value), 'malformed-date'];

export const add = /* @__PURE__ */ guarded(sum, A, B);
export const compareMoney = /* @__PURE__ */ guarded(compare, A, B);
export const scale = /* @__PURE__ */ guarded(
  times,
  A,
  ['numerator', isWhole],
  ['denominator', /* @__PURE__ */ optional(isDivisor)],
);
export const toDecimal = /* @__PURE__ */ guarded(
  print,
  ['amount', A[1], AMOUNT],
  ['decimals', /* @__PURE__ */ optional(isPlaces)],
);
export const roundDecimal = /* @__PURE__ */ guarded(round, TEXT, ['decimals', isPlaces]);
export const convert = /* @__PURE__ */ guarded(
  convertUsd,
  ['usd', isText, AMOUNT],
  ['exchange', { perUsd: isText }],
  ['decimals', isPlaces],
);
export const isExact = /* @__PURE__ */ guarded(isCertain, [
  'count',
  { low: 'number', high: 'number' },
]);
export const combine = /* @__PURE__ */ guarded(over, ['ranges', [{}]], ['value', 'function']);
export const attemptsFor = /* @__PURE__ */ guarded(
  attemptsOf,
  ['reroll', SHARES],
  ['failure', SHARES],
);
export const freshness = /* @__PURE__ */ guarded(
  freshnessOf,
  ['figure', { checks: ['string'] }],
  DAY,
);
export const rateOn = /* @__PURE__ */ guarded(rateAt, ['rates', [{ from: 'string' }]], DAY);
export const usdFor = /* @__PURE__ */ guarded(
  usdOf,
  ['rate', { usd: isText, per: (value) => isUnits(value) && value !== 0 }],
  ['units', isUnits],
);
export const dearestFirst = /* @__PURE__ */ guarded(byCost, ['lines', LINES]);
export const ledgerOf = /* @__PURE__ */ guarded(printedLedger, ['lines', LINES], ['total', COST]);
export const sharesOf = /* @__PURE__ */ guarded(partsOf, ['estimate', { lines: LINES }]);
export const likelyPosition = /* @__PURE__ */ guarded(positionOf, ['cost', COST]);
