/**
 * `npm run data:check`: every price of the catalogs with its age, source and confidence, oldest
 * first. Fails when the catalog is not valid, which includes a price without a source; a
 * price without a date of reading is listed first and counted, but no failure.
 *
 *     npm run data:check -- [--as-of 2026-11-22] [--catalog path/to/catalog.json]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fullCatalog as bundled } from '../src/catalog/offers/index.ts';
import { parseCatalog } from '../src/catalog/parse.ts';
import type { Catalog, Provenance, Rate } from '../src/core/catalog.ts';
import { isDay } from '../src/core/dates.ts';
import { freshness } from '../src/core/freshness.ts';
import type {
  Account,
  Amounts,
  Charge,
  Condition,
  Modifier,
  Offer,
  Unit,
} from '../src/core/offers.ts';

interface Row {
  /** `undefined`: no usable date of reading. */
  readonly age: number | undefined;
  readonly cells: readonly string[];
}

const HEAD = ['age', 'checked', 'offer', 'meter', 'processing', 'price', 'source', 'confidence'];

/** A figure, and how the report names it. */
interface Figure {
  readonly meter: string;
  readonly processing: string;
  readonly price: string;
  readonly read: Provenance;
}

const amountOf = (amount: string, unit: Unit): string =>
  unit === 'usd' ? `$${amount}` : `${amount} credits`;

type NamedAmounts = Amounts | Readonly<Record<string, Amounts>>;

/** Amounts by one or two names: `low $0.012, high $0.128`. */
function amountsOf(amounts: NamedAmounts, unit: Unit): string {
  return Object.entries(amounts)
    .map(([name, entry]: [string, string | Amounts]) =>
      typeof entry === 'string'
        ? `${name} ${amountOf(entry, unit)}`
        : `${name}: ${amountsOf(entry, unit)}`,
    )
    .join(', ');
}

const conditionOf = (when: Condition | undefined): string =>
  when ? `, when ${JSON.stringify(when)}` : '';

function figuresOfCharge(charge: Charge): readonly Figure[] {
  const figure = (meter: string, price: string, read: Provenance, processing = 'standard') => ({
    meter,
    processing,
    price: price + conditionOf(charge.when),
    read,
  });
  const rate = ({ usd, per }: Rate): string => `$${usd} per ${per === 1_000_000 ? '1M' : per}`;
  const each = <Price extends Provenance>(
    prices: readonly Price[],
    meter: string,
    says: (price: Price) => string,
  ): readonly Figure[] => prices.map((price) => figure(meter, says(price), price));

  switch (charge.kind) {
    case 'tokens':
      return [
        ...each(charge.rates, charge.meter, rate),
        ...(charge.batchRates ?? []).map((read) => figure(charge.meter, rate(read), read, 'batch')),
      ];
    case 'not-billed':
      return [figure(charge.meter, 'not billed', charge)];
    case 'not-published':
      return [];
    case 'merged-tokens':
      return each(charge.prices, charge.meters.join(' + '), ({ amount, upTo, per }) =>
        [
          amountOf(amount, charge.unit),
          ...(upTo === undefined ? [] : ['to', amountOf(upTo, charge.unit)]),
          'per',
          per,
        ].join(' '),
      );
    case 'flat':
      return each(charge.prices, charge.meter, ({ amount }) => amountOf(amount, charge.unit));
    case 'from':
      return each(charge.prices, 'image', ({ amount }) => `from ${amountOf(amount, charge.unit)}`);
    case 'per-input-image':
      return each(
        charge.prices,
        'input-image',
        ({ amount }) => `${amountOf(amount, charge.unit)}, ${charge.free} free`,
      );
    case 'per-second':
      return each(charge.prices, 'second', ({ amount }) => amountOf(amount, charge.unit));
    case 'by-megapixel':
      return each(
        charge.prices,
        'megapixel',
        ({ first, further }) =>
          `${amountOf(first, charge.unit)}, further ${amountOf(further, charge.unit)}`,
      );
    case 'by-pixels':
      return each(charge.prices, 'image', ({ brackets }) =>
        brackets
          .map(
            ({ maxPixels, amount }) =>
              `to ${maxPixels ?? 'any'} px ${amountOf(amount, charge.unit)}`,
          )
          .join(', '),
      );
    case 'upstream':
      return each(charge.prices, 'all', ({ multiplier }) => `${multiplier} x ${charge.offer}`);
    default:
      return each<Provenance & { readonly amounts: NamedAmounts }>(
        charge.prices,
        'image',
        ({ amounts }) => amountsOf(amounts, charge.unit),
      );
  }
}

