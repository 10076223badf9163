/** Runs in the page: price data of a page's own, from setting the property to what is shown. */
import { catalog } from '../src/catalog/index.ts';
import type { Catalog, Charge, ImageModel, Offer } from '../src/core/index.ts';
import { ProviderCompare } from '../src/elements/provider-compare/provider-compare.ts';

export interface OwnTimes {
  readonly name: string;
  /** JSON of the data, bytes. */
  readonly bytes: number;
  /** Milliseconds from the property to the layout of what is shown, one entry a round. */
  readonly times: readonly number[];
  /** Offers that are compared afterwards; 0: the data were refused. */
  readonly compared: number;
  readonly issues: readonly string[];
}

const ROUNDS = 5;
const MODEL = catalog.models.find(({ id }) => id === 'gpt-image-2')!;
const OFFER = catalog.offers.find(({ model }) => model === MODEL.id)!;
const SOURCE = Object.keys(catalog.sources)[0]!;
const READ = {
  source: SOURCE,
  checks: ['2026-11-20'],
  method: 'page',
  confidence: 'high',
} as const;
const TERMS = {
  batch: { status: 'unknown', reason: 'Not published.' },
  failures: { status: 'unknown', note: 'Not published.' },
} as const;

const flat = (amount: string): Charge => ({
  kind: 'flat',
  meter: 'image',
  unit: 'usd',
  prices: [{ amount, from: '2026-01-05', ...READ }],
});
const upstream = (offer: string): Charge => ({
  kind: 'upstream',
  offer,
  prices: [{ multiplier: '1.1', from: '2026-01-05', ...READ }],
});
const shop = (at: number, charges: readonly Charge[], more: Partial<Offer> = {}): Offer => ({
  id: `shop-${at}/gpt-image-2`,
  provider: 'openai',
  model: MODEL.id,
  charges,
  ...TERMS,
  ...more,
});
const many = (count: number, made: (at: number) => Offer): readonly Offer[] =>
  Array.from({ length: count }, (_, at) => made(at));
const of = (offers: readonly Offer[], more: Partial<Catalog> = {}): Catalog => ({
  ...catalog,
  models: [MODEL],
  conflicts: [],
  offers,
  ...more,
});

/** A model that takes more qualities and sizes than any does. */
const wide = (qualities: number): ImageModel => ({
  ...MODEL,
  id: 'wide',
  aliases: [],
  qualities: Array.from({ length: qualities }, (_, at) => `q${at}`),
  sizes: { kind: 'unknown', reason: 'Not published.', presets: ['1024x1024'] },
  tokens: { ...MODEL.tokens, imageOutput: { kind: 'unknown', reason: 'No.', source: SOURCE } },
});

const CASES: readonly (readonly [name: string, data: () => Catalog])[] = [
  ['1,500 flat offers', () => of(many(1500, (at) => shop(at, [flat(`0.${100 + (at % 900)}`)])))],
  ['1,000 offers by six meters', () => of(many(1000, (at) => shop(at, OFFER.charges)))],
  ['10,000 offers', () => of(many(10_000, (at) => shop(at, [flat(`0.${100 + (at % 900)}`)])))],
  [
    '5 MB of notes',
    () =>
      of(
        many(1500, (at) =>
          shop(at, [flat('0.04')], { notes: ['n'.repeat(1900), 'm'.repeat(1400)] }),
        ),
      ),
  ],
  [
    'chains of eight offers',
    () =>
      of(
        many(920, (at) =>
          shop(at, at % 8 === 7 ? [flat('0.04')] : [upstream(`shop-${at + 1}/gpt-image-2`)]),
        ),
      ),
  ],
  [
    'twenty qualities an offer',
    () =>
      of(
        many(1500, (at) => ({ ...shop(at, [flat('0.04')]), model: 'wide' })),
        { models: [MODEL, wide(20)] },
      ),
  ],
  [
    'a hundred conflicts about every offer',
    () => {
      const offers = many(140, (at) => shop(at, [flat('0.04')]));
      return of(offers, {
        conflicts: Array.from({ length: 100 }, (_, at) => ({
          id: `c${at}`,
          models: [MODEL.id],
          topic: 'rate' as const,
          summary: `Sources disagree, ${at}.`,
          claims: [],
          consequence: 'None.',
        })),
      });
    },
  ],
];

export async function measure(): Promise<readonly OwnTimes[]> {
  ProviderCompare.define();
  const results: OwnTimes[] = [];
  for (const [name, data] of CASES) {
    const times: number[] = [];
    let compared = 0;
    let issues: readonly string[] = [];
    const bytes = JSON.stringify(data()).length;
    for (let round = 0; round < ROUNDS; round += 1) {
      const element = document.createElement('provider-compare');
      element.asOf = '2026-11-22';
      document.body.append(element);
      await element.updateComplete;
      const given = data();
      const start = performance.now();
      element.catalog = given;
      await element.updateComplete;
      document.body.getBoundingClientRect();
      times.push(performance.now() - start);
      issues = element.issues.map(({ params }) => String(params['message'] ?? ''));
      compared = issues.length > 0 ? 0 : (element.comparison?.rows.length ?? 0);
      element.remove();
    }
    results.push({ name, bytes, times, compared, issues });
  }
  return results;
}

Object.assign(globalThis, { measureOwn: measure });
