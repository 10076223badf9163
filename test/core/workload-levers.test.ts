import { expect } from '@esm-bundle/chai';
import { catalog } from '../../src/catalog/index.js';
import { estimate, workloadLevers, type Workload } from '../../src/core/index.js';
import { catalogOf, offer, PROVENANCE, rate } from './fixtures.js';

const DAY = '2026-11-22';
const moves = (workload: Workload) => workloadLevers(workload, catalog, { asOf: DAY });
const codes = (workload: Workload) => moves(workload).map(({ code }) => code);

function costs(workload: Workload) {
  const found = estimate(workload, catalog, { asOf: DAY });
  if (found.kind !== 'exact' && found.kind !== 'range') throw new Error(found.kind);
  const { about, ...perMonth } = found.perMonth;
  expect(about).to.equal(false);
  return { perKept: found.perKept, perMonth };
}

function move(workload: Workload, code: string) {
  const found = moves(workload).find((one) => one.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

describe('workloadLevers', () => {
  const workload: Workload = { promptTokens: 94, rerollRate: 20 };

  it('tries quality, batch, size and re-rolls, each as an estimate of its own', () => {
    const wide = moves({ ...workload, size: '1600x912', quality: 'low' });
    expect(wide.map(({ code }) => code)).to.have.members([
      'quality-up',
      'batch',
      'cheaper-size',
      'half-the-rerolls',
    ]);
    const all = moves(workload);
    expect(all.map(({ code }) => code)).to.have.members([
      'quality-down',
      'quality-up',
      'batch',
      'half-the-rerolls',
    ]);
    for (const { change, perKept, perMonth } of all)
      expect({ perKept, perMonth }).to.deep.equal(costs({ ...workload, ...change }));
    expect(all.map(({ change }) => change)).to.deep.equal([
      { quality: 'low' },
      { processing: 'batch' },
      { rerollRate: { low: 10, likely: 10, high: 10 } },
      { quality: 'high' },
    ]);
  });

  it('puts the cheapest first', () => {
    const found = moves(workload).map(({ perKept }) => Number(perKept.high));
    expect(found).to.deep.equal([...found].sort((a, b) => a - b));
  });

  it('leaves out what changes the cost by less than 5 %', () => {
    // 1,729 for 1,756 tokens is 1.5 % less.
    expect(codes({ promptTokens: 94 })).not.to.include('cheaper-size');
    // Half of r: (1 - r) / (1 - r/2). 9.53 % gives 5.003 % less, 9.52 % gives 4.998 %.
    expect(codes({ rerollRate: 9.53 })).to.include('half-the-rerolls');
    expect(codes({ rerollRate: 9.52 })).not.to.include('half-the-rerolls');
    for (const { difference } of moves({ quality: 'low', size: '1792x1024', rerollRate: 12 }))
      expect(Number(difference.percent)).to.be.at.least(5);
  });

  it('keeps a step of exactly 5 %', () => {
    // A price list of output alone at 1 a token, batch at 0.95 of it.
    const list = catalogOf(undefined, [
      offer({
        batch: { status: 'offered', multiplier: '0.95', ...PROVENANCE },
        charges: [
          { kind: 'not-billed', meter: 'text-input', ...PROVENANCE },
          { kind: 'tokens', meter: 'image-output', rates: [rate('20', '2026-01-05')] },
        ],
      }),
    ]);
    const found = workloadLevers({ outputTokens: 100, promptOverhead: 0 }, list, {
      asOf: '2026-03-11',
    });
    expect(found.map(({ code, difference }) => [code, difference.percent])).to.deep.equal([
      ['batch', '5'],
    ]);
  });

  it('says by how much the month costs more or less', () => {
    // (100 x 5 + 1756 x 30) x 5/4 = 66,475 millionths; low (500 + 196 x 30) x 5/4 = 7,975;
    // high (500 + 7024 x 30) x 5/4 = 264,025
    expect(move(workload, 'quality-down').difference).to.deep.equal({
      at: 'likely',
      direction: 'less',
      usd: '58.5',
      percent: '88',
    });
    expect(move(workload, 'quality-up').difference).to.deep.equal({
      at: 'likely',
      direction: 'more',
      usd: '197.55',
      percent: '297.2', // 297.179…
    });
    expect(move(workload, 'batch').difference.percent).to.equal('50');
    // 5/4 to 10/9
    expect(move(workload, 'half-the-rerolls').difference.percent).to.equal('11.1');
    expect(move({ ...workload, processing: 'batch' }, 'standard').difference).to.deep.include({
      direction: 'more',
      percent: '100',
    });
  });

  it('compares the high ends where a likely value is missing', () => {
    const { difference } = move(
      { promptTokens: { low: 0, high: 94 }, quality: 'high' },
      'quality-down',
    );
    // 500 + 7024 x 30 = 211,220 to 500 + 1756 x 30 = 53,180 millionths
    expect(difference).to.deep.equal({
      at: 'high',
      direction: 'less',
      usd: '158.04',
      percent: '74.8',
    });
  });

  it('takes the size with the fewest tokens among those with no fewer pixels', () => {
    const { change, perKept } = move(
      { ...workload, size: '1792x1024', quality: 'low' },
      'cheaper-size',
    );
    const [width, height] = change.size!.split('x').map(Number);
    expect(width! * height!).to.be.at.least(1792 * 1024);
    const before = costs({ ...workload, size: '1792x1024', quality: 'low' });
    expect(Number(perKept.high)).to.be.below(Number(before.perKept.high));
  });

  it('leaves out what does not apply', () => {
    expect(codes({ quality: 'low' })).to.deep.equal(['batch', 'quality-up']);
    expect(codes({ quality: 'high' })).not.to.contain('quality-up');
    expect(codes({ quality: 'auto' })).to.deep.equal(['batch']);
    // Measured tokens belong to one quality and size; 2.6 has no batch.
    expect(codes({ model: 'gpt-image-2.6-flare', outputTokens: 700 })).to.deep.equal([]);
    expect(codes({ outputTokens: 700 })).to.deep.equal(['batch']);
    expect(codes({ model: 'gpt-image-1-mini', rerollRate: { low: 0, high: 10 } })).to.deep.equal([
      'quality-down',
      'batch',
      'half-the-rerolls',
      'quality-up',
      // Every other model of the vendor that is not deprecated costs more.
      'other-model',
      'other-model',
      'other-model',
    ]);
    expect(codes({ model: 'gpt-image-2.6-flare' })).to.deep.equal([]);
    expect(codes({ quality: 'xhigh' })).to.deep.equal([]);
  });

  const SQUARE = { width: 1024, height: 1024 };
  const WIDE = { width: 1536, height: 1024 };
  const TALL = { width: 1024, height: 1536 };

  it('sends all but the last reference image, and low fidelity where it was high', () => {
    const edit: Workload = {
      model: 'gpt-image-1.5',
      operation: 'edit',
      referenceImages: [SQUARE, WIDE, TALL],
    };
    const { change, difference } = move(edit, 'fewer-references');
    expect(change.referenceImages).to.have.length(2);
    expect(costs({ ...edit, referenceImages: [SQUARE, WIDE] }).perKept).to.deep.equal(
      move(edit, 'fewer-references').perKept,
    );
    expect(difference.direction).to.equal('less');
    expect(codes(edit)).not.to.include('low-fidelity');
    expect(move({ ...edit, inputFidelity: 'high' }, 'low-fidelity').change).to.deep.equal({
      inputFidelity: 'low',
    });
  });

  it('stops streaming to go to batch', () => {
    const { change, difference } = move({ partialImages: 3 }, 'batch');
    expect(change).to.deep.equal({ processing: 'batch', partialImages: 0 });
    expect(difference.direction).to.equal('less');
  });

  it('leaves out what changes nothing', () => {
    const free = catalogOf(undefined, [
      offer({
        charges: [
          { kind: 'tokens', meter: 'text-input', rates: [rate('0', '2026-01-05')] },
          { kind: 'not-billed', meter: 'image-output', ...PROVENANCE },
        ],
      }),
    ]);
    expect(
      workloadLevers({ outputTokens: 7, promptOverhead: 0 }, free, { asOf: '2026-03-11' }),
    ).to.deep.equal([]);
  });
});
