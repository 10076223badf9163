import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { catalog } from '../../src/catalog/index.js';
import { exactCount, isExact } from '../../src/core/counts.js';
import { firstDay } from '../../src/core/dates.js';
import { PricingError } from '../../src/core/errors.js';
import { meterDirection, TOKEN_METERS } from '../../src/core/meters.js';
import { findModel, findOffer, nearestModels } from '../../src/core/models.js';
import { type MeterRate, rateOn, ratesAsOf } from '../../src/core/rates.js';
import { catalogOf, model, offer, PROVENANCE, rate } from './fixtures.js';

const painter = catalogOf();

function meterOf(rates: readonly MeterRate[], meter: string): MeterRate {
  return rates.find((entry) => entry.meter === meter)!;
}

describe('counts and meters', () => {
  it('marks a count exact only when its ends meet', () => {
    expect(exactCount(5, 'yours')).to.deep.equal({ low: 5, high: 5, likely: 5, basis: 'yours' });
    expect(isExact(exactCount(0, 'published'))).to.equal(true);
    expect(isExact({ low: 1, high: 2, basis: 'assumed' })).to.equal(false);
  });

  it('tells what is sent from what comes back', () => {
    expect(TOKEN_METERS.map(meterDirection)).to.deep.equal([
      'sent',
      'sent',
      'sent',
      'sent',
      'returned',
      'returned',
    ]);
  });
});

describe('finding models and offers', () => {
  it('resolves ids and aliases', () => {
    expect(findModel(painter, 'painter-1')?.id).to.equal('painter-1');
    expect(findModel(painter, 'painter-1-2026-01-05')?.id).to.equal('painter-1');
    expect(findModel(painter, 'painter')).to.equal(undefined);
  });

  it('takes the first offer of a model unless another is named', () => {
    const resale = offer({ id: 'shop/painter-1', provider: 'shop' });
    const both = catalogOf(
      [model()],
      [offer({ model: 'other', id: 'studio/other' }), offer(), resale],
    );
    const subject = both.models[0]!;
    expect(findOffer(both, subject)?.id).to.equal('studio/painter-1');
    expect(findOffer(both, subject, 'shop')?.id).to.equal('shop/painter-1');
    expect(findOffer(both, subject, 'shop/painter-1')?.id).to.equal('shop/painter-1');
    expect(findOffer(both, subject, 'studio/other')).to.equal(undefined);
  });

  it('offers the nearest names for a mistyped model', () => {
    expect(nearestModels(catalog, 'gpt-imag-2')[0]).to.equal('gpt-image-2');
    expect(nearestModels(catalog, 'gpt-image-2.5')).to.include.members([
      'gpt-image-2.5-sunburst',
      'gpt-image-2.5-flare',
    ]);
    expect(nearestModels(catalog, ' GPT-Image-1 ')[0]).to.equal('gpt-image-1');
    expect(nearestModels(catalog, 'gpt-image-2-codex')[0]).to.equal('gpt-image-2');
    expect(nearestModels(catalog, 'azure/gpt-image-1.5-codex')[0]).to.equal('gpt-image-1.5');
    expect(nearestModels(catalog, 'gpt-image-3-turbo-preview')).not.to.deep.equal([]);
    expect(nearestModels(catalog, 'dall-e-3')).to.deep.equal([]);
    expect(nearestModels(catalog, '')).to.deep.equal([]);
    expect(nearestModels(catalog, 'gpt-image-2', 1)).to.have.length(1);
    expect(nearestModels(catalog, 'x'.repeat(1e6))).to.deep.equal([]);
  });
});

