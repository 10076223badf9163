import { expect } from './expect.js';
import { catalog } from '../../src/catalog/index.js';
import type { BatchTerms, Catalog } from '../../src/core/index.js';
import { calculator, field, FLARE, option, pick, textOf } from './calculator.js';
import { cleanUp, find, findAll, freezeToday, resize, seen, thawToday, WIDE } from './helpers.js';

/** The price list with other terms for batch. */
const withBatch = (batch: BatchTerms): Catalog => ({
  ...catalog,
  offers: catalog.offers.map((offer) => ({ ...offer, batch })),
});

const batchOption = (element: Element): string =>
  textOf(option(element, 'Processing', 'Batch').parentElement!);

describe('<gpt-image-calculator>: what its inputs show', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(async () => {
    cleanUp();
    thawToday();
    await resize(WIDE);
  });

  it('says what batch costs from the price list', async () => {
    expect(batchOption(await calculator())).to.equal('Batch within 24 h, half price');
    const source = { source: 'pricing', checks: [], method: 'page', confidence: 'high' } as const;
    for (const [terms, note] of [
      [{ status: 'offered', multiplier: '0.7' }, 'within 24 h, 0.7 times the price'],
      [{ status: 'derived', multiplier: '0.5' }, 'within 24 h, half price, calculated'],
      [{ status: 'disputed', multiplier: '0.5' }, 'within 24 h, half price, disputed'],
    ] as const) {
      const element = await calculator({}, { catalog: withBatch({ ...terms, ...source }) });
      expect(batchOption(element)).to.equal(`Batch ${note}`);
      expect(option(element, 'Processing', 'Batch').disabled).to.equal(false);
    }
  });

  it('does not offer batch where it cannot be had, and says why', async () => {
    const element = await calculator({ model: FLARE });
    const batch = option(element, 'Processing', 'Batch');
    expect(batch.disabled).to.equal(true);
    expect(batchOption(element)).to.equal('Batch not offered');
    expect(seen(find(element, '#processing-hint'))).to.match(
      /^Batch isn’t available for this model\. \w/,
    );
    expect(batch.closest('fieldset')!.getAttribute('aria-describedby')).to.equal('processing-hint');
    const unknown = withBatch({ status: 'unknown', reason: 'Nobody says.' });
    const other = await calculator({}, { catalog: unknown });
    expect(batchOption(other)).to.equal('Batch not published');
    expect(seen(find(other, '#processing-hint'))).to.equal(
      'The provider doesn’t say whether this model supports batch. Nobody says.',
    );
  });

  it('draws the shape of the size, and none where the model chooses', async () => {
    const element = await calculator();
    const ratio = (): number => {
      const { width, height } = find(element, '.shape rect').getBoundingClientRect();
      return width / height;
    };
    for (const [size, expected] of [
      ['1024x1024', 1],
      ['1536x1024', 1.5],
      ['1024x1536', 1 / 1.5],
    ] as const) {
      await pick(element, 'Size', size);
      expect(ratio(), size).to.be.closeTo(expected, 0.1);
    }
    await pick(element, 'Size', 'auto');
    expect(findAll(element, '.shape')).to.deep.equal([]);
  });

  it('offers a cheaper size without moving size or quality', async () => {
    await resize({ width: 768, height: 900 });
    const element = await calculator({ size: '1536x1040', quality: 'low' });
    const size = field(element, 'Size').getBoundingClientRect().top;
    const quality = option(element, 'Quality', 'High').getBoundingClientRect().top;
    option(element, 'Quality', 'High').click();
    await element.updateComplete;
    expect(field(element, 'Size').getBoundingClientRect().top).to.equal(size);
    expect(option(element, 'Quality', 'High').getBoundingClientRect().top).to.equal(quality);
  });

  it('is one line of result where it fits, when it is compact', async () => {
    const element = await calculator({ density: 'compact', 'images-per-month': '300' });
    expect(seen(find(element, '[part=headline]'))).to.match(
      /^\$0\.053 per kept image · \$15\.9\d per month$/,
    );
    const [first, second] = findAll(element, '[part=figure]').map((one) =>
      one.getBoundingClientRect(),
    );
    expect(second!.left).to.be.above(first!.right);
    expect(second!.bottom).to.be.within(first!.top, first!.bottom + 4);
  });
});
