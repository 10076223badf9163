import { expect } from '@esm-bundle/chai';
import { catalog as openai, type Catalog } from '../../src/catalog/index.js';
import {
  type Charge,
  compareOffers,
  type CompareOptions,
  estimate,
  type Offer,
  type OfferRow,
  type Provider,
  type Workload,
} from '../../src/core/index.js';
import { catalogOf, model, offer, PROVENANCE, rate } from './fixtures.js';

const SINCE = { from: '2026-01-05', ...PROVENANCE };
const NO_BATCH = { status: 'unknown', reason: 'Not published.' } as const;

/** An offer of painter-1 that charges for nothing but what is given. */
function selling(charges: readonly Charge[], over: Partial<Offer> = {}): Offer {
  return offer({ id: 'shop/painter-1', provider: 'shop', charges, batch: NO_BATCH, ...over });
}
const SHOP: Provider = { name: 'Shop', kind: 'reseller', url: 'https://shop.example' };

function market(offers: readonly Offer[], over: Partial<Catalog> = {}): Catalog {
  const base = catalogOf([model()], offers);
  return { ...base, providers: { ...base.providers, shop: SHOP }, ...over };
}

const ONE: Workload = { model: 'painter-1', size: '1024x1024', quality: 'high', imagesPerMonth: 1 };

function rowOf(
  charges: readonly Charge[],
  workload: Workload = {},
  over: Partial<Offer> = {},
  options: CompareOptions = {},
): OfferRow {
  const found = compareOffers({ ...ONE, ...workload }, market([selling(charges, over)]), options);
  if (found.kind === 'invalid') throw new Error(JSON.stringify(found.issues));
  return found.rows[0]!;
}
const perKept = (...args: Parameters<typeof rowOf>) => {
  const row = rowOf(...args);
  return row.perKept ?? row.reasons.map(({ code }) => code);
};
/** What an account adds to or takes from the month, step by step. */
const stepsOf = ({ steps }: OfferRow) =>
  steps
    .filter(({ code }) => ['allowance', 'subscription', 'top-up-fee'].includes(code))
    .map(({ code, params }) => [code, params]);
const exactly = (usd: string) => ({ low: usd, high: usd, likely: usd });

const flat = (amount: string): Charge => ({
  kind: 'flat',
  meter: 'image',
  unit: 'usd',
  prices: [{ amount, ...SINCE }],
});
const TIERS = [{ name: '1K' }, { name: '2K' }, { name: '4K' }];