describe('rates on a day', () => {
  it('picks the interval from inclusive to exclusive', () => {
    const rates = [rate('40', '2026-01-05', { to: '2026-02-01' }), rate('20', '2026-02')];
    expect(rateOn(rates, '2026-01-04')).to.equal(undefined);
    expect(rateOn(rates, '2026-01-05')?.usd).to.equal('40');
    expect(rateOn(rates, '2026-01-31')?.usd).to.equal('40');
    expect(rateOn(rates, '2026-02-01')?.usd).to.equal('20');
    expect(rateOn([rate('40', '2026-01-05', { to: '2026-02' })], '2026-02-01')).to.equal(undefined);
  });

  it('lists every meter in order, with what is unknown said so', () => {
    const rates = ratesAsOf(painter, 'painter-1-2026-01-05', '2026-03-01');
    expect(rates.standard.map((entry) => entry.meter)).to.deep.equal([...TOKEN_METERS]);
    expect(rates.standard.map((entry) => entry.state)).to.deep.equal([
      'rate',
      'rate',
      'rate',
      'not-published',
      'not-billed',
      'rate',
    ]);
    expect(meterOf(rates.standard, 'image-input-cached')).to.include({
      reason: 'The price list does not name it.',
    });
    expect(rates).to.include({ date: '2026-03-01' });
    expect([rates.model.id, rates.offer.id, rates.lifecycle.stage]).to.deep.equal([
      'painter-1',
      'studio/painter-1',
      'live',
    ]);
  });

  it('treats a meter that the offer does not name as not published', () => {
    const bare = catalogOf([model()], [offer({ charges: [] })]);
    expect(
      ratesAsOf(bare, 'painter-1', '2026-03-01').standard.every(
        (entry) => entry.state === 'not-published',
      ),
    ).to.equal(true);
  });

  it('tells the history: since when, read how often, what before', () => {
    const now = meterOf(ratesAsOf(painter, 'painter-1', '2026-05-01').standard, 'image-output');
    if (now.state !== 'rate') throw new Error(now.state);
    expect(now.history.since).to.equal('2026-02-01');
    expect(now.history.readings).to.deep.equal(['2026-02-03', '2026-03-10', '2026-04-02']);
    expect(now.history.earlier.map((entry) => entry.usd)).to.deep.equal(['40.00']);
  });

  it('counts only the readings up to the day asked for', () => {
    const then = meterOf(ratesAsOf(painter, 'painter-1', '2026-02-03').standard, 'image-output');
    if (then.state !== 'rate') throw new Error(then.state);
    expect(then.history.readings).to.deep.equal(['2026-02-03']);
    const first = meterOf(ratesAsOf(painter, 'painter-1', '2026-01-05').standard, 'image-output');
    if (first.state !== 'rate') throw new Error(first.state);
    expect([first.history.since, first.history.readings, first.history.earlier]).to.deep.equal([
      '2026-01-05',
      [],
      [],
    ]);
  });

  it('does not join equal prices over a gap, nor prices for other units', () => {
    const charges = (rates: ReturnType<typeof rate>[]) =>
      catalogOf(
        [model()],
        [offer({ charges: [{ kind: 'tokens', meter: 'image-output', rates }] })],
      );
    const since = (rates: ReturnType<typeof rate>[]) => {
      const found = meterOf(
        ratesAsOf(charges(rates), 'painter-1', '2026-05-01').standard,
        'image-output',
      );
      return found.state === 'rate' ? found.history.since : found.state;
    };
    expect(
      since([rate('20', '2026-01-05', { to: '2026-02-01' }), rate('20', '2026-03-01')]),
    ).to.equal('2026-03-01');
    expect(
      since([
        rate('20', '2026-01-05', { to: '2026-02-01' }),
        rate('20', '2026-02-01', { per: 1000 }),
      ]),
    ).to.equal('2026-02-01');
    expect(
      since([rate('20', '2026-01-05', { to: '2026-02-01' }), rate('20.0', '2026-02-01')]),
    ).to.equal('2026-01-05');
  });

  it('keeps the neighbouring rates in view where none holds', () => {
    const early = meterOf(ratesAsOf(painter, 'painter-1', '2025-12-31').standard, 'image-output');
    expect(early).to.deep.include({ state: 'no-rate-then', last: null });
    expect(early.state === 'no-rate-then' && early.next?.usd).to.equal('40.00');
    const ended = catalogOf(
      [model()],
      [
        offer({
          charges: [
            {
              kind: 'tokens',
              meter: 'image-output',
              rates: [rate('20', '2026-01-05', { to: '2026-02-01' })],
            },
          ],
        }),
      ],
    );
    const late = meterOf(ratesAsOf(ended, 'painter-1', '2026-03-01').standard, 'image-output');
    expect(late).to.deep.include({ state: 'no-rate-then', next: null });
    expect(late.state === 'no-rate-then' && late.last?.usd).to.equal('20');
  });

  it('computes a batch rate from the terms and says so', () => {
    const entry = meterOf(ratesAsOf(painter, 'painter-1', '2026-03-11').batch, 'text-input');
    if (entry.state !== 'rate') throw new Error(entry.state);
    expect(entry.rate).to.include({ usd: '2', method: 'derived', confidence: 'medium' });
    expect(entry.derivedFrom).to.deep.equal({
      rate: rate('4.00', '2026-01-05'),
      multiplier: '0.5',
    });
  });

  it('prefers batch rates that the provider prints', () => {
    const charges = [
      {
        kind: 'tokens',
        meter: 'text-input',
        rates: [rate('4', '2026-01-05')],
        batchRates: [rate('1.50', '2026-01-05')],
      },
    ] as const;
    const printed = catalogOf(
      [model()],
      [offer({ charges, batch: { status: 'offered', multiplier: '0.5', ...PROVENANCE } })],
    );
    const entry = meterOf(ratesAsOf(printed, 'painter-1', '2026-03-11').batch, 'text-input');
    if (entry.state !== 'rate') throw new Error(entry.state);
    expect([entry.rate.usd, entry.derivedFrom]).to.deep.equal(['1.50', undefined]);
  });

  it('refuses batch with the reason where it is not offered or not known', () => {
    const refusal = (batch: Parameters<typeof offer>[0]) =>
      ratesAsOf(catalogOf([model()], [offer(batch)]), 'painter-1', '2026-03-11').batch;
    const none = refusal({
      batch: { status: 'not-offered', reason: 'Reported as not supported.', ...PROVENANCE },
    });
    expect(meterOf(none, 'image-output')).to.deep.equal({
      state: 'no-batch',
      meter: 'image-output',
      reason: { code: 'batch-not-offered', params: { reason: 'Reported as not supported.' } },
    });
    const unknown = refusal({ batch: { status: 'unknown', reason: 'No page names it.' } });
    expect(meterOf(unknown, 'image-output')).to.deep.include({
      reason: { code: 'batch-unknown', params: { reason: 'No page names it.' } },
    });
    expect(meterOf(unknown, 'image-input-cached').state).to.equal('not-published');
  });

  it('leaves what is not billed or not published so in batch too', () => {
    const { batch } = ratesAsOf(painter, 'painter-1', '2026-03-11');
    expect(batch.map((entry) => entry.state)).to.deep.equal([
      'rate',
      'rate',
      'rate',
      'not-published',
      'not-billed',
      'rate',
    ]);
  });

  it('never trusts a computed rate more than either of its sources', () => {
    const confidence = (own: 'high' | 'low', terms: 'high' | 'medium') => {
      const charges = [
        {
          kind: 'tokens',
          meter: 'text-input',
          rates: [rate('4', '2026-01-05', { confidence: own })],
        },
      ] as const;
      const batch = {
        status: 'derived',
        multiplier: '0.5',
        ...PROVENANCE,
        confidence: terms,
      } as const;
      const entry = meterOf(
        ratesAsOf(catalogOf([model()], [offer({ charges, batch })]), 'painter-1', '2026-03-11')
          .batch,
        'text-input',
      );
      return entry.state === 'rate' ? entry.rate.confidence : entry.state;
    };
    expect([
      confidence('high', 'high'),
      confidence('high', 'medium'),
      confidence('low', 'medium'),
    ]).to.deep.equal(['high', 'medium', 'low']);
  });

  it('names conflicts of the model asked for, not of others', () => {
    const conflict = {
      id: 'x',
      models: ['painter-1'],
      topic: 'rate',
      summary: '',
      claims: [],
      consequence: '',
    } as const;
    const disputed = {
      ...painter,
      conflicts: [conflict, { ...conflict, id: 'y', models: ['other'] }],
    };
    expect(
      ratesAsOf(disputed, 'painter-1', '2026-03-01').conflicts.map(({ id }) => id),
    ).to.deep.equal(['x']);
  });

  it('throws a named error for a model, offer or date that cannot be', () => {
    expect(() => ratesAsOf(painter, 'nope', '2026-03-01'))
      .to.throw(PricingError)
      .with.deep.include({ code: 'unknown-model', details: { argument: 'model', got: 'nope' } });
    expect(() => ratesAsOf(painter, 'painter-1', '2026-03-01', { offer: 'shop' }))
      .to.throw(PricingError)
      .with.deep.include({ code: 'unknown-offer', details: { argument: 'offer', got: 'shop' } });
    expect(() => ratesAsOf(painter, 'painter-1', '2026-03')).to.throw(
      PricingError,
      /malformed-date: .*"2026-03"/,
    );
    expect(() => ratesAsOf(catalogOf([model()], []), 'painter-1', '2026-03-01')).to.throw(
      PricingError,
      'unknown-offer',
    );
  });

  it('finds exactly one rate on any day of a gapless history', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 6 }),
        fc.nat(1200),
        (starts, asked) => {
          const day = (offset: number) =>
            new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10);
          const sorted = [...starts].sort((a, b) => a - b);
          const rates = sorted.map((start, index) => {
            const next = sorted[index + 1];
            return rate(String(index + 1), day(start), next === undefined ? {} : { to: day(next) });
          });
          const expected = sorted.filter((start) => start <= asked).length;
          expect(rateOn(rates, day(asked))?.usd).to.equal(
            expected === 0 ? undefined : String(expected),
          );
        },
      ),
    );
  });
});

