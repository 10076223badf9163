import { catalog } from '../../src/catalog/index.js';
import { parseCatalog } from '../../src/catalog/parse.js';
import { CHARGE_KINDS, compareOffers, type OfferRow, type Workload } from '../../src/core/index.js';
import { expect } from './expect.js';

const source = await (await fetch('/stories/pages/prices.html')).text();
const page = new DOMParser().parseFromString(source, 'text/html');
const sections = [...page.querySelectorAll<HTMLElement>('section.structure')];

const jsonOf = (element: Element | null): unknown => JSON.parse(element!.textContent);

/** The row of an offer of the page, read as a file that somebody adds. */
function rowFor(offer: object, workload: Workload, asOf = '2026-11-22'): OfferRow {
  const file = {
    schemaVersion: 1,
    date: '2026-11-22',
    sources: {
      list: {
        title: 'Prices',
        url: 'https://yours.example/prices',
        publisher: 'You',
        official: true,
      },
    },
    providers: { yours: { name: 'You', kind: 'reseller', url: 'https://yours.example' } },
    offers: [
      {
        id: 'yours',
        provider: 'yours',
        model: 'gpt-image-2',
        batch: { status: 'unknown', reason: 'Not published.' },
        failures: { status: 'unknown', note: 'Not published.' },
        ...offer,
      },
    ],
  };
  const parsed = parseCatalog(file, { base: catalog });
  if (!parsed.ok)
    throw new Error(parsed.issues.map(({ path, message }) => `${path}: ${message}`).join());
  const found = compareOffers({ imagesPerMonth: 1, ...workload }, parsed.catalog, {
    offers: ['yours'],
    asOf,
  });
  if (found.kind === 'invalid') throw new Error(JSON.stringify(found.issues));
  return found.rows[0]!;
}

describe('The page about own prices', () => {
  for (const section of sections) {
    it(`works out “${section.querySelector('h3')!.textContent}” as the core does`, () => {
      const offer = jsonOf(section.querySelector('pre code')) as object;
      const workload = JSON.parse(section.dataset['workload']!) as Workload;
      const costs = [...section.querySelectorAll<HTMLDataElement>('data.cost')];
      expect(costs.length).to.be.greaterThan(0);
      for (const { value, textContent, dataset } of costs) {
        const row = rowFor(offer, workload, dataset['asOf']);
        if (value === 'not published') expect(row.kind).to.equal('not-published');
        else if (value === 'not offered') expect(row.kind).to.equal('unsupported');
        else {
          const [low, high = low] = value.split(' ');
          expect([row.perKept?.low, row.perKept?.high]).to.deep.equal([low, high]);
          // What is read is what is compared.
          expect(textContent.match(/\d+(\.\d+)?/g)).to.deep.equal(value.split(' '));
        }
      }
    });
  }

  it('has an example of every price structure of the field', () => {
    // A subset: what is left out here fails by name, what is added does not.
    expect(sections.map(({ id }) => id)).to.include.members(
      'tokens merged flat from by-quality by-size by-tier by-quality-and-size by-quality-and-tier by-pixels by-megapixel per-input-image credits plans upstream top-up minimum allowance daily once batch dated surcharge failures own-key rules'.split(
        ' ',
      ),
    );
  });

  it('shows every kind of charge and of modifier', () => {
    for (const kind of [...CHARGE_KINDS, 'multiply', 'surcharge', 'minimum', 'round-up'])
      if (kind !== 'not-billed') expect(source.includes(`"kind": "${kind}"`), kind).to.equal(true);
  });

  it('prints the very file that its comparison uses', () => {
    const used = jsonOf(page.querySelector('#ten-lines'));
    expect(jsonOf(page.querySelector('code.file'))).to.deep.equal(used);
    expect(parseCatalog(used, { base: catalog }).ok).to.equal(true);
  });
});