describe('compareOffers: worked examples of each price structure', () => {
  it('flat: $0.053 an image, whatever its size', () => {
    expect(perKept([flat('0.053')], { size: '2048x2048' })).to.deep.equal(exactly('0.053'));
  });

  it('flat by request: $0.08 for a request of 4 images is $0.02 an image', () => {
    const charge: Charge = { ...(flat('0.08') as Charge & { kind: 'flat' }), meter: 'request' };
    expect(perKept([charge], { imagesPerRequest: 4 })).to.deep.equal(exactly('0.02'));
  });

  it('by quality: the word decides, the size does not', () => {
    const charge: Charge = {
      kind: 'by-quality',
      unit: 'usd',
      prices: [{ amounts: { low: '0.012', high: '0.128' }, ...SINCE }],
    };
    expect(perKept([charge], { size: '3840x2160' })).to.deep.equal(exactly('0.128'));
    expect(perKept([charge], { quality: 'low' })).to.deep.equal(exactly('0.012'));
  });

  it('by quality: auto spans the words, unless it has a price of its own', () => {
    const amounts = { low: '0.012', high: '0.128' };
    const charge = (more: object): Charge => ({
      kind: 'by-quality',
      unit: 'usd',
      prices: [{ amounts: { ...amounts, ...more }, ...SINCE }],
    });
    expect(perKept([charge({})], { quality: 'auto' })).to.deep.equal({
      low: '0.012',
      high: '0.128',
    });
    expect(perKept([charge({ auto: '0.1' })], { quality: 'auto' })).to.deep.equal(exactly('0.1'));
  });

  it('by exact size, and no price for a size that is not listed', () => {
    const charge: Charge = {
      kind: 'by-size',
      unit: 'usd',
      prices: [{ amounts: { '1024x1024': '0.04' }, ...SINCE }],
    };
    expect(perKept([charge])).to.deep.equal(exactly('0.04'));
    expect(perKept([charge], { size: '1024x1536' })).to.deep.equal(['setting-not-published']);
  });

  it('by tier: the smallest whose published pixels hold the size', () => {
    const charge: Charge = {
      kind: 'by-tier',
      unit: 'usd',
      prices: [{ amounts: { '1K': '0.03', '2K': '0.05', '4K': '0.08' }, ...SINCE }],
    };
    const tiers = [
      { name: '1K', maxPixels: 1_048_576 },
      { name: '2K', maxPixels: 4_194_304 },
      { name: '4K', maxPixels: 8_294_400 },
    ];
    expect(perKept([charge], {}, { tiers })).to.deep.equal(exactly('0.03'));
    // 1024 x 1025 is one row of pixels too many for 1K.
    expect(perKept([charge], { size: '1024x1025' }, { tiers })).to.deep.equal(exactly('0.05'));
    expect(perKept([charge], { size: '3840x2160' }, { tiers })).to.deep.equal(exactly('0.08'));
    expect(perKept([charge], { size: '4000x2160' }, { tiers })).to.deep.equal(['tier-too-small']);
  });

  it('by tier without published pixels: the longest edge decides, with a warning', () => {
    const charge: Charge = {
      kind: 'by-tier',
      unit: 'usd',
      prices: [{ amounts: { '1K': '0.03', '2K': '0.05', '4K': '0.08' }, ...SINCE }],
    };
    const row = rowOf([charge], { size: '1536x1024' }, { tiers: TIERS });
    expect(row.perKept).to.deep.equal(exactly('0.05'));
    expect(row.warnings).to.deep.include({
      code: 'tier-by-edge',
      params: { tier: '2K', size: '1536x1024' },
    });
  });

  it('by quality and exact size', () => {
    const charge: Charge = {
      kind: 'by-quality-and-size',
      unit: 'usd',
      prices: [{ amounts: { high: { '1024x1536': '0.165' } }, ...SINCE }],
    };
    expect(perKept([charge], { size: '1024x1536' })).to.deep.equal(exactly('0.165'));
    expect(perKept([charge])).to.deep.equal(['setting-not-published']);
  });

  it('by quality and tier', () => {
    const charge: Charge = {
      kind: 'by-quality-and-tier',
      unit: 'usd',
      prices: [
        {
          amounts: { low: { '1K': '0.02', '2K': '0.03' }, high: { '1K': '0.26', '2K': '0.50' } },
          ...SINCE,
        },
      ],
    };
    expect(perKept([charge], { size: '2048x2048' }, { tiers: TIERS })).to.deep.equal(
      exactly('0.5'),
    );
    // The last tier holds it, but no price is listed for it.
    expect(perKept([charge], { size: '3840x2160' }, { tiers: TIERS })).to.deep.equal([
      'setting-not-published',
    ]);
  });

  it('by pixels: at the limit the bracket still holds', () => {
    const charge: Charge = {
      kind: 'by-pixels',
      unit: 'usd',
      prices: [
        {
          brackets: [
            { maxPixels: 2_360_000, amount: '0.045' },
            { maxPixels: null, amount: '0.09' },
          ],
          ...SINCE,
        },
      ],
    };
    expect(perKept([charge], { size: '1000x2360' })).to.deep.equal(exactly('0.045'));
    expect(perKept([charge], { size: '1000x2361' })).to.deep.equal(exactly('0.09'));
  });

  it('by megapixel: first, further and inputs, rounded up', () => {
    const charge: Charge = {
      kind: 'by-megapixel',
      unit: 'usd',
      pixelsPerMegapixel: 1_000_000,
      rounding: 'up',
      inputs: 'billed',
      prices: [{ first: '0.03', further: '0.015', ...SINCE }],
    };
    // 4,194,304 pixels are 5 megapixels: 0.03 + 4 x 0.015
    expect(perKept([charge], { size: '2048x2048' })).to.deep.equal(exactly('0.09'));
    // A reference of 1024x1024 is 2 megapixels more: 0.09 + 2 x 0.015
    const edit = { operation: 'edit', referenceImages: [{ width: 1024, height: 1024 }] } as const;
    expect(perKept([charge], { size: '2048x2048', ...edit })).to.deep.equal(exactly('0.12'));
  });

  it('by megapixel without rounding: 2048x2048 at 1,048,576 pixels each is exactly 4', () => {
    const charge: Charge = {
      kind: 'by-megapixel',
      unit: 'usd',
      pixelsPerMegapixel: 1_048_576,
      rounding: 'none',
      inputs: 'not-billed',
      prices: [{ first: '0.014', further: '0.001', ...SINCE }],
    };
    expect(perKept([charge], { size: '2048x2048' })).to.deep.equal(exactly('0.017'));
    expect(perKept([charge], { size: '512x512' })).to.deep.equal(exactly('0.014'));
  });

  it('per input image, the first of a request free', () => {
    const input: Charge = {
      kind: 'per-input-image',
      unit: 'usd',
      free: 1,
      prices: [{ amount: '0.003', ...SINCE }],
    };
    const square = { width: 512, height: 512 };
    const edit = (images: number): Workload => ({
      operation: 'edit',
      referenceImages: Array.from({ length: images }, () => square),
    });
    expect(perKept([flat('0.045'), input], edit(1))).to.deep.equal(exactly('0.045'));
    expect(perKept([flat('0.045'), input], edit(4))).to.deep.equal(exactly('0.054'));
    // References on generate are not sent.
    expect(perKept([flat('0.045'), input], { ...edit(4), operation: 'generate' })).to.deep.equal(
      exactly('0.045'),
    );
  });

  it('per second, when somebody has timed it', () => {
    const charge: Charge = {
      kind: 'per-second',
      unit: 'usd',
      prices: [{ amount: '0.000725', ...SINCE }],
    };
    expect(perKept([charge])).to.deep.equal(['seconds-not-published']);
    expect(perKept([{ ...charge, seconds: { low: 10, high: 20 } }])).to.deep.equal({
      low: '0.00725',
      high: '0.0145',
    });
  });

  it('credits at a fixed price: 211 credits for $1', () => {
    const charge: Charge = {
      kind: 'flat',
      meter: 'image',
      unit: 'credits',
      prices: [{ amount: '16.88', ...SINCE }],
    };
    const credit = { plans: [{ id: 'all', name: 'Credits', usd: '1', credits: '211', ...SINCE }] };
    expect(perKept([charge], {}, { account: { credit } })).to.deep.equal(exactly('0.08'));
    expect(perKept([charge])).to.deep.equal(['credit-price-not-published']);
  });

  it('credits whose price depends on the plan: the first, and a warning with the other', () => {
    const charge: Charge = {
      kind: 'flat',
      meter: 'image',
      unit: 'credits',
      prices: [{ amount: '26', ...SINCE }],
    };
    const account = {
      credit: {
        plans: [
          { id: 'payg', name: 'Pay as you go', usd: '0.01', credits: '1', ...SINCE },
          { id: 'growth', name: 'Growth', usd: '199', credits: '52000', monthly: true, ...SINCE },
        ],
      },
    };
    const row = rowOf([charge], { imagesPerMonth: 1000 }, { account });
    expect(row.perKept).to.deep.equal(exactly('0.26'));
    // 26 x 199 / 52,000 = 0.0995 an image, but the subscription costs $199 a month.
    expect(row.warnings).to.deep.include({
      code: 'other-plan',
      params: { plan: 'Growth', usd: '199', low: '0.199', high: '0.199' },
    });
    const chosen = { plans: { 'shop/painter-1': 'growth' } };
    expect(rowOf([charge], { imagesPerMonth: 4000 }, { account }, chosen).perKept).to.deep.equal(
      exactly('0.0995'),
    );
  });

  it('percent on upstream', () => {
    const charge: Charge = {
      kind: 'upstream',
      offer: 'studio/painter-1',
      prices: [{ multiplier: '1.2', ...SINCE }],
    };
    const studio = offer({ charges: [flat('0.05')] });
    const found = compareOffers(ONE, market([studio, selling([charge])]));
    const rows = found.kind === 'comparison' ? found.rows : [];
    expect(rows.map(({ offer: id, perKept: cost }) => [id, cost?.low])).to.deep.equal([
      ['studio/painter-1', '0.05'],
      ['shop/painter-1', '0.06'],
    ]);
    expect(rows[1]!.lines[0]!.factors).to.deep.equal([
      { code: 'upstream', multiplier: '1.2', offer: 'studio/painter-1' },
    ]);
  });

  it('a circle of upstream offers ends with its reason', () => {
    const on = (id: string, other: string): Offer =>
      selling([{ kind: 'upstream', offer: other, prices: [{ multiplier: '1.1', ...SINCE }] }], {
        id,
      });
    const found = compareOffers(ONE, market([on('a', 'b'), on('b', 'a'), on('c', 'nowhere')]));
    const rows = found.kind === 'comparison' ? found.rows : [];
    expect(rows.map(({ reasons }) => reasons.map(({ code }) => code))).to.deep.equal([
      ['upstream-circular'],
      ['upstream-circular'],
      ['upstream-unknown'],
    ]);
    expect(rows.map(({ rank }) => rank)).to.deep.equal([null, null, null]);
  });

  it('top-up fee: 5.5 %, at least $0.80 a month', () => {
    const topUpFee = { percent: '5.5', floorUsd: '0.80', ...SINCE };
    // $100 a month: 5.5 % is more than the floor.
    expect(
      rowOf([flat('0.1')], { imagesPerMonth: 1000 }, { account: { topUpFee } }).perMonth,
    ).to.deep.equal(exactly('105.5'));
    // $10 a month: 55 cents would be less than it.
    const small = rowOf([flat('0.1')], { imagesPerMonth: 100 }, { account: { topUpFee } });
    expect([small.perMonth?.low, small.perKept?.low]).to.deep.equal(['10.8', '0.108']);
    expect(stepsOf(small)).to.deep.equal([
      ['top-up-fee', { percent: '5.5', floorUsd: '0.80', usd: '0.8' }],
    ]);
  });

  it('minimum charge and rounding step', () => {
    const modifiers = [
      { kind: 'round-up', of: 'request', unit: 'usd', step: '0.01', ...SINCE },
      { kind: 'minimum', of: 'image', unit: 'usd', amount: '0.03', ...SINCE },
    ] as const;
    expect(perKept([flat('0.0401')], {}, { modifiers })).to.deep.equal(exactly('0.05'));
    expect(perKept([flat('0.05')], {}, { modifiers })).to.deep.equal(exactly('0.05'));
    expect(perKept([flat('0.011')], {}, { modifiers })).to.deep.equal(exactly('0.03'));
  });

  it('a multiple on a base by tier, first match of the modifiers’ own conditions', () => {
    const modifiers = [
      { kind: 'multiply', label: '2K', multiplier: '1.5', when: { tiers: ['2K'] }, ...SINCE },
      { kind: 'multiply', label: '4K', multiplier: '2', when: { tiers: ['4K'] }, ...SINCE },
    ] as const;
    const at = (size: string) => perKept([flat('0.08')], { size }, { modifiers, tiers: TIERS });
    expect(at('1024x1024')).to.deep.equal(exactly('0.08'));
    expect(at('2048x2048')).to.deep.equal(exactly('0.12'));
    expect(at('3840x2160')).to.deep.equal(exactly('0.16'));
  });

  it('option surcharges count when the option is on, and are named when it is off', () => {
    const modifiers = [
      {
        kind: 'surcharge',
        label: 'Web search',
        of: 'image',
        unit: 'usd',
        amount: '0.015',
        when: { option: 'web-search' },
        ...SINCE,
      },
    ] as const;
    const off = rowOf([flat('0.08')], {}, { modifiers });
    expect(off.perKept).to.deep.equal(exactly('0.08'));
    expect(off.warnings.map(({ code }) => code)).to.include('surcharge');
    expect(perKept([flat('0.08')], {}, { modifiers }, { options: ['web-search'] })).to.deep.equal(
      exactly('0.095'),
    );
  });

  it('free allowance a month, in dollars and in images', () => {
    const allowance = (unit: 'usd' | 'images', amount: string) =>
      ({ unit, amount, per: 'month', beyond: 'billed', ...PROVENANCE }) as const;
    const of = (...args: Parameters<typeof allowance>) =>
      rowOf(
        [flat('0.1')],
        { imagesPerMonth: 100 },
        { account: { allowances: [allowance(...args)] } },
      );
    expect(of('usd', '4').perMonth).to.deep.equal(exactly('6'));
    expect(of('images', '25').perMonth).to.deep.equal(exactly('7.5'));
    expect(of('images', '25').perKept).to.deep.equal(exactly('0.075'));
    expect(of('usd', '20').perMonth).to.deep.equal(exactly('0'));
    expect(of('usd', '10').perMonth).to.deep.equal(exactly('0'));
    expect(stepsOf(of('images', '25'))).to.deep.equal([
      ['allowance', { unit: 'images', amount: '25', per: 'month' }],
    ]);
  });

  it('free credits once are said, not subtracted', () => {
    const allowances = [
      { unit: 'credits', amount: '25', per: 'once', beyond: 'billed', ...PROVENANCE },
    ] as const;
    const row = rowOf([flat('0.1')], {}, { account: { allowances } });
    expect(row.perKept).to.deep.equal(exactly('0.1'));
    expect(row.warnings.map(({ code }) => code)).to.deep.equal(['free-once']);
    expect(stepsOf(row)).to.deep.equal([]);
  });

  it('batch: the multiplier of the offer on prices by image too', () => {
    const batch = { status: 'offered', multiplier: '0.5', ...PROVENANCE } as const;
    expect(perKept([flat('0.134')], { processing: 'batch' }, { batch })).to.deep.equal(
      exactly('0.067'),
    );
    expect(rowOf([flat('0.134')], { processing: 'batch' }).reasons).to.deep.equal([
      { code: 'batch-unknown', params: { reason: 'Not published.' } },
    ]);
    const none = { status: 'not-offered', reason: 'One by one only.', ...PROVENANCE } as const;
    expect(rowOf([flat('0.134')], { processing: 'batch' }, { batch: none }).reasons).to.deep.equal([
      { code: 'batch-not-offered', params: { reason: 'One by one only.' } },
    ]);
  });

  it('batch whose price is concluded or disputed: said, in batch only', () => {
    const tokens: Charge = {
      kind: 'tokens',
      meter: 'image-output',
      rates: [rate('40', '2026-01-05')],
    };
    const warned = (status: 'offered' | 'derived' | 'disputed', workload: Workload) =>
      rowOf([tokens], workload, { batch: { status, multiplier: '0.5', ...PROVENANCE } })
        .warnings.map(({ code }) => code)
        .filter((code) => code.startsWith('batch'));
    const batch: Workload = { processing: 'batch' };
    expect(warned('derived', batch)).to.deep.equal(['batch-derived']);
    expect(warned('disputed', batch)).to.deep.equal(['batch-disputed']);
    expect(warned('offered', batch)).to.deep.equal([]);
    expect([...warned('derived', {}), ...warned('disputed', {})]).to.deep.equal([]);
  });

  it('previews that nobody prices: said, unless image output is a meter of its own', () => {
    const codes = (charges: readonly Charge[], partialImages: number): readonly string[] =>
      rowOf(charges, { partialImages }).warnings.map(({ code }) => code);
    expect(codes([flat('0.1')], 2)).to.include('previews-not-priced');
    expect(codes([flat('0.1')], 0)).not.to.include('previews-not-priced');
    const tokens: Charge = {
      kind: 'tokens',
      meter: 'image-output',
      rates: [rate('40', '2026-01-05')],
    };
    expect(codes([tokens], 2)).not.to.include('previews-not-priced');
  });

  it('dated promotions: the price of the day, and when it ends', () => {
    const charge: Charge = {
      kind: 'flat',
      meter: 'image',
      unit: 'usd',
      prices: [
        { amount: '0.057', ...SINCE, to: '2026-06-01', promotion: true },
        { amount: '0.06', ...SINCE, from: '2026-06-01' },
      ],
    };
    const row = rowOf([charge]);
    expect(row.perKept).to.deep.equal(exactly('0.057'));
    expect(row.warnings).to.deep.include({
      code: 'price-ends',
      params: { to: '2026-06-01', promotion: 'yes' },
    });
    expect(perKept([charge], {}, {}, { asOf: '2026-06-01' })).to.deep.equal(exactly('0.06'));
    expect(perKept([charge], {}, {}, { asOf: '2026-01-04' })).to.deep.equal(['model-not-released']);
  });

  it('offers that have not begun, or have ended', () => {
    const over = { from: '2026-02', to: '2026-07-01' };
    const kinds = ['2026-01-31', '2026-02-01', '2026-06-30', '2026-07-01'].map(
      (asOf) => rowOf([flat('0.1')], {}, over, { asOf }).kind,
    );
    expect(kinds).to.deep.equal(['unsupported', 'exact', 'exact', 'unsupported']);
  });

  it('first match: the first charge of a meter whose condition holds', () => {
    const charges: readonly Charge[] = [
      { ...flat('0.34'), when: { operation: 'edit' } },
      { ...flat('0.07'), when: { qualities: ['low'] } },
      flat('0.26'),
    ];
    const square = { width: 512, height: 512 };
    expect(perKept(charges)).to.deep.equal(exactly('0.26'));
    // How it bills is what applies, not what comes first.
    const byTier: Charge = {
      kind: 'by-tier',
      unit: 'usd',
      prices: [{ amounts: { '1K': '0.03' }, ...SINCE }],
    };
    expect(rowOf([charges[0]!, byTier], {}, { tiers: TIERS }).billing).to.equal('by-tier');
    expect(perKept(charges, { quality: 'low' })).to.deep.equal(exactly('0.07'));
    expect(
      perKept(charges, { quality: 'low', operation: 'edit', referenceImages: [square] }),
    ).to.deep.equal(exactly('0.34'));
  });

  it('failure policy: 5 of 100 failed requests billed', () => {
    const failures = { status: 'billed', note: 'Billed.' } as const;
    // 0.095 x 1 / 0.95
    expect(perKept([flat('0.095')], { failureRate: 5 }, { failures })).to.deep.equal(
      exactly('0.1'),
    );
    expect(perKept([flat('0.095')], { failureRate: 5 })).to.deep.equal(exactly('0.095'));
  });

  it('one’s own key: the upstream bill and a fee', () => {
    const account = {
      ownKey: {
        status: 'required',
        upstream: 'studio/painter-1',
        fee: { of: 'image', unit: 'usd', amount: '0.001' },
        ...PROVENANCE,
      },
    } as const;
    const studio = offer({ charges: [flat('0.05')] });
    const own = selling([], { account });
    const costs = (each: Offer, ownKey = false) => {
      const found = compareOffers(ONE, market([studio, each]), { offers: ['shop'], ownKey });
      const [row] = found.kind === 'comparison' ? found.rows : [];
      return row?.perKept?.low ?? row?.reasons.map(({ code }) => code);
    };
    expect(costs(own)).to.equal('0.051');
    const optional = selling([flat('0.06')], {
      account: { ownKey: { ...account.ownKey, status: 'optional', fee: null } },
    });
    expect(costs(optional)).to.equal('0.06');
    expect(costs(optional, true)).to.deep.equal(['own-key-fee-not-published']);
  });

  it('settings that the provider refuses', () => {
    const refuses = [{ when: { tiers: ['4K'], aspects: ['1:1'] }, reason: 'No square 4K.' }];
    const over = { refuses, tiers: TIERS };
    const refused = rowOf([flat('0.08')], { size: '2880x2880' }, over);
    expect(refused).to.include({ kind: 'unsupported', perKept: null });
    expect(refused.reasons).to.deep.equal([
      { code: 'setting-refused', params: { reason: 'No square 4K.' } },
    ]);
    expect(perKept([flat('0.08')], { size: '3840x2160' }, over)).to.deep.equal(exactly('0.08'));
  });

  it('not published: the reason, and never a number', () => {
    const row = rowOf([{ kind: 'not-published', meter: 'image', reason: 'Shown after sign-in.' }]);
    expect(row).to.deep.include({
      kind: 'not-published',
      rank: null,
      perKept: null,
      perMonth: null,
    });
    expect(row.reasons).to.deep.equal([
      { code: 'not-published', params: { reason: 'Shown after sign-in.' } },
    ]);
  });
});

