import { allFaultsOf, expect } from './expect.js';
import { catalog as bundled } from '../../src/catalog/index.js';
import type { Catalog, Conflict } from '../../src/core/index.js';
import '../../src/define/meter-table.js';
import { markChecked } from '../../src/catalog/checked.js';
import { catalogOf as uncheckedCatalog, model, offer, PROVENANCE, rate } from '../core/fixtures.js';
import {
  cleanUp,
  find,
  findAll,
  freezeToday,
  nextTask,
  resize,
  seen,
  seenOf,
  shadow,
  thawToday,
  WIDE,
} from './helpers.js';
import { button, meterTable, METERS, opened, provenance, rates, toggle } from './meter-table.js';

/** Data as if they had been checked: what the table does with them is in question here. */
const catalogOf = (...parts: Parameters<typeof uncheckedCatalog>): Catalog =>
  markChecked(uncheckedCatalog(...parts));

const EVIL = '<img src=x onerror="window.attacked=true"><script>window.attacked=true</script>';

/** A catalog whose every text is an attack. */
function hostile(): Catalog {
  const conflict: Conflict = {
    id: 'x',
    models: [EVIL],
    meter: 'text-input',
    topic: 'rate',
    summary: EVIL,
    claims: [{ says: EVIL, sources: ['list', EVIL], date: '2026' }],
    consequence: EVIL,
  };
  const evilOffer = offer({
    model: EVIL,
    provider: EVIL,
    charges: [
      { kind: 'tokens', meter: 'text-input', rates: [rate('4', '2026-01-05')] },
      { kind: 'not-published', meter: 'image-input', reason: EVIL },
      { kind: 'not-billed', meter: 'text-output', ...PROVENANCE, source: EVIL },
    ],
    batch: { status: 'unknown', reason: EVIL },
  });
  const own = catalogOf([model({ id: EVIL, aliases: ['evil'] })], [evilOffer]);
  return markChecked({
    ...own,
    sources: {
      list: {
        title: EVIL,
        publisher: EVIL,
        official: true,
        url: 'javascript:window.attacked=true',
      },
    },
    conflicts: [conflict],
  });
}

