import { expect } from '@esm-bundle/chai';
import { catalog } from '../../src/catalog/index.js';
import { fullCatalog } from '../../src/catalog/offers/index.js';
import {
  type BillStep,
  type AccountStep,
  breakEven,
  type Catalog,
  CHARGE_KINDS,
  compareOffers,
  type Factor,
  type OfferGroup,
  type OfferReason,
  type OfferWarning,
  type Params,
  UNIT_FORMULAS,
  type Workload,
} from '../../src/core/index.js';
import { estimateWords } from '../../src/i18n/en/estimate.js';
import { providerCompare } from '../../src/i18n/en/provider-compare.js';
import { shared } from '../../src/i18n/en/shared.js';
import { providerCompareView } from '../../src/view-models/provider-compare.js';
import {
  breakEvenView,
  firstPair,
  type Pair,
} from '../../src/view-models/provider-compare-break-even.js';
import { offerExplanation } from '../../src/view-models/provider-compare-explain.js';
import { compareCsv, compareMarkdown } from '../../src/view-models/provider-compare-export.js';
import { factsView } from '../../src/view-models/provider-compare-facts.js';
import type {
  Arrangement,
  CompareRequest,
} from '../../src/view-models/provider-compare-request.js';
import { warningText } from '../../src/view-models/provider-compare-texts.js';

const WORDS = { compare: providerCompare, estimate: estimateWords, shared };
const PAID: Workload = { imagesPerMonth: 2400, rerollRate: 20, failureRate: 4 };
const ALL = new Set<OfferGroup>(['same-model', 'same-vendor', 'other-model']);
const ARRANGED: Arrangement = { sort: 'cost', descending: false, kind: 'all', pricedOnly: false };

function request(
  workload: Workload = PAID,
  offers: readonly string[] = [],
  over: Partial<CompareRequest> = {},
  from: Catalog = fullCatalog,
): CompareRequest {
  const comparison = compareOffers(workload, from, {
    asOf: '2026-11-22',
    ...(offers.length > 0 && { offers }),
  });
  if (comparison.kind === 'invalid') throw new Error(JSON.stringify(comparison.issues));
  return {
    catalog: from,
    comparison,
    named: offers,
    own: new Set(),
    terms: {},
    offer: undefined,
    dated: false,
    exchange: null,
    locale: 'en',
    midnight: null,
    ...over,
  };
}

const rows = (asked: CompareRequest, arranged: Partial<Arrangement> = {}, group = 0) =>
  providerCompareView(asked, { ...ARRANGED, ...arranged }, ALL, WORDS).groups[group]?.rows ?? [];

