import { expect } from '@esm-bundle/chai';
import { catalog } from '../../src/catalog/index.js';
import { sizeGrid, type Workload } from '../../src/core/index.js';
import { catalogOf, model } from './fixtures.js';

function grid(workload: Workload) {
  const found = sizeGrid(workload, catalog, { asOf: '2026-11-22' });
  if (!found) throw new Error('no grid');
  return found;
}

const present = (workload: Workload) =>
  grid(workload)
    .rows.flat()
    .filter((cell) => cell.present)
    .map(({ size, quality }) => `${size} ${quality}`);

describe('sizeGrid', () => {
  it('prices every preset size at every quality', () => {
    const { sizes, qualities, rows } = grid({ promptTokens: 94, rerollRate: 20 });
    expect(sizes).to.have.length(6);
    expect(qualities).to.deep.equal(['low', 'medium', 'high']);
    expect(rows.map((row) => row.length)).to.deep.equal([3, 3, 3, 3, 3, 3]);
    // (100 x $5 + tokens x $30 per 1M) x 5/4
    expect(rows[0]!.map(({ tokens, perKept }) => [tokens?.high, perKept?.high])).to.deep.equal([
      [196, '0.007975'],
      [1756, '0.066475'],
      [7024, '0.264025'],
    ]);
    expect(rows[0]![1]).to.deep.equal({
      size: '1024x1024',
      quality: 'medium',
      present: true,
      tokens: { low: 1756, high: 1756, likely: 1756, basis: 'published' },
      perAttempt: { low: '0.05318', high: '0.05318', likely: '0.05318', about: false },
      perKept: { low: '0.066475', high: '0.066475', likely: '0.066475', about: false },
      reasons: [],
    });
  });

  it('marks where the workload is, and adds its own size', () => {
    expect(present({})).to.deep.equal(['1024x1024 medium']);
    expect(present({ size: '1600x912', quality: 'high' })).to.deep.equal(['1600x912 high']);
    expect(grid({ size: '1600x912' }).sizes).to.have.length(7);
  });

  it('has a row or a column for auto when the workload leaves a choice to the model', () => {
    expect(present({ size: 'auto' })).to.deep.equal(['auto medium']);
    expect(grid({ size: 'auto' }).sizes).to.have.length(7);
    expect(present({ quality: 'auto' })).to.deep.equal(['1024x1024 auto']);
    const { qualities, rows } = grid({ quality: 'auto', promptTokens: 94 });
    expect(qualities).to.deep.equal(['low', 'medium', 'high', 'auto']);
    // (100 x $5 + 196 to 7,024 x $30) per 1M
    expect(rows[0]![3]!.perKept).to.deep.equal({ low: '0.00638', high: '0.21122', about: false });
    expect(present({ size: 'auto', quality: 'auto' })).to.deep.equal(['auto auto']);
  });

  it('marks no cell while a measured count stands in for size and quality', () => {
    expect(present({ outputTokens: 5 })).to.deep.equal([]);
  });

  it('goes by the rule of the model, not by a measurement', () => {
    const cell = grid({ outputTokens: 5 }).rows[0]![1]!;
    expect(cell.tokens?.high).to.equal(1756);
  });

  it('says why a cell has no price', () => {
    const { rows, sizes } = grid({ model: 'gpt-image-2.6-flare' });
    expect(sizes).to.deep.equal(['1024x1024', '1536x1024', '1024x1536']);
    for (const cell of rows.flat()) {
      expect(cell).to.deep.include({ tokens: null, perAttempt: null, perKept: null });
      expect(cell.reasons.map(({ code }) => code)).to.deep.equal(['output-rule-not-published']);
    }
  });

  it('leaves a cell empty when the model refuses its own preset', () => {
    const odd = catalogOf([
      model({
        sizes: {
          kind: 'lattice',
          edgeMultiple: 16,
          maxEdge: 1024,
          maxRatio: 3,
          minPixels: 1,
          maxPixels: 1_048_576,
          experimentalAbovePixels: 1_048_576,
          presets: ['2048x2048', '512x512'],
          source: 'list',
        },
      }),
    ]);
    const found = sizeGrid({ size: '512x512' }, odd, { asOf: '2026-03-11' });
    expect(found?.rows[0]![0]).to.deep.include({ perKept: null, reasons: [] });
    expect(found?.rows[1]![0]?.reasons).not.to.deep.equal([]);
  });

  it('has none for a workload that cannot be used', () => {
    expect(sizeGrid({ quality: 'xhigh' }, catalog)).to.equal(null);
    expect(sizeGrid({}, catalog, { offer: 'shop' })).to.equal(null);
  });
});
