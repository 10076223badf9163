import { expect } from '@esm-bundle/chai';
import { catalog } from '../../src/catalog/index.js';
import { estimate, PRESETS, readWorkload, WORKFLOWS } from '../../src/core/index.js';

describe('the presets', () => {
  it('are one for each planning workflow, and usable with every model', () => {
    expect(Object.keys(PRESETS)).to.deep.equal([...WORKFLOWS]);
    for (const name of WORKFLOWS)
      for (const { id } of catalog.models)
        expect(readWorkload({ ...PRESETS[name], model: id }, catalog).issues).to.deep.equal([]);
  });

  it('have a price with the default model', () => {
    const perMonth = WORKFLOWS.map((name) => {
      const result = estimate(PRESETS[name], catalog);
      if (result.kind === 'invalid' || result.kind === 'unpriced') throw new Error(name);
      return [name, result.kind, result.perMonth.likely];
    });
    expect(perMonth).to.deep.equal([
      // (156 x 5 + 196 x 30) x 2 x 50 millionths
      ['prompt-validation', 'exact', '0.666'],
      // (156 x 5 + 1756 x 30) x 5/4 x 1,000
      ['text-to-image', 'exact', '66.825'],
      // (106 x 5 + 1024 x 8 + 1756 x 30) x 5/4 x 1,000
      ['image-editing', 'range', '76.7525'],
      // (456 x 2.5 + 1372 x 15) x 10/9 x 10,000
      ['batch', 'exact', '241.333333333333'],
      // (456 x 5 + 1756 x 30) / 0.8 / 0.98 x 20,000
      ['launch', 'range', '1402.040816326531'],
    ]);
  });
});