describe('compareOffers: tokens', () => {
  const tokens = (meter: 'text-input' | 'image-output', usd: string): Charge => ({
    kind: 'tokens',
    meter,
    rates: [rate(usd, '2026-01-05')],
  });
  const known = model({
    tokens: {
      ...model().tokens,
      imageOutput: {
        kind: 'table',
        tokens: { low: { '1024x1024': 200 }, high: { '1024x1024': 4000 } },
        basis: 'published',
        source: 'list',
      },
      promptOverhead: {
        generate: { low: 6, high: 6, likely: 6, basis: 'observed' },
        edit: { low: 6, high: 6, likely: 6, basis: 'observed' },
        source: 'list',
      },
    },
  });
  const at = (offers: readonly Offer[], workload: Workload = {}) => {
    const found = compareOffers(
      { ...ONE, promptTokens: 94, ...workload },
      market(offers, { models: [known] }),
    );
    if (found.kind === 'invalid') throw new Error(JSON.stringify(found.issues));
    return found.rows[0]!;
  };

  it('merged meters in credits: 1,688 in and 7,600 out per million, 211 credits a dollar', () => {
    const merged = (
      meters: readonly ('text-input' | 'image-input' | 'image-output')[],
      amount: string,
    ): Charge => ({
      kind: 'merged-tokens',
      meters,
      unit: 'credits',
      prices: [{ amount, per: 1_000_000, ...SINCE }],
    });
    const credit = { plans: [{ id: 'all', name: 'Credits', usd: '1', credits: '211', ...SINCE }] };
    const row = at([
      selling([merged(['text-input', 'image-input'], '1688'), merged(['image-output'], '7600')], {
        account: { credit },
      }),
    ]);
    // 100 x 1688 + 4000 x 7600 = 30,568,800 millionths of a credit; / 211 = 144,875.829383886...
    expect(row.perKept?.low).to.equal('0.144875829384');
    expect(row.lines.map(({ meter, unit, cost }) => [meter, unit, cost?.low])).to.deep.equal([
      ['text-input', 'credits', '0.1688'],
      ['image-output', 'credits', '30.4'],
    ]);
  });

  it('a meter without a rate makes the offer not published, with the known lines', () => {
    const row = at([selling([tokens('text-input', '5')])]);
    expect(row.kind).to.equal('not-published');
    expect(row.lines.map(({ cost }) => cost?.low ?? null)).to.deep.equal(['0.0005', null]);
  });

  it('conditional rates: dearer text when references are sent', () => {
    const charges: readonly Charge[] = [
      { ...tokens('text-input', '10'), when: { references: true } },
      tokens('text-input', '5'),
      tokens('image-output', '30'),
    ];
    expect(at([selling(charges)]).lines[0]!.cost?.low).to.equal('0.0005');
    const row = at(
      [
        selling([
          ...charges,
          { kind: 'tokens', meter: 'image-input', rates: [rate('8', '2026-01-05')] },
        ]),
      ],
      {
        operation: 'edit',
        referenceImages: [{ width: 512, height: 512 }],
      },
    );
    expect(row.lines[0]!.cost?.low).to.equal('0.001');
  });

  it('says at OpenAI what estimate says, to the last digit', () => {
    const workloads: readonly Workload[] = [
      {},
      { quality: 'auto' },
      { size: 'auto', quality: 'high' },
      { size: '1024x672', quality: 'low' },
      { processing: 'batch', imagesPerRequest: 4 },
      { rerollRate: { low: 10, high: 30, likely: 20 }, failureRate: 4, failedRequests: 'billed' },
      {
        operation: 'edit',
        referenceImages: [{ width: 3000, height: 500 }],
        instructionTokens: 2000,
        cachedShare: { low: 10, high: 60 },
      },
      { outputTokens: { low: 900, high: 1000 }, imagesPerMonth: { low: 10, high: 5000 } },
    ];
    for (const each of openai.models) {
      for (const workload of workloads) {
        const asked: Workload = { ...workload, model: each.id };
        if (!each.qualities.includes('medium') && !asked.quality) continue;
        const expected = estimate(asked, openai);
        const found = compareOffers(asked, openai, { offers: [`openai/${each.id}`] });
        expect(found.kind === 'invalid', JSON.stringify(asked)).to.equal(
          expected.kind === 'invalid',
        );
        if (found.kind === 'invalid' || expected.kind === 'invalid') continue;
        const [row] = found.rows;
        if (expected.kind === 'unpriced') {
          expect(row!.perKept, JSON.stringify(asked)).to.equal(null);
          continue;
        }
        const { low, high } = expected.perKept;
        expect(
          { low: row!.perKept?.low, high: row!.perKept?.high },
          JSON.stringify(asked),
        ).to.deep.equal({ low, high });
        expect(row!.perMonth?.high, JSON.stringify(asked)).to.equal(expected.perMonth.high);
      }
    }
  });
});

