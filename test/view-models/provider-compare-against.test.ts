import { expect } from '@esm-bundle/chai';
import type { Cost } from '../../src/core/index.js';
import { estimateWords } from '../../src/i18n/en/estimate.js';
import { providerCompare } from '../../src/i18n/en/provider-compare.js';
import { shared } from '../../src/i18n/en/shared.js';
import { yardstick } from '../../src/view-models/provider-compare-against.js';

const WORDS = { compare: providerCompare, estimate: estimateWords, shared };
const exact = (usd: string): Cost => ({ low: usd, likely: usd, high: usd });
const range = (low: string, high: string): Cost => ({ low, high });
const likely = (low: string, usd: string, high: string): Cost => ({ low, likely: usd, high });

const said = (...costs: readonly Cost[]): string[] => {
  const { of } = yardstick(costs, { locale: 'en' }, WORDS);
  return costs.map((cost) => of(cost).says);
};

describe('how a cost stands against the lowest', () => {
  it('is percent more', () => {
    expect(said(exact('0.04'), exact('0.05'), exact('0.0402'))).to.deep.equal([
      'lowest',
      '+25%',
      '+0.5%',
    ]);
  });

  it('says when several share the lowest', () => {
    expect(said(exact('0.04'), exact('0.04'), exact('0.08'))).to.deep.equal([
      'tied for lowest',
      'tied for lowest',
      '+100%',
    ]);
  });

  it('calls nothing the lowest while a range may be below it', () => {
    expect(said(exact('0.05'), range('0.01', '0.3'), exact('0.06'))).to.deep.equal([
      'may be the lowest',
      'may be the lowest',
      '',
    ]);
    const { lowest, of } = yardstick(
      [exact('0.05'), range('0.01', '0.3')],
      { locale: 'en' },
      WORDS,
    );
    expect([lowest, of(exact('0.05')).isLowest]).to.deep.equal([null, false]);
  });

  it('measures a range by both of its ends', () => {
    expect(said(exact('0.04'), range('0.05', '0.08'))).to.deep.equal(['lowest', '+25% to +100%']);
    expect(said(range('0.02', '0.04'), exact('0.08'))).to.deep.equal(['lowest', '+100% to +300%']);
  });

  it('says that a lowest is only likely', () => {
    expect(said(likely('0.03', '0.04', '0.09'), exact('0.05'))).to.deep.equal([
      'likely lowest',
      '+25%',
    ]);
  });

  it('measures against the lowest that is paid where something is free', () => {
    expect(said(exact('0'), exact('0.04'), exact('0.05'))).to.deep.equal([
      'free',
      'lowest paid',
      '+25%',
    ]);
    expect(said(exact('0'))).to.deep.equal(['free']);
  });

  it('says nothing of a cost that stands alone', () => {
    expect(said(exact('0.04'))).to.deep.equal(['']);
  });
});