describe('words of a comparison', () => {
  // The types hold these lists complete: a code that is missing here does not compile.
  const REASONS: Record<OfferReason['code'], Params> = {
    'tokens-not-reported': {},
    'rate-not-published': { reason: 'Nobody says.' },
    'no-rate-then': { date: '2026-01-01' },
    'batch-not-offered': { reason: 'None.' },
    'batch-unknown': { reason: 'Nobody says.' },
    'not-plain-tokens': {},
    'model-not-released': { released: '2026-12-01' },
    'model-shut-down': { shutdown: '2026-10-01' },
    'output-rule-not-published': { reason: 'Nobody says.' },
    'input-rule-not-published': { reason: 'Nobody says.' },
    'partial-tokens-not-published': {},
    'prompt-overhead-not-published': {},
    'text-output-not-published': {},
    'size-not-offered': { size: '1024x1024' },
    'outside-formula': { size: '1024x1024' },
    'no-price-then': { date: '2026-01-01' },
    'setting-not-published': { size: '1024x1024', quality: 'high' },
    'tier-too-small': { size: '4096x4096' },
    'from-price': { amount: '0.09', unit: 'usd' },
    'option-not-priced': { option: 'vector' },
    'seconds-not-published': {},
    'not-published': { reason: 'Nobody says.' },
    'no-charge': {},
    'upstream-unknown': { offer: 'a/b' },
    'upstream-circular': { offer: 'a/b' },
    'upstream-too-long': { offer: 'openai/gpt-image-2', max: 8 },
    'upstream-refuses': { offer: 'openai/gpt-image-2' },
    'own-key-fee-not-published': {},
    'credit-price-not-published': {},
    'offer-not-begun': { from: '2027-01-01' },
    'offer-ended': { to: '2026-01-01' },
    'operation-not-offered': { operation: 'edit' },
    'setting-refused': { reason: 'Only squares.' },
    'size-not-accepted': { size: '10x10', model: 'painter' },
    'too-many-references': { max: 1, got: 2 },
    'allowance-too-small': { given: '5', per: 'day', images: 1, imagesPerMonth: 30, needed: 3000 },
    'no-size': {},
  };
  const WARNINGS: Record<OfferWarning, Params> = {
    'batch-derived': {},
    'batch-disputed': {},
    'rate-stale': { checked: '2026-01-01', days: 300 },
    'rate-read-later': { checked: '2027-01-01' },
    'rate-undated': {},
    'default-quality': { quality: 'high', low: '0.286', high: '0.286' },
    'tier-by-edge': { tier: '1K', size: '1024x1024' },
    'price-ends': { to: '2026-12-01', promotion: 'yes' },
    'offer-ends': { to: '2026-12-01' },
    'model-shuts-down': { shutdown: '2026-12-01', days: 9 },
    'model-deprecated': {},
    conflict: { id: 'c', summary: 'Two pages disagree.' },
    'other-plan': { plan: 'Growth', usd: '199', low: '0.1', high: '0.1' },
    'free-once': { unit: 'images', amount: '25', per: 'once' },
    surcharge: { option: 'x', label: 'Web search', amount: '0.015', unit: 'usd', of: 'request' },
    'compared-by-tokens': { quality: 'high', tokens: 1568, wanted: 'medium', of: 1756 },
    'quality-not-compared': { qualities: ['fast', 'fine'] },
    'low-confidence': {},
    'previews-not-priced': {},
    'own-key-optional': { offer: 'openai/gpt-image-2' },
  };

  const isSentence = (text: string): void => {
    expect(text).to.match(/^[A-Z].*\.$/);
    expect(text).not.to.match(/[{}]|undefined|NaN/);
  };

  for (const [code, params] of Object.entries(REASONS))
    it(`says why: ${code}`, () => {
      isSentence(providerCompare.reason({ code, params } as OfferReason, 'en'));
    });

  for (const [code, params] of Object.entries(WARNINGS))
    it(`warns: ${code}`, () => {
      isSentence(warningText({ code: code as OfferWarning, params }, request(), WORDS));
    });

  it('words the traps with their amounts', () => {
    const said = (code: OfferWarning) =>
      warningText({ code, params: WARNINGS[code] }, request(), WORDS);
    expect(said('default-quality')).to.equal(
      'If you don’t set a quality, you get high: $0.286 per kept image.',
    );
    expect(said('other-plan')).to.equal('On the Growth plan ($199.00), a kept image costs $0.100.');
    expect(said('free-once')).to.equal('Includes 25 images for free, once. Not counted here.');
    expect(said('surcharge')).to.equal('Web search adds $0.015 per request. Not counted here.');
    expect(said('own-key-optional')).to.equal(
      'You can use your own OpenAI key; OpenAI then bills you separately.',
    );
  });

  it('has words for every formula, factor, step and way of billing', () => {
    for (const code of UNIT_FORMULAS)
      expect(providerCompare.formula({ code, params: {} }), code).not.to.equal(code);
    const factors: Record<Factor['code'], true> = { batch: true, upstream: true, 'own-key': true };
    for (const code of Object.keys(factors) as Factor['code'][])
      expect(providerCompare.factor({ code, params: {} }), code).not.to.equal(code);
    const steps: Record<BillStep['code'] | AccountStep['code'], true> = {
      credits: true,
      multiply: true,
      surcharge: true,
      minimum: true,
      'round-up': true,
      allowance: true,
      subscription: true,
      'top-up-fee': true,
    };
    for (const code of Object.keys(steps))
      expect(providerCompare.step({ code, params: {} }), code).not.to.equal(code);
    for (const kind of CHARGE_KINDS)
      expect(providerCompare.billing(kind, false, false, false)).to.match(/^[A-Z][\w ,]+$/);
    expect(providerCompare.billing('tokens', false, false, false)).to.equal('Token meters');
    expect(providerCompare.billing('by-quality', false, false, false)).to.equal(
      'Per image, by quality',
    );
    expect(providerCompare.billing('flat', true, true, false)).to.equal('Credits, free');
  });

  it('leaves no code and no hole in anything that the whole catalog makes', () => {
    for (const workload of [
      PAID,
      { ...PAID, processing: 'batch' },
      { ...PAID, quality: 'auto', size: 'auto' },
      { ...PAID, operation: 'edit', referenceImages: [{ width: 1024, height: 1024 }] },
    ] as const) {
      const asked = request(workload);
      const view = providerCompareView(asked, ARRANGED, ALL, WORDS);
      const all = view.groups.flatMap((group) =>
        group.rows.map((row) => [row, offerExplanation(row.row, asked, WORDS)]),
      );
      expect(all.length).to.be.above(100);
      const text = JSON.stringify(all, (key, value: unknown) => (key === 'row' ? null : value));
      expect(/\{\w+\}|undefined|NaN|Infinity|\[object/.exec(text)?.[0]).to.equal(undefined);
    }
  });
});

describe('the cost view', () => {
  it('measures against the lowest of the group, on one scale from zero', () => {
    // $0.047 and $0.053 an attempt at medium quality; 1 / 0.8 attempts.
    const [replicate, openai] = rows(
      request(PAID, ['replicate/gpt-image-2', 'openai/gpt-image-2']),
    );
    expect([
      replicate!.perKept!.text,
      replicate!.against.says,
      replicate!.perMonth!.text,
    ]).to.deep.equal(['$0.0588', 'lowest', '$141.00']);
    expect([openai!.name, openai!.perKept!.text, openai!.against.says]).to.deep.equal([
      'OpenAI',
      '$0.0665',
      '+13%',
    ]);
    expect([openai!.bar!.to, openai!.bar!.range]).to.deep.equal([100, null]);
    // 0.05875 of 0.0665125
    expect(openai!.bar!.lowest).to.be.closeTo(88.33, 0.01);
    expect(replicate!.bar!.to).to.equal(openai!.bar!.lowest);
  });

  it('draws a range from its low to its high end', () => {
    const [row] = rows(request({ rerollRate: { low: 0, high: 50 } }, ['replicate/gpt-image-2']));
    // Twice the attempts at most: from half of the scale to its end.
    expect(row!.bar).to.deep.equal({ to: 50, range: { low: 50, high: 100 }, lowest: null });
  });

  it('keeps no filter that nothing can undo', () => {
    const view = providerCompareView(
      request(PAID, ['openai/gpt-image-2', 'fal/gpt-image-2']),
      { ...ARRANGED, kind: 'playground' },
      ALL,
      WORDS,
    );
    expect([view.kind, view.shown]).to.deep.equal(['all', 2]);
  });

  it('marks what the page itself gave', () => {
    const own = new Set(['replicate/gpt-image-2']);
    const asked = request(PAID, ['replicate/gpt-image-2', 'openai/gpt-image-2'], { own });
    expect(rows(asked).map((row) => row.own)).to.deep.equal([true, false]);
    const view = providerCompareView(asked, ARRANGED, ALL, WORDS);
    expect(compareMarkdown(view, asked, WORDS)).to.contain(
      '| Replicate | Per image, by quality, prepaid, your data |',
    );
    expect(compareCsv(asked, WORDS).split('\r\n').slice(1)).to.satisfy(
      ([replicate, openai]: string[]) =>
        replicate!.startsWith('replicate/gpt-image-2,Replicate,yes,') &&
        openai!.startsWith('openai/gpt-image-2,OpenAI,no,'),
    );
    expect(factsView(asked, false, WORDS).columns.map(({ note }) => note)).to.deep.equal([
      'your data',
      '',
    ]);
  });

  it('tells several offers of one seller apart by what their ids add', () => {
    const names = rows(request(PAID, ['piapi'])).map(({ name }) => name);
    expect(names).to.deep.equal(['PiAPI', 'PiAPI, preview']);
  });

  it('leaves years alone out of the span of days on which prices were read', () => {
    const asked = request();
    const checked = asked.comparison.rows.flatMap(({ age }) => age?.checked ?? []);
    expect(checked.some((date) => /^\d{4}$/.test(date))).to.equal(true);
    const { provenance } = providerCompareView(asked, ARRANGED, ALL, WORDS);
    expect(provenance!.says).to.match(
      /^Prices checked between \d{4}-\d\d\S* and \d{4}-\d\d-\d\d\. /,
    );
  });

  it('has no day where none is known, instead of a price that is not published', () => {
    const all = rows(request());
    const none = all.filter(({ row }) => row.age === null);
    expect(none.length).to.be.above(0);
    for (const { age } of none)
      expect(age).to.deep.equal({ state: 'unknown', date: '—', says: 'check date not recorded' });
  });

  it('says in a row what a request without a quality costs, and above the rows who does not say', () => {
    const asked = request(PAID, ['replicate/gpt-image-2', 'fal/gpt-image-2']);
    const [replicate, fal] = rows(asked);
    expect(replicate!.traps.others).to.deep.equal([]);
    expect(fal!.traps.others).to.deep.equal([
      'If you don’t set a quality, you get high: $0.264 per kept image.',
    ]);
    expect(fal!.traps.disputes.length).to.equal(
      fal!.row.warnings.filter(({ code }) => code === 'conflict').length,
    );
    expect(providerCompareView(asked, ARRANGED, ALL, WORDS).groups[0]!.note).to.equal(
      'Always set a quality: 1 of these 2 offers doesn’t say which one you get without it.',
    );
    expect(offerExplanation(replicate!.row, asked, WORDS).notes).to.include(
      'Doesn’t say which quality you get if a request leaves it out.',
    );
  });

  it('keeps for the explanation a default that is the quality of the request', () => {
    const asked = request({ ...PAID, quality: 'high' }, ['fal/gpt-image-2']);
    const [fal] = rows(asked);
    expect(fal!.traps.others).to.deep.equal([]);
    expect(providerCompareView(asked, ARRANGED, ALL, WORDS).groups[0]!.note).to.equal('');
    expect(offerExplanation(fal!.row, asked, WORDS).notes).to.include(
      'If you don’t set a quality, you get high.',
    );
  });

  it('says once what holds for most offers, and loses nothing', () => {
    for (const workload of [
      PAID,
      { ...PAID, partialImages: 2 },
      { ...PAID, processing: 'batch' },
      { ...PAID, model: 'gpt-image-1.5' },
      { ...PAID, quality: 'auto', size: 'auto' },
      { ...PAID, operation: 'edit', referenceImages: [{ width: 1024, height: 1024 }] },
    ] as Workload[]) {
      const asked = request(workload);
      for (const group of providerCompareView(asked, ARRANGED, ALL, WORDS).groups) {
        const priced = group.rows.filter(({ perKept }) => perKept);
        const counts = new Map<string, number>();
        for (const { traps } of priced)
          for (const trap of traps.others) counts.set(trap, (counts.get(trap) ?? 0) + 1);
        if (priced.length >= 4)
          for (const [trap, count] of counts)
            expect(count / priced.length, `${group.id}: ${trap}`).to.be.below(0.75);
        for (const { row, traps } of priced) {
          const { warnings, notes } = offerExplanation(row, asked, WORDS);
          for (const trap of traps.others) expect([...warnings, ...notes]).to.include(trap);
          const above = `${traps.others.join(' ')} ${group.note}`;
          const tier = warnings.find((text) => text.startsWith('Doesn’t publish tier sizes'));
          const previews = warnings.find((text) =>
            text.startsWith('Doesn’t publish what previews'),
          );
          for (const text of [tier, previews]) if (text) expect(above).to.contain(text);
        }
      }
    }
  });

  it('never ranks what has no price, whatever the order', () => {
    for (const sort of ['cost', 'month', 'name', 'date'] as const)
      for (const descending of [false, true]) {
        const costs = rows(request(), { sort, descending }).map(({ perKept }) => perKept !== null);
        expect(costs).to.include(true).and.to.include(false);
        expect(costs.lastIndexOf(true), sort).to.be.below(costs.indexOf(false));
      }
  });

  it('sorts by month, name and date, and keeps the order of equals', () => {
    const names = (arranged: Partial<Arrangement>) =>
      rows(request(PAID, ['openai/gpt-image-2', 'azure', 'replicate/gpt-image-2']), arranged)
        .filter(({ model }) => model === null)
        .map(({ name }) => name);
    expect(names({ sort: 'name' })).to.deep.equal(['Microsoft Foundry', 'OpenAI', 'Replicate']);
    expect(names({ sort: 'date' })).to.deep.equal(['Replicate', 'OpenAI', 'Microsoft Foundry']);
    // Foundry and OpenAI cost the same.
    expect(names({ sort: 'month' })).to.deep.equal(['Replicate', 'Microsoft Foundry', 'OpenAI']);
  });

  it('filters by kind of seller and by price', () => {
    const kinds = (arranged: Partial<Arrangement>) =>
      rows(request(), arranged).map(({ row }) => fullCatalog.providers[row.provider]!.kind);
    expect(new Set(kinds({ kind: 'gateway' }))).to.deep.equal(new Set(['gateway']));
    expect(rows(request(), { pricedOnly: true }).every(({ perKept }) => perKept)).to.equal(true);
  });

  it('says what the credits of a playground can reach, and when they reset', () => {
    const free = (images: number, midnight: string | null) =>
      rows(request({ imagesPerMonth: images }, ['playground'], { midnight }))[0]!;
    const short = free(2500, '13:00');
    expect([short.lead, short.reason, short.against.says]).to.deep.equal([
      'Can’t reach this volume.',
      '5 credits per day at 3 per generation is 1 image per day: up to 30 attempts in 30 days. You need 2,500.',
      '',
    ]);
    // What the allowance can serve stands in the reason.
    expect(short.limits).to.deep.equal([
      'Credits reset at midnight UTC (13:00 your time).',
      'Limit: A budget shared by all visitors.',
    ]);
    expect(short.billing).to.equal('Credits, free');
    expect(free(30, '13:00').limits.slice(0, 3)).to.deep.equal([
      '5 credits per day at 3 per generation: 1 generation per day, 2 credits left over.',
      'Credits reset at midnight UTC (13:00 your time).',
      'That’s 30 images in 30 days.',
    ]);
    const enough = free(30, null);
    const beside = request({ imagesPerMonth: 30 }, ['playground', 'replicate/gpt-image-2']);
    expect(rows(beside)[0]!.bar).to.deep.equal({ to: 0, range: null, lowest: null });
    expect([enough.perKept?.text, enough.limits[1]]).to.deep.equal([
      '$0.00',
      'Credits reset at midnight UTC.',
    ]);
  });

  it('shows another currency with the dollars beside', () => {
    const exchange = { currency: 'EUR', perUsd: '0.5', date: '2026-11-20' };
    const [row] = rows(request(PAID, ['replicate/gpt-image-2'], { exchange }));
    expect(row!.perMonth).to.deep.equal({ text: '€70.50', usd: '$141.00' });
  });

  it('keeps the groups apart, and says how they are compared', () => {
    const { groups } = providerCompareView(request(), ARRANGED, new Set(), WORDS);
    expect(groups.map(({ id }) => id)).to.deep.equal(['same-model', 'same-vendor', 'other-model']);
    expect(groups[1]!.note).to.match(
      /^Each model is priced at the quality whose token count is closest to yours/,
    );
    expect(groups[2]!.note).to.match(/Quality names mean different things/);
    // Closed groups are counted, not made.
    expect(groups.every((group) => group.rows.length === 0)).to.equal(true);
  });
});

describe('an explanation', () => {
  it('goes from quantity and price to the month', () => {
    const asked = request(PAID, ['openrouter/gpt-image-2']);
    const found = offerExplanation(asked.comparison.rows[0]!, asked, WORDS);
    const image = found.lines.find(({ name }) => name === 'Image output')!;
    expect(image.equation.map(({ operator = '', value }) => operator + value)).to.deep.equal([
      '1,756',
      '÷1,000,000',
      '×$30.00',
      '=$0.05268',
    ]);
    expect(image.facts.map(({ label }) => label)).to.include.members(['Source', 'Date']);
    expect(found.sums.map(({ says }) => says).join('\n')).to.match(
      /One attempt\n× 1.25 attempts per kept image: 20% re-rolled, 4% failed, failed requests not billed\nPayment fee: 5.5%, at least \$0.80 per payment/,
    );
    expect(found.sums.at(-1)!.says).to.equal('One month');
  });
});

describe('the facts', () => {
  it('has the five dimensions, when and where it was read, and says what is not published', () => {
    const {
      columns,
      rows: dimensions,
      left,
    } = factsView(request(PAID, ['playground', 'openrouter/gpt-image-2']), true, WORDS);
    expect(columns.map(({ name }) => name)).to.have.members(['Free playground', 'OpenRouter']);
    expect(dimensions.map(({ label }) => label)).to.deep.equal([
      'Entry cost',
      'Account',
      'Cost depends on',
      'Limited by',
      'Best for',
      'Price checked',
    ]);
    const { cells: read } = dimensions.at(-1)!;
    expect(read.every(({ text, source }) => /\d{4}-\d{2}/.test(text) && source !== null)).to.equal(
      true,
      JSON.stringify(read),
    );
    expect(read.map(({ source }) => source?.href)).to.include(
      'https://openrouter.ai/api/v1/images/models/openai/gpt-image-2/endpoints',
    );
    const cells = dimensions.flatMap((row) => row.cells);
    expect(cells).to.deep.include({ text: 'Not needed', known: true, source: null });
    expect(cells).to.deep.include({ text: 'not published', known: false, source: null });
    expect(left).to.equal(null);
  });

  it('has the offers that a page names in its order', () => {
    const named = ['playground', 'openai/gpt-image-2', 'fal/gpt-image-2', 'replicate/gpt-image-2'];
    expect(
      factsView(request({}, named), false, WORDS).columns.map(({ name }) => name),
    ).to.deep.equal(['Free playground', 'OpenAI', 'fal.ai', 'Replicate']);
  });

  it('starts with the offers that publish most of it', () => {
    const few = factsView(request(), false, WORDS);
    const all = factsView(request(), true, WORDS);
    expect(few.columns.map(({ name }) => name)).to.include.members([
      'OpenAI',
      'fal.ai',
      'Replicate',
      'Free playground',
    ]);
    expect(few.columns.length).to.be.below(12);
    expect(all.columns.length).to.equal(request().comparison.rows.length);
    expect(few.left!.all).to.equal(`Show all ${all.columns.length} offers`);
  });
});

describe('a break-even', () => {
  const OFFERS = ['openai/gpt-image-2', 'replicate/gpt-image-2'] as const;
  const said = (pair: Partial<Pair>, workload: Workload = { quality: 'high' }) =>
    breakEvenView(
      request(workload),
      { offers: OFFERS, over: 'size', aspect: '16:9', ...pair },
      WORDS,
    );

  it('says from which size on another offer is cheaper, as the core finds it', () => {
    const found = breakEven({ quality: 'high' }, fullCatalog, OFFERS, {
      over: 'size',
      aspect: '16:9',
      asOf: '2026-11-22',
    });
    const [crossing] = found.kind === 'compared' ? found.crossings : [];
    expect(crossing?.size).to.equal('1520x848');
    const view = said({});
    expect(view.sentence).to.equal(
      'At 16:9 and high quality, Replicate is cheaper from 1.29 megapixels (1520 × 848).',
    );
    expect(view.chart!.lines.map(({ name }) => name)).to.deep.equal(['OpenAI', 'Replicate']);
    expect(view.chart!.crossings.length).to.equal(1);
    expect(view.figures.length).to.equal(8);
  });

  it('says plainly that there is none', () => {
    expect(said({ over: 'volume' }).sentence).to.match(
      /^At 1024 × 1024 and high quality, \w+ is always cheaper, from 1 image per month to 1,000,000 images per month\.$/,
    );
  });

  it('says that both cost the same', () => {
    const offers = ['openai/gpt-image-2', 'azure/gpt-image-2'] as const;
    expect(said({ offers, over: 'volume' }).sentence).to.match(
      /both cost the same, from 1 image per month/,
    );
  });

  it('says why there is nothing to compare', () => {
    const offers = ['openai/gpt-image-2', 'cloudflare/gpt-image-2'] as const;
    const view = said({ offers });
    expect(view.sentence).to.match(/^Cloudflare AI has no price to compare\. .+\.$/);
    expect(view.chart).to.equal(null);
  });

  it('starts with the offer that the page names', () => {
    const asked = request(PAID, ['openai/gpt-image-2', 'fal/gpt-image-2', 'replicate/gpt-image-2']);
    expect(firstPair({ ...asked, offer: 'fal' })).to.deep.equal([
      'fal/gpt-image-2',
      'replicate/gpt-image-2',
    ]);
  });

  it('starts with the cheapest two that bill in different ways', () => {
    const asked = request(PAID, ['openai/gpt-image-2', 'azure', 'replicate/gpt-image-2']);
    expect(firstPair(asked)).to.deep.equal(['replicate/gpt-image-2', 'azure/gpt-image-2']);
    expect(firstPair(request(PAID, ['openai/gpt-image-2']))).to.equal(null);
  });
});

describe('copies of a comparison', () => {
  const hostile = '=HYPERLINK("https://evil.example")';
  const poisoned: Catalog = {
    ...catalog,
    providers: { ...catalog.providers, openai: { ...catalog.providers.openai!, name: hostile } },
  };

  it('gives a spreadsheet no formula', () => {
    const text = compareCsv(request(PAID, ['openai/gpt-image-2'], {}, poisoned), WORDS);
    expect(text).to.contain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(text.split('\r\n')[0]).to.match(
      /^offer,provider,your_data,model,group,status,billing,usd_per_kept_low/,
    );
    expect(text).to.contain(',0.0665125,0.0665125,0.0665125,159.63,159.63,159.63,1,2026-10-06,');
  });

  it('gives Markdown the tables that are seen', () => {
    const asked = request(PAID, ['openai/gpt-image-2', 'playground']);
    const view = providerCompareView(asked, ARRANGED, ALL, WORDS);
    const text = compareMarkdown(view, asked, WORDS);
    expect(text).to.contain('| OpenAI | Token meters, prepaid | $0.0665 | $159.63 |');
    expect(text).to.contain('Can’t reach this volume.');
  });
});