describe('compareOffers: order', () => {
  it('ranks what is priced, cheap first, and keeps the rest below in a fixed order', () => {
    const at = (id: string, charges: readonly Charge[], over: Partial<Offer> = {}) =>
      selling(charges, { id, ...over });
    const offers = [
      at('d', [{ kind: 'not-published', meter: 'image', reason: 'No.' }]),
      at('b', [flat('0.2')]),
      at('c', [flat('0.1')]),
      at('a', [flat('0.2')]),
      at('e', [flat('0.01')], { operations: ['edit'] }),
    ];
    const order = (list: readonly Offer[]) => {
      const found = compareOffers(ONE, market(list));
      return found.kind === 'comparison'
        ? found.rows.map(({ offer: id, rank, kind }) => [id, rank, kind])
        : [];
    };
    const expected = [
      ['c', 1, 'exact'],
      ['a', 2, 'exact'],
      ['b', 2, 'exact'],
      ['d', null, 'not-published'],
      ['e', null, 'unsupported'],
    ];
    expect(order(offers)).to.deep.equal(expected);
    expect(order(offers.toReversed())).to.deep.equal(expected);
  });

  it('ranks a range by its likely cost, else by its high end', () => {
    const seconds = (low: number, high: number): Charge => ({
      kind: 'per-second',
      unit: 'usd',
      seconds: { low, high },
      prices: [{ amount: '0.01', ...SINCE }],
    });
    const found = compareOffers(
      ONE,
      market([selling([seconds(1, 30)], { id: 'wide' }), selling([flat('0.2')], { id: 'sure' })]),
    );
    expect(found.kind === 'comparison' && found.rows.map(({ offer: id }) => id)).to.deep.equal([
      'sure',
      'wide',
    ]);
  });

  it('chooses by offer or provider, and says what it does not know', () => {
    const found = compareOffers(ONE, market([offer(), selling([flat('0.1')])]), {
      offers: ['shop', 'nobody'],
    });
    expect(found.kind === 'comparison' && found.rows.map(({ offer: id }) => id)).to.deep.equal([
      'shop/painter-1',
    ]);
    expect(found.kind === 'comparison' && found.unknownOffers).to.deep.equal(['nobody']);
  });

  it('gives back all issues of a workload that cannot be used', () => {
    const found = compareOffers(
      { ...ONE, rerollRate: 100, imagesPerMonth: -1 },
      market([offer()]),
      {
        asOf: 'soon',
      },
    );
    expect(found.kind === 'invalid' && found.issues.map(({ field }) => field)).to.have.members([
      'reroll-rate',
      'images-per-month',
      'asOf',
    ]);
  });
});