describe('<meter-table>: price data of one’s own', () => {
  before(() => resize(WIDE));
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('shows the first model of a catalog that does not have the usual one', async () => {
    const element = await meterTable({}, { catalog: catalogOf() });
    expect(seenOf(element)).to.include('painter-1 rates');
    expect(METERS.map((meter) => rates(element, meter)[0])).to.deep.equal([
      '$4.00',
      '$1.00',
      '$6.00',
      'not published',
      'not billed',
      '$20.00',
    ]);
    expect(element.issues).to.deep.equal([]);
  });

  it('goes back to the bundled catalog when its own is taken away', async () => {
    const element = await meterTable({}, { catalog: catalogOf() });
    element.catalog = undefined;
    await nextTask();
    expect(rates(element, 'Image output')).to.deep.equal(['$30.00']);
  });

  it('tells a price’s history: what it was before, and since when it holds', async () => {
    const element = await meterTable(
      { 'as-of': '2026-04-10', history: '' },
      { catalog: catalogOf() },
    );
    const row = await opened(element, 'Image output');
    expect(row).to.include(
      'unchanged since 2026-02-01, checked 3 times: 2026-02-03, 2026-03-10, 2026-04-02; $40.00 from 2026-01-05',
    );
    element.asOf = '2026-01-20';
    await nextTask();
    expect(rates(element, 'Image output')).to.deep.equal(['$40.00']);
  });

  it('lines up rates of different precision without changing any', async () => {
    const precise = offer({
      charges: [
        { kind: 'tokens', meter: 'text-input', rates: [rate('0.000000000001', '2026-01-05')] },
        { kind: 'tokens', meter: 'image-output', rates: [rate('123456789.5', '2026-01-05')] },
      ],
    });
    const element = await meterTable({}, { catalog: catalogOf([model()], [precise]) });
    expect(rates(element, 'Text input')).to.deep.equal(['$0.000000000001']);
    expect(rates(element, 'Image output')).to.deep.equal(['$123,456,789.50']);
  });

  it('shows a rate that is sold by other numbers of tokens in the unit asked for', async () => {
    const byThousand = offer({
      charges: [
        {
          kind: 'tokens',
          meter: 'text-input',
          rates: [rate('0.005', '2026-01-05', { per: 1000 })],
        },
      ],
    });
    const element = await meterTable({}, { catalog: catalogOf([model()], [byThousand]) });
    expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
  });

  it('names a month’s reading as such and leaves an undated one undated', async () => {
    const undated = offer({
      charges: [
        { kind: 'tokens', meter: 'text-input', rates: [rate('4', '2026-01-05', { checks: [] })] },
        { kind: 'tokens', meter: 'image-input', rates: [rate('6', '2026', { checks: ['2026'] })] },
        {
          kind: 'tokens',
          meter: 'image-output',
          rates: [rate('8', '2026-01', { checks: ['2026-10'] })],
        },
      ],
    });
    const element = await meterTable({}, { catalog: catalogOf([model()], [undated]) });
    const lines = provenance(element).join('\n');
    expect(lines).to.match(/Text input\): check date not recorded/);
    expect(lines).to.match(/Image input\): checked in 2026 /);
    expect(lines).to.match(/Image output\): checked 2026-10, up to 52 days ago/);
  });

  it('takes an offer or a provider by name, and shows an issue for one that sells no such model', async () => {
    const dear = offer({
      id: 'shop/painter-1',
      provider: 'shop',
      charges: [{ kind: 'tokens', meter: 'text-input', rates: [rate('9', '2026-01-05')] }],
    });
    const own = catalogOf([model()], [offer(), dear]);
    expect(rates(await meterTable({}, { catalog: own }), 'Text input')).to.deep.equal(['$4.00']);
    for (const name of ['shop', 'shop/painter-1', ' shop ']) {
      const element = await meterTable({ offer: name }, { catalog: own });
      expect(rates(element, 'Text input'), name).to.deep.equal(['$9.00']);
    }
    const unknown = await meterTable({ offer: 'mall' }, { catalog: own });
    expect(rates(unknown, 'Text input')).to.deep.equal(['$4.00']);
    expect(seenOf(unknown)).to.include('offer: no offer “mall” for painter-1.');
  });

  it('says so when nothing in the catalog is sold', async () => {
    const element = await meterTable(
      { models: 'painter-1' },
      { catalog: catalogOf([model()], []) },
    );
    expect(seenOf(element)).to.include(
      'catalog: no offer in this price list includes any of its models.',
    );
    expect(findAll(element, 'table').length).to.equal(0);
    expect(await allFaultsOf(element)).to.deep.equal([]);
    const empty = await meterTable({}, { catalog: catalogOf([], []) });
    expect(seenOf(empty)).to.include('no offer in this price list includes any of its models');
  });

  it('does not suggest the very model that nobody sells', async () => {
    const unsold = model({ id: 'painter-2', aliases: [] });
    const own = catalogOf([model(), unsold]);
    const element = await meterTable({ models: 'painter-2' }, { catalog: own });
    expect(seenOf(element)).to.include('painter-1 rates');
    expect(seenOf(element)).not.to.match(/Did you mean [^?]*painter-2/);
  });

  it('recovers when an offer appears for a model that nobody sold', async () => {
    const element = await meterTable({}, { catalog: catalogOf([model()], []) });
    element.catalog = catalogOf();
    await nextTask();
    expect(rates(element, 'Text input')).to.deep.equal(['$4.00']);
    expect(element.issues).to.deep.equal([]);
  });

  it('shows hostile text as text, in every corner', async () => {
    const element = await meterTable(
      { models: 'evil', batch: '', history: '' },
      { catalog: hostile() },
    );
    for (const meter of METERS) await toggle(element, meter);
    find(element, 'summary').click();
    const { attacked } = window as { attacked?: boolean };
    expect(attacked).to.equal(undefined);
    expect(shadow(element).querySelectorAll('img, script').length).to.equal(0);
    expect(seenOf(element).split('onerror').length).to.be.above(8);
    expect(document.documentElement.scrollWidth).to.be.at.most(
      document.documentElement.clientWidth,
    );
  });

  it('links only https addresses; any other stands as text', async () => {
    for (const url of [
      'javascript:alert(1)',
      ' https://a.example',
      'http://a.example',
      'HTTPS:evil',
      'data:text/html,x',
      '//a.example',
      '',
    ]) {
      const sources = { list: { title: 'List', publisher: 'Shop', official: true, url } };
      const element = await meterTable({}, { catalog: markChecked({ ...catalogOf(), sources }) });
      expect(findAll(element, 'a').length, url).to.equal(0);
      expect(provenance(element).join(' ')).to.include('Shop, List');
      cleanUp();
    }
    const element = await meterTable({}, { catalog: catalogOf() });
    expect(find<HTMLAnchorElement>(element, 'a').href).to.equal('https://studio.example/prices');
  });

  it('shows the name of a source that the catalog forgot to describe', async () => {
    for (const name of ['lost', '__proto__', 'constructor']) {
      const lost = offer({
        charges: [
          {
            kind: 'tokens',
            meter: 'text-input',
            rates: [rate('4', '2026-01-05', { source: name })],
          },
        ],
      });
      const element = await meterTable({}, { catalog: catalogOf([model()], [lost]) });
      expect(provenance(element)[0]).to.match(new RegExp(`source ${name}$`));
      expect(seen(button(element, 'Copy as CSV'))).to.equal('Copy as CSV');
    }
  });

  it('renders every model of the bundled catalog by itself without an issue', async () => {
    for (const { id } of bundled.models) {
      const element = await meterTable({ models: id, batch: '', history: '' });
      expect(seen(find(element, '[part=title]'))).to.equal(`${id} rates`);
      expect(element.issues, id).to.deep.equal([]);
      expect(seenOf(element), id).not.to.match(/undefined|NaN|null|\$0\.00(?!\d)/);
      cleanUp();
    }
  });
});
