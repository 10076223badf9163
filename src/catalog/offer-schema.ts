/** How an offer sells a model, in a catalog file. */
import * as z from 'zod/mini';
import { CONFIDENCES, METHODS } from '../core/catalog.js';
import { firstDay } from '../core/dates.js';
import { OTHER_METERS, TOKEN_METERS } from '../core/meters.js';
import { BATCH_STATUSES, CHARGE_KINDS, UNITS } from '../core/offers.js';
import { OPERATIONS } from '../core/operations.js';
import {
  amount,
  byId,
  date,
  factor,
  id,
  list,
  MAX_FEW,
  oneOf,
  only,
  positive,
  size,
  strict,
  text,
  units,
  word,
} from './schema-values.js';

// Provenance and validity.

const checks = list(date).check((context) => {
  const dates = context.value;
  for (let at = 1; at < dates.length; at++) {
    const before = dates[at - 1]!;
    if (firstDay(before) <= firstDay(dates[at]!) && before !== dates[at]) continue;
    context.issues.push({
      code: 'custom',
      path: [at],
      message: `a date after ${before}, oldest first`,
      input: dates[at],
    });
  }
});

export const provenance = {
  source: id,
  checks,
  method: word(METHODS),
  confidence: word(CONFIDENCES),
};

interface Interval {
  readonly from: string;
  readonly to?: string | undefined;
}

/** The last day comes after the first. */
function endsLater(context: z.core.ParsePayload<Interval>): void {
  const { from, to } = context.value;
  if (to === undefined || firstDay(to) > firstDay(from)) return;
  const message = `a date after ${from}, the first day of validity`;
  context.issues.push({ code: 'custom', path: ['to'], message, input: to });
}

const validity = {
  from: date,
  to: z.exactOptional(date),
  promotion: z.exactOptional(z.boolean('true or false')),
};
const dated = { ...validity, ...provenance };

export const rateSchema = strict({
  usd: amount,
  per: positive,
  from: date,
  to: z.exactOptional(date),
  ...provenance,
}).check(endsLater);

/** Oldest first, each ended before the next begins. */
function inOrder(context: z.core.ParsePayload<Interval[]>): void {
  context.value.forEach((price, at) => {
    const before = context.value[at - 1];
    if (!before || (before.to !== undefined && firstDay(before.to) <= firstDay(price.from))) return;
    context.issues.push(
      before.to === undefined
        ? {
            code: 'custom',
            path: [at - 1, 'to'],
            message: 'an end, because a later price follows',
            input: before,
          }
        : {
            code: 'custom',
            path: [at, 'from'],
            message: `a date from ${before.to}, the end of the price before`,
            input: price.from,
          },
    );
  });
}

/** What changed over time: at least one entry. */
function overTime<Entry extends z.ZodMiniType>(entry: Entry) {
  return list(entry).check(
    z.minLength(1, 'at least one price'),
    inOrder as unknown as z.core.CheckFn<z.output<Entry>[]>,
  );
}

function prices<Entry extends z.ZodMiniType>(entry: Entry) {
  return overTime(entry.check(endsLater as unknown as z.core.CheckFn<z.output<Entry>>));
}

// Charges.

const meter = word(TOKEN_METERS);
const anyMeter = word([...TOKEN_METERS, ...OTHER_METERS]);
const unit = word(UNITS);
const operation = word(OPERATIONS);
const rates = overTime(rateSchema);

const ASPECT = 'a shape such as "16:9"';
const aspect = z.string(ASPECT).check(z.regex(/^[1-9]\d{0,3}:[1-9]\d{0,3}$/, ASPECT));
const yes = z.boolean('true or false');

export const conditionSchema = strict({
  operation: z.exactOptional(operation),
  qualities: z.exactOptional(list(id)),
  sizes: z.exactOptional(list(size)),
  tiers: z.exactOptional(list(id)),
  minPixels: z.exactOptional(units),
  maxPixels: z.exactOptional(units),
  aspects: z.exactOptional(list(aspect)),
  references: z.exactOptional(yes),
  option: z.exactOptional(id),
});
const when = { when: z.exactOptional(conditionSchema) };