describe('compareOffers: across models', () => {
  it('prices 2.5 at the quality of the nearest token count, and says so', () => {
    const found = compareOffers({ quality: 'medium' }, openai, {
      offers: ['openai/gpt-image-2.5-flare'],
    });
    const [row] = found.kind === 'comparison' ? found.rows : [];
    // 2 medium and 2.5 high: 48 x 48 x 3,048,576 / 4,000,000 = 1756
    expect(row).to.include({ group: 'same-vendor', quality: 'high', kind: 'exact' });
    expect(row!.warnings).to.deep.include({
      code: 'compared-by-tokens',
      params: { quality: 'high', tokens: 1756, wanted: 'medium', of: 1756 },
    });
  });

  it('spans every quality of another vendor’s model', () => {
    const other = model({ id: 'sketcher', qualities: ['fast', 'fine'] });
    const theirs = selling(
      [
        {
          kind: 'by-quality',
          unit: 'usd',
          prices: [{ amounts: { fast: '0.02', fine: '0.06' }, ...SINCE }],
        },
      ],
      { id: 'shop/sketcher', model: 'sketcher' },
    );
    const found = compareOffers(ONE, market([theirs], { models: [model(), other] }));
    const [row] = found.kind === 'comparison' ? found.rows : [];
    expect(row).to.deep.include({ group: 'other-model', quality: null, kind: 'range' });
    expect(row!.perKept).to.deep.equal({ low: '0.02', high: '0.06' });
    expect(row!.warnings[0]!.code).to.equal('quality-not-compared');
  });
});

