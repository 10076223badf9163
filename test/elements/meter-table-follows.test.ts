import { expect } from './expect.js';
import type { MeterTable } from '../../src/define/meter-table.js';
import '../../src/define/meter-table.js';
import { catalogOf } from '../core/fixtures.js';
import {
  cleanUp,
  create,
  find,
  freezeToday,
  nextTask,
  place,
  put,
  seen,
  seenOf,
  thawToday,
} from './helpers.js';
import { meterTable, provenance, rates } from './meter-table.js';
import { stubSource } from './workload-source.js';

const title = (element: MeterTable): string => seen(find(element, '[part=title]'));

describe('<meter-table>: following a calculator', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    Reflect.deleteProperty(document, 'readyState');
    cleanUp();
    thawToday();
  });

  it('shows the model of a calculator that comes first', async () => {
    put(stubSource('plan'));
    const element = await meterTable({ for: 'plan', models: 'gpt-image-2' });
    expect(title(element)).to.equal('gpt-image-1.5 rates');
    expect(element.issues).to.deep.equal([]);
  });

  it('shows the model of a calculator that comes later', async () => {
    const element = await meterTable({ for: 'plan' });
    put(stubSource('plan'));
    await nextTask();
    expect(title(element)).to.equal('gpt-image-1.5 rates');
    expect(element.issues).to.deep.equal([]);
  });

  it('changes with it: model, price date, catalog', async () => {
    const source = put(stubSource('plan'));
    const element = await meterTable({ for: 'plan', 'as-of': '2026-10-06' });
    expect(seenOf(element), 'the calculator decides on the date').not.to.include('as they stood');
    source.share({ model: 'gpt-image-2', asOf: '2026-10-16' });
    await nextTask();
    expect(title(element)).to.equal('gpt-image-2 rates');
    expect(seenOf(element)).to.include('Rates as of 2026-10-16.');
    expect(provenance(element)[0]).to.include('10 days earlier');
    source.share({ model: 'painter-1', asOf: undefined, catalog: catalogOf() });
    await nextTask();
    expect(title(element)).to.equal('painter-1 rates');
    expect(rates(element, 'Image output')).to.deep.equal(['$20.00']);
  });

  it('updates in the same frame as the calculator', async () => {
    const source = put(stubSource('plan'));
    const element = await meterTable({ for: 'plan' });
    source.share({ model: 'gpt-image-2' });
    await element.updateComplete;
    expect(title(element)).to.equal('gpt-image-2 rates');
  });

  it('goes back to its own attributes when the calculator is removed', async () => {
    const source = put(stubSource('plan'));
    const element = await meterTable({ for: 'plan', models: 'gpt-image-1' });
    source.remove();
    await nextTask();
    expect(title(element)).to.equal('gpt-image-1 rates');
    expect(seenOf(element)).to.include('for: no calculator with the id “plan” on this page.');
    put(source);
    await nextTask();
    expect(title(element)).to.equal('gpt-image-1.5 rates');
  });

  it('goes back to its own attributes when it is moved away from the calculator', async () => {
    put(stubSource('plan'));
    const element = await meterTable({ for: 'plan', models: 'gpt-image-1' });
    const elsewhere = place().attachShadow({ mode: 'open' });
    elsewhere.append(element);
    await nextTask();
    expect(title(element)).to.equal('gpt-image-1 rates');
  });

  it('follows another calculator, or none, when `for` changes', async () => {
    put(stubSource('plan'));
    put(stubSource('other')).share({ model: 'gpt-image-1-mini' });
    const element = await meterTable({ for: 'plan' });
    element.setAttribute('for', 'other');
    await nextTask();
    expect(title(element)).to.equal('gpt-image-1-mini rates');
    element.removeAttribute('for');
    await nextTask();
    expect(title(element)).to.equal('gpt-image-2 rates');
    expect(element.issues).to.deep.equal([]);
  });

  it('finds the calculator of its own root only', async () => {
    put(stubSource('plan'));
    const root = place().attachShadow({ mode: 'open' });
    const element = await meterTable({ for: 'plan' }, {}, root);
    expect(title(element)).to.equal('gpt-image-2 rates');
    root.append(stubSource('plan'));
    await nextTask();
    expect(title(element)).to.equal('gpt-image-1.5 rates');
  });

  it('shows an issue for an id that the page does not have, or that is no calculator', async () => {
    const element = await meterTable({ for: 'nobody' });
    expect(seenOf(element)).to.include('for: no calculator with the id “nobody” on this page.');
    place({ id: 'plain' });
    element.setAttribute('for', 'plain');
    await nextTask();
    expect(seenOf(element)).to.include('for: no calculator with the id “plain” on this page.');
  });

  it('waits with that issue until the page has been read to its end', async () => {
    Object.defineProperty(document, 'readyState', { configurable: true, value: 'loading' });
    const element = await meterTable({ for: 'nobody' });
    expect(element.issues).to.deep.equal([]);
    Reflect.deleteProperty(document, 'readyState');
    window.dispatchEvent(new Event('load'));
    await nextTask();
    expect(element.issues.map(({ field }) => field)).to.deep.equal(['for']);
  });

  it('is not moved by a calculator’s model that its catalog lacks', async () => {
    const source = put(stubSource('plan'));
    const element = create<MeterTable>('meter-table', { attributes: { for: 'plan' } });
    put(element);
    source.share({ model: 'gone' });
    await nextTask();
    expect(title(element)).to.equal('gpt-image-2 rates');
    expect(seenOf(element)).to.include('price list has no model “gone”');
  });
});
