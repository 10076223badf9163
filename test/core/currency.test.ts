import { expect } from '@esm-bundle/chai';
import { convert, readExchangeRate } from '../../src/core/currency.js';
import { usdFor } from '../../src/core/rates.js';

const EURO = { currency: 'EUR', perUsd: '0.8637', date: '2026-11-20' };

describe('another currency', () => {
  it('needs a code, a rate and its date', () => {
    expect(
      readExchangeRate({ currency: ' eur ', rate: '0.8637', date: '2026-11-20' }),
    ).to.deep.equal({ exchange: EURO, issues: [] });
    expect(readExchangeRate({ currency: 'euro', rate: '0,86', date: '20.11.2026' })).to.deep.equal({
      exchange: null,
      issues: [
        { field: 'currency', code: 'not-a-currency', params: { got: 'euro' } },
        { field: 'exchange-rate', code: 'not-a-rate', params: { got: '0,86', currency: 'EURO' } },
        { field: 'exchange-rate-date', code: 'not-a-date', params: { got: '20.11.2026' } },
      ],
    });
    const fields = (input: Parameters<typeof readExchangeRate>[0]) =>
      readExchangeRate(input).issues.map(({ field }) => field);
    expect(fields({ currency: 'EUR' })).to.deep.equal(['exchange-rate', 'exchange-rate-date']);
    expect(fields({ currency: 'EUR', rate: '0.00', date: '2026-11-20' })).to.deep.equal([
      'exchange-rate',
    ]);
    expect(fields({ currency: 'EUR', rate: '-1', date: '2026-11-20' })).to.deep.equal([
      'exchange-rate',
    ]);
  });

  it('is none when nothing or USD is asked for', () => {
    for (const currency of [undefined, '', ' usd']) {
      expect(readExchangeRate({ currency, rate: 'x' })).to.deep.equal({
        exchange: null,
        issues: [],
      });
    }
  });

  it('multiplies exactly and rounds once', () => {
    expect(convert('5.00', EURO, 3)).to.equal('4.319');
    expect(convert('5.00', EURO, 4)).to.equal('4.3185');
    expect(convert('0.00003', EURO, 9)).to.equal('0.000025911');
    expect(convert('2', { perUsd: '155.25' }, 1)).to.equal('310.5');
    expect(convert('0', EURO, 3)).to.equal('0');
  });
});

describe('a rate for other units', () => {
  it('is exact as long as twelve decimals reach', () => {
    expect(usdFor({ usd: '30.00', per: 1_000_000 }, 1)).to.equal('0.00003');
    expect(usdFor({ usd: '0.625', per: 1_000_000 }, 1000)).to.equal('0.000625');
    expect(usdFor({ usd: '1', per: 3 }, 1_000_000)).to.equal('333333.333333333333');
  });
});