describe('compareOffers: an allowance that nothing can be bought beyond', () => {
  const account = {
    required: false,
    credit: { notSold: true },
    allowances: [
      {
        unit: 'credits',
        amount: '5',
        per: 'day',
        beyond: 'refused',
        resets: 'utc-midnight',
        ...PROVENANCE,
      },
    ],
  } as const;
  const charge: Charge = {
    kind: 'flat',
    meter: 'image',
    unit: 'credits',
    prices: [{ amount: '3', ...SINCE }],
  };
  const at = (imagesPerMonth: number, workload: Workload = {}) =>
    rowOf([charge], { imagesPerMonth, ...workload }, { account }, { asOf: '2026-04-10' });

  it('costs nothing as long as it serves the volume', () => {
    const row = at(30);
    expect(row).to.deep.include({ kind: 'exact', rank: 1, perKept: exactly('0') });
    // 5 credits a day at 3 each: 1 image, 2 left; a month has 30 days.
    expect(row.capacity).to.deep.equal({
      unit: 'credits',
      given: '5',
      perRequest: '3',
      per: 'day',
      requests: 1,
      images: 1,
      left: '2',
      imagesPerMonth: 30,
      resets: 'utc-midnight',
    });
  });

  it('has the same month of 30 days whatever the calendar says', () => {
    const images = ['2026-02-10', '2026-04-10', '2026-05-10'].map(
      (asOf) =>
        rowOf([charge], { imagesPerMonth: 28 }, { account }, { asOf }).capacity?.imagesPerMonth,
    );
    expect(images).to.deep.equal([30, 30, 30]);
  });

  it('is never ranked for a volume that it cannot serve', () => {
    expect(at(31)).to.deep.include({ kind: 'unsupported', rank: null, perKept: null });
    expect(at(31).reasons).to.deep.equal([
      {
        code: 'allowance-too-small',
        params: { given: '5', per: 'day', images: 1, imagesPerMonth: 30, needed: 31 },
      },
    ]);
    // Re-rolls take credits too: 27 / 0.9 = 30, 28 / 0.9 = 31.1
    expect(at(27, { rerollRate: 10 }).kind).to.equal('exact');
    expect(at(28, { rerollRate: 10 }).kind).to.equal('unsupported');
  });
});