const amounts = byId(amount);
const amountsByName = prices(strict({ amounts, ...dated }));
const amountsByTwoNames = prices(strict({ amounts: byId(amounts), ...dated }));
const amountsOfOne = prices(strict({ amount, ...dated }));

const brackets = list(strict({ maxPixels: z.nullable(positive), amount })).check(
  z.minLength(1, 'at least one bracket'),
  (context: z.core.ParsePayload<{ maxPixels: number | null }[]>) => {
    context.value.forEach(({ maxPixels }, at) => {
      const before = context.value[at - 1];
      if (
        !before ||
        (before.maxPixels !== null && (maxPixels === null || maxPixels > before.maxPixels))
      )
        return;
      const message =
        before.maxPixels === null
          ? 'no bracket after one without an end'
          : `more than ${before.maxPixels} pixels, or null`;
      context.issues.push({ code: 'custom', path: [at, 'maxPixels'], message, input: maxPixels });
    });
  },
);

const mergedPrice = strict({
  amount,
  upTo: z.exactOptional(amount),
  per: positive,
  ...dated,
}).check((context: z.core.ParsePayload<{ amount: string; upTo?: string | undefined }>) => {
  const { amount: low, upTo } = context.value;
  if (upTo === undefined || Number(upTo) > Number(low)) return;
  const message = `an amount above ${low}, the low end`;
  context.issues.push({ code: 'custom', path: ['upTo'], message, input: upTo });
});

/** What the core takes for the ends of a range. */
const seconds = strict({ low: positive, high: positive }).check(
  (context: z.core.ParsePayload<{ low: number; high: number }>) => {
    const { low, high } = context.value;
    if (high >= low) return;
    const message = `a whole number from ${low}, the low end`;
    context.issues.push({ code: 'custom', path: ['high'], message, input: high });
  },
);

export const chargeSchema = z.discriminatedUnion(
  'kind',
  [
    strict({ kind: only('tokens'), meter, rates, batchRates: z.exactOptional(rates), ...when }),
    strict({
      kind: only('merged-tokens'),
      meters: list(meter).check(z.minLength(1, 'at least one meter')),
      unit,
      prices: prices(mergedPrice),
      ...when,
    }),
    strict({
      kind: only('flat'),
      meter: word(['image', 'request']),
      unit,
      prices: amountsOfOne,
      ...when,
    }),
    strict({ kind: only('by-quality'), unit, prices: amountsByName, ...when }),
    strict({ kind: only('by-size'), unit, prices: amountsByName, ...when }),
    strict({ kind: only('by-tier'), unit, prices: amountsByName, ...when }),
    strict({ kind: only('by-quality-and-size'), unit, prices: amountsByTwoNames, ...when }),
    strict({ kind: only('by-quality-and-tier'), unit, prices: amountsByTwoNames, ...when }),
    strict({
      kind: only('by-pixels'),
      unit,
      prices: prices(strict({ brackets, ...dated })),
      ...when,
    }),
    strict({
      kind: only('by-megapixel'),
      unit,
      pixelsPerMegapixel: positive,
      rounding: word(['up', 'none']),
      inputs: word(['billed', 'not-billed']),
      prices: prices(strict({ first: amount, further: amount, ...dated })),
      ...when,
    }),
    strict({ kind: only('from'), unit, prices: amountsOfOne, ...when }),
    strict({ kind: only('per-input-image'), unit, free: units, prices: amountsOfOne, ...when }),
    strict({
      kind: only('per-second'),
      unit,
      seconds: z.exactOptional(seconds),
      prices: amountsOfOne,
      ...when,
    }),
    strict({
      kind: only('upstream'),
      offer: id,
      prices: prices(strict({ multiplier: factor, ...dated })),
      ...when,
    }),
    strict({ kind: only('not-billed'), meter: anyMeter, ...provenance, ...when }),
    strict({ kind: only('not-published'), meter: anyMeter, reason: text, ...when }),
  ],
  oneOf(CHARGE_KINDS),
);