describe('the bundled histories', () => {
  it('never overlap', () => {
    let pairs = 0;
    for (const { charges } of catalog.offers) {
      for (const charge of charges) {
        if (charge.kind !== 'tokens') continue;
        for (const rates of [charge.rates, charge.batchRates ?? []]) {
          rates.forEach((entry, index) => {
            pairs += 1;
            const next = rates[index + 1];
            if (next) expect(firstDay(entry.to!) <= firstDay(next.from)).to.equal(true);
          });
        }
      }
    }
    expect(pairs).to.be.above(40);
  });

  it('tells of gpt-image-2 that nothing changed in six readings', () => {
    for (const entry of ratesAsOf(catalog, 'gpt-image-2', '2026-11-22').standard) {
      if (entry.state === 'not-billed') continue;
      if (entry.state !== 'rate') throw new Error(entry.state);
      expect(entry.history.since).to.equal('2026-04-21');
      expect(entry.history.readings).to.deep.equal([
        '2026-04-21',
        '2026-05-02',
        '2026-05-09',
        '2026-07-15',
        '2026-09-27',
        '2026-10-06',
      ]);
    }
  });

  it('never charges more for a cached token than for an uncached one', () => {
    for (const { id } of catalog.models) {
      for (const processing of ['standard', 'batch'] as const) {
        const entries = ratesAsOf(catalog, id, '2026-11-22')[processing];
        for (const meter of ['text-input', 'image-input']) {
          const full = meterOf(entries, meter);
          const cached = meterOf(entries, `${meter}-cached`);
          if (full.state !== 'rate' || cached.state !== 'rate') continue;
          expect(Number(cached.rate.usd) / cached.rate.per).to.be.at.most(
            Number(full.rate.usd) / full.rate.per,
          );
        }
      }
    }
  });
});