describe('compareOffers: the default-quality trap', () => {
  it('says what is paid when no quality is sent', () => {
    const charge: Charge = {
      kind: 'by-quality',
      unit: 'usd',
      prices: [{ amounts: { low: '0.012', high: '0.128' }, ...SINCE }],
    };
    const row = rowOf([charge], { quality: 'low' }, { defaults: { quality: 'high' } });
    expect(row.warnings).to.deep.include({
      code: 'default-quality',
      params: { quality: 'high', low: '0.128', high: '0.128' },
    });
    const same = rowOf([charge], {}, { defaults: { quality: 'high' } });
    expect(same.warnings).to.deep.equal([]);
  });
});

describe('estimate at an offer with another price structure', () => {
  it('has no price there and says why', () => {
    const found = estimate(ONE, market([selling([flat('0.1')])]));
    expect(found.kind === 'unpriced' && found.reasons.map(({ code }) => code)).to.include(
      'not-plain-tokens',
    );
    const markup = { kind: 'multiply', label: 'Fee', multiplier: '1.2', ...SINCE } as const;
    const dear = estimate(ONE, market([offer({ modifiers: [markup] })]));
    expect(dear.kind === 'unpriced' && dear.reasons.map(({ code }) => code)).to.include(
      'not-plain-tokens',
    );
  });
});
