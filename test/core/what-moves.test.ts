import { expect } from '@esm-bundle/chai';
import { catalog } from '../../src/catalog/index.js';
import { estimate, whatMoves, type Workload } from '../../src/core/index.js';
import { catalogOf, offer, PROVENANCE, rate } from './fixtures.js';

const DAY = '2026-11-22';
const moves = (workload: Workload) => whatMoves(workload, catalog, { asOf: DAY });
const codes = (workload: Workload) => moves(workload).map(({ code }) => code);

function move(workload: Workload, code: string) {
  const found = moves(workload).find((one) => one.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

describe('whatMoves', () => {
  const workload: Workload = { promptTokens: 94, rerollRate: 20 };

  it('tries quality, batch, size and re-rolls, each as an estimate of its own', () => {
    const all = moves(workload);
    expect(all.map(({ code }) => code)).to.deep.equal([
      'quality-down',
      'quality-up',
      'batch',
      'cheaper-size',
      'half-the-rerolls',
    ]);
    for (const { change, estimate: changed } of all)
      expect(changed).to.deep.equal(estimate({ ...workload, ...change }, catalog, { asOf: DAY }));
    expect(all.map(({ change }) => change).slice(0, 3)).to.deep.equal([
      { quality: 'low' },
      { quality: 'high' },
      { processing: 'batch', partialImages: 0 },
    ]);
    expect(all.at(-1)?.change).to.deep.equal({ rerollRate: { low: 10, likely: 10, high: 10 } });
  });

  it('says by how much the kept image costs more or less', () => {
    // (100 x 5 + 1756 x 30) x 5/4 = 66,475 millionths; low (500 + 196 x 30) x 5/4 = 7,975;
    // high (500 + 7024 x 30) x 5/4 = 264,025
    expect(move(workload, 'quality-down').difference).to.deep.equal({
      at: 'likely',
      direction: 'less',
      usd: '0.0585',
      percent: '88',
    });
    expect(move(workload, 'quality-up').difference).to.deep.equal({
      at: 'likely',
      direction: 'more',
      usd: '0.19755',
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
      usd: '0.15804',
      percent: '74.8',
    });
  });

  it('takes the size with the fewest tokens among those with no fewer pixels', () => {
    const { change, estimate: changed } = move(workload, 'cheaper-size');
    const [width, height] = change.size!.split('x').map(Number);
    expect(width! * height!).to.be.at.least(1024 * 1024);
    expect(changed.lines.at(-1)!.quantity!.high).to.be.below(1748); // the nearest shape's
  });

  it('leaves out what does not apply', () => {
    expect(codes({ quality: 'low' })).to.deep.equal(['quality-up', 'batch', 'cheaper-size']);
    expect(codes({ quality: 'high' })).not.to.contain('quality-up');
    expect(codes({ quality: 'auto' })).to.deep.equal(['batch']);
    // Measured tokens belong to one quality and size; 2.6 has no batch.
    expect(codes({ model: 'gpt-image-2.6-flare', outputTokens: 700 })).to.deep.equal([]);
    expect(codes({ outputTokens: 700 })).to.deep.equal(['batch']);
    expect(codes({ model: 'gpt-image-1-mini', rerollRate: { low: 0, high: 10 } })).to.deep.equal([
      'quality-down',
      'quality-up',
      'batch',
      'half-the-rerolls',
    ]);
    expect(codes({ model: 'gpt-image-2.6-flare' })).to.deep.equal([]);
    expect(codes({ quality: 'xhigh' })).to.deep.equal([]);
  });

  it('stops streaming to go to batch', () => {
    const { change, difference } = move({ partialImages: 3 }, 'batch');
    expect(change).to.deep.equal({ processing: 'batch', partialImages: 0 });
    expect(difference.direction).to.equal('less');
  });

  it('has no percent of nothing, and says when nothing changes', () => {
    const free = catalogOf(undefined, [
      offer({
        charges: [
          { kind: 'tokens', meter: 'text-input', rates: [rate('0', '2026-01-05')] },
          { kind: 'not-billed', meter: 'image-output', ...PROVENANCE },
        ],
      }),
    ]);
    const [batch] = whatMoves({ outputTokens: 7, promptOverhead: 0 }, free, {
      asOf: '2026-03-11',
    });
    expect(batch?.difference).to.deep.equal({
      at: 'likely',
      direction: 'same',
      usd: '0',
      percent: null,
    });
  });
});