export const tierShape = {
  name: id,
  maxPixels: z.exactOptional(positive),
  maxEdge: z.exactOptional(positive),
};
const tierSchema = strict(tierShape);

export const batchTermsSchema = z.discriminatedUnion(
  'status',
  [
    strict({
      status: word(['offered', 'derived', 'disputed']),
      multiplier: factor,
      note: z.exactOptional(text),
      ...provenance,
    }),
    strict({ status: only('not-offered'), reason: text, ...provenance }),
    strict({ status: only('unknown'), reason: text }),
  ],
  oneOf(BATCH_STATUSES),
);

// What changes the sum.

const of = word(['image', 'request']);

export const modifierSchema = z.discriminatedUnion(
  'kind',
  [
    strict({
      kind: only('regional-processing'),
      multiplier: factor,
      eligibility: word(['eligible', 'not-eligible', 'unknown']),
      ...provenance,
    }),
    strict({ kind: only('multiply'), multiplier: factor, label: text, ...dated, ...when }),
    strict({ kind: only('surcharge'), label: text, of, unit, amount, ...dated, ...when }),
    strict({ kind: only('minimum'), of, unit, amount, ...dated }),
    strict({ kind: only('round-up'), of, unit, step: factor, ...dated }),
  ],
  oneOf(['regional-processing', 'multiply', 'surcharge', 'minimum', 'round-up']),
);

// The account.

const creditTerms = z.union(
  [
    strict({
      plans: list(
        strict({
          id,
          name: text,
          usd: amount,
          credits: factor,
          monthly: z.exactOptional(yes),
          ...dated,
        }),
        MAX_FEW,
      ).check(z.minLength(1, 'at least one plan')),
    }),
    strict({ notSold: z.literal(true, 'true') }),
  ],
  'an object with either "plans" or "notSold"',
);

const account = strict({
  required: z.exactOptional(yes),
  credit: z.exactOptional(creditTerms),
  topUpFee: z.exactOptional(
    strict({ percent: amount, floorUsd: z.exactOptional(amount), ...dated }),
  ),
  minimumTopUpUsd: z.exactOptional(z.nullable(amount)),
  creditsExpireDays: z.exactOptional(positive),
  allowances: z.exactOptional(
    list(
      strict({
        unit: word([...UNITS, 'images']),
        amount: factor,
        per: word(['day', 'month', 'once']),
        beyond: word(['billed', 'refused']),
        resets: z.exactOptional(only('utc-midnight')),
        ...provenance,
      }),
      MAX_FEW,
    ),
  ),
  ownKey: z.exactOptional(
    strict({
      status: word(['optional', 'required']),
      upstream: id,
      fee: z.nullable(strict({ of, unit, amount })),
      ...provenance,
    }),
  ),
});

const phrase = z.exactOptional(text);

export const offerSchema = strict({
  id,
  provider: id,
  model: id,
  charges: list(chargeSchema),
  batch: batchTermsSchema,
  failures: strict({ status: word(['billed', 'not-billed', 'unknown']), note: text }),
  modifiers: z.exactOptional(list(modifierSchema, MAX_FEW)),
  from: z.exactOptional(date),
  to: z.exactOptional(date),
  operations: z.exactOptional(list(operation).check(z.minLength(1, 'at least one operation'))),
  tiers: z.exactOptional(list(tierSchema, MAX_FEW)),
  refuses: z.exactOptional(list(strict({ when: conditionSchema, reason: text }))),
  freeOptions: z.exactOptional(list(id)),
  defaults: z.exactOptional(strict({ quality: z.exactOptional(id), size: z.exactOptional(size) })),
  account: z.exactOptional(account),
  facts: z.exactOptional(
    strict({
      entryCost: phrase,
      account: phrase,
      costDriver: phrase,
      limitDriver: phrase,
      bestFor: phrase,
    }),
  ),
  notes: z.exactOptional(list(text)),
});