function figuresOfModifier(modifier: Modifier): Figure {
  const says =
    'multiplier' in modifier
      ? `${modifier.multiplier} x`
      : amountOf('amount' in modifier ? modifier.amount : modifier.step, modifier.unit);
  const when = conditionOf('when' in modifier ? modifier.when : undefined);
  return { meter: 'all', processing: modifier.kind, price: says + when, read: modifier };
}

function figuresOfAccount({ credit, topUpFee, allowances, ownKey }: Account): readonly Figure[] {
  const figure = (processing: string, price: string, read: Provenance): Figure => ({
    meter: 'account',
    processing,
    price,
    read,
  });
  const fee = ownKey?.fee;
  return [
    ...(credit && 'plans' in credit ? credit.plans : []).map((plan) =>
      figure('credits', `$${plan.usd} for ${plan.credits} credits`, plan),
    ),
    ...(topUpFee ? [figure('top-up', `${topUpFee.percent} %`, topUpFee)] : []),
    ...(allowances ?? []).map((given) =>
      figure('allowance', `${given.amount} ${given.unit} ${given.per}`, given),
    ),
    ...(ownKey
      ? [figure('own key', fee ? amountOf(fee.amount, fee.unit) : 'fee not published', ownKey)]
      : []),
  ];
}

function figuresOf({ charges, batch, modifiers = [], account = {} }: Offer): readonly Figure[] {
  const figures = [
    ...charges.flatMap(figuresOfCharge),
    ...modifiers.map(figuresOfModifier),
    ...figuresOfAccount(account),
  ];
  const terms = { meter: 'all', processing: 'batch' };
  if (batch.status === 'not-offered')
    return [...figures, { ...terms, price: 'not offered', read: batch }];
  const printed = charges.some((charge) => 'batchRates' in charge);
  if (!('multiplier' in batch) || printed) return figures;
  return [...figures, { ...terms, price: `${batch.multiplier} x, ${batch.status}`, read: batch }];
}

function rowsOf(catalog: Catalog, asOf: string): Row[] {
  return catalog.offers.flatMap((offer) =>
    figuresOf(offer).map(({ meter, processing, price, read }): Row => {
      const age = freshness(read, asOf);
      const days = 'days' in age ? age.days : undefined;
      const publisher = catalog.sources[read.source]!.publisher;
      return {
        age: days,
        cells: [
          days === undefined
            ? age.state === 'read-later'
              ? 'read later'
              : 'no date'
            : `${days} d`,
          age.checked ?? '-',
          offer.id,
          meter,
          processing,
          price,
          `${read.source} (${publisher})`,
          `${read.confidence}, ${read.method}`,
        ],
      };
    }),
  );
}

/** Oldest first, those without a date before all others. */
function byAge(a: Row, b: Row): number {
  return (b.age ?? Infinity) - (a.age ?? Infinity) || 0;
}

function print(rows: readonly (readonly string[])[]): void {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  for (const cells of rows) {
    const padded = cells.map((cell, column) =>
      column === 0 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
    );
    console.log(padded.join('  ').trimEnd());
  }
}

const { values: options } = parseArgs({
  options: { 'as-of': { type: 'string' }, catalog: { type: 'string' } },
});
const asOf = options['as-of'] ?? new Date().toISOString().slice(0, 10);
if (!isDay(asOf)) {
  console.error(`--as-of: ${JSON.stringify(asOf)} is not a day. Use a day such as 2026-11-22.`);
  process.exit(1);
}

const parsed = parseCatalog(
  options.catalog === undefined ? bundled : JSON.parse(readFileSync(options.catalog, 'utf8')),
);
if (!parsed.ok) {
  for (const { path, message } of parsed.issues) console.error(`${path}: ${message}`);
  console.error(`The catalog is not valid. Fix these ${parsed.issueCount} issues.`);
  process.exit(1);
}

const rows = rowsOf(parsed.catalog, asOf).sort(byAge);
print([HEAD, ...rows.map(({ cells }) => cells)]);
const later = rows.filter(({ cells }) => cells[0] === 'read later').length;
const undated = rows.filter(({ age }) => age === undefined).length - later;
const unpublished = parsed.catalog.offers
  .flatMap(({ charges }) => charges)
  .filter(({ kind }) => kind === 'not-published').length;
console.log(
  `\n${rows.length} figures on ${asOf}, each with a source; ${undated} without a check date; ` +
    (later > 0 ? `${later} checked only later; ` : '') +
    `${unpublished} meters not published.`,
);
