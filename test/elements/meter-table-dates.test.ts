import { FROZEN } from '../support/clock.js';
import { expect } from './expect.js';
import type { MeterTable } from '../../src/define/meter-table.js';
import '../../src/define/meter-table.js';
import {
  cleanUp,
  create,
  freezeToday,
  nextTask,
  put,
  resize,
  seenOf,
  thawToday,
  WIDE,
} from './helpers.js';
import { meterTable, opened, provenance, rates } from './meter-table.js';

const STATES = ['fresh', 'ageing', 'stale'];
const statesOf = (element: Element): string[] =>
  STATES.filter((state) => element.matches(`:state(${state})`));

describe('<meter-table>: dates', () => {
  before(() => resize(WIDE));
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('first renders from the catalog’s date alone, then from today', async () => {
    freezeToday('2027-01-01T00:30:00Z');
    const element = create<MeterTable>('meter-table', { attributes: { models: 'gpt-image-1.5' } });
    const renders: string[] = [];
    element.addController({ hostUpdated: () => renders.push(seenOf(element)) });
    put(element);
    await nextTask();
    expect(renders.length).to.equal(2);
    expect(renders[0]).to.include('up to 91 days ago');
    expect(renders[1]).to.include('up to 122 days ago');
  });

  it('takes the UTC day for today, wherever the reader is', async () => {
    expect(new Date(FROZEN).getTimezoneOffset(), 'the tests run half a day ahead').to.be.below(
      -600,
    );
    expect(seenOf(await meterTable())).to.include('checked 2026-10-06, 47 days ago');
    freezeToday('2026-11-22T23:59:59Z');
    expect(seenOf(await meterTable())).to.include('47 days ago');
    freezeToday('2026-11-23T00:00:00Z');
    expect(seenOf(await meterTable())).to.include('48 days ago');
  });

  it('counts the days to a shut-down in words', async () => {
    const sentence = async (now: string): Promise<string> => {
      freezeToday(`${now}T12:00:00Z`);
      return seenOf(await meterTable({ models: 'gpt-image-1.5' }));
    };
    expect(await sentence('2026-11-22')).to.include('Shuts down on 2026-12-01, in 9 days.');
    expect(await sentence('2026-11-30')).to.include('Shuts down on 2026-12-01, in 1 day.');
    expect(await sentence('2026-12-01')).to.include('Shut down on 2026-12-01.');
    expect(await sentence('2026-11-22')).to.include(
      'Replacements: gpt-image-2.6-sunburst, gpt-image-2.6-flare.',
    );
  });

  it('says of every model in its head where it stands', async () => {
    const element = await meterTable({ models: 'gpt-image-2 gpt-image-1.5 gpt-image-1' });
    const text = seenOf(element);
    expect(text).to.include('gpt-image-2 available since 2026-04-21');
    expect(text).to.include('gpt-image-1.5 shuts down on 2026-12-01, in 9 days');
    expect(text).to.include('gpt-image-1 shut down on 2026-10-23');
  });

  it('turns from fresh over ageing to stale as a check grows older, for style sheets too', async () => {
    const on = async (now: string): Promise<MeterTable> => {
      freezeToday(`${now}T12:00:00Z`);
      return meterTable();
    };
    const fresh = await on('2026-11-20');
    expect(statesOf(fresh)).to.deep.equal(['fresh']);
    expect(provenance(fresh)[0]).to.include('checked 2026-10-06, 45 days ago');
    expect(statesOf(await on('2026-11-21'))).to.deep.equal(['ageing']);
    expect(statesOf(await on('2027-02-03'))).to.deep.equal(['ageing']);
    const stale = await on('2027-02-04');
    expect(statesOf(stale)).to.deep.equal(['stale']);
    expect(provenance(stale)[0]).to.include(
      'May be out of date. Rates: checked 2026-10-06, 121 days ago',
    );
    expect(provenance(fresh)[0]).not.to.match(/stale/i);
    expect(provenance(await on('2026-10-06'))[0]).to.include('checked 2026-10-06, today');
  });

  it('is as old as the oldest of several models, and shows each age as a shape', async () => {
    freezeToday('2027-02-04T12:00:00Z');
    const element = await meterTable({ models: 'gpt-image-2 gpt-image-2.6-flare' });
    expect(statesOf(element)).to.deep.equal(['stale']);
    const shapes = [...element.shadowRoot!.querySelectorAll('[part=provenance] svg')];
    expect(shapes.length).to.equal(2);
    expect(shapes[0]!.innerHTML).not.to.equal(shapes[1]!.innerHTML);
    for (const shape of shapes) expect(shape.getAttribute('aria-hidden')).to.equal('true');
  });

  it('has no age state when nothing has a date', async () => {
    expect(statesOf(await meterTable({ models: 'chatgpt-image-latest' }))).to.deep.equal([]);
  });

  it('tells since when a rate is unchanged, and every reading, when history is asked for', async () => {
    const element = await meterTable({ history: '' });
    expect(provenance(element)[0]).to.include('unchanged since 2026-04-21, checked 6 times');
    expect(await opened(element, 'Image output')).to.include(
      'unchanged since 2026-04-21, checked 6 times: 2026-04-21, 2026-05-02, 2026-05-09, 2026-07-15, 2026-09-27, 2026-10-06',
    );
    const plain = await meterTable();
    expect(provenance(plain)[0]).not.to.include('unchanged');
    const row = await opened(plain, 'Image output');
    expect(row).to.include('unchanged since 2026-04-21, checked 6 times');
    expect(row).not.to.include('2026-07-15');
  });

  it('shows only readings up to the date that is asked for', async () => {
    const element = await meterTable({ history: '', 'as-of': '2026-05-09' });
    expect(provenance(element)[0]).to.include('unchanged since 2026-04-21, checked 3 times');
    const on = await meterTable({ history: '', 'as-of': '2026-04-21' });
    expect(provenance(on)[0]).to.match(/checked once/);
  });
});

describe('<meter-table>: rates of another day', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('says which day it shows, and tells ages from that day and not from now', async () => {
    const element = await meterTable({ 'as-of': '2026-10-06' });
    expect(seenOf(element)).to.include('Rates as of 2026-10-06.');
    expect(provenance(element)[0]).to.include('checked 2026-10-06, the same day');
    element.setAttribute('as-of', '2026-10-16');
    await nextTask();
    expect(provenance(element)[0]).to.include('checked 2026-10-06, 10 days earlier');
    expect(seenOf(element)).not.to.match(/ ago|today/);
    element.removeAttribute('as-of');
    await nextTask();
    expect(seenOf(element)).not.to.include('as they stood');
    expect(provenance(element)[0]).to.include('47 days ago');
  });

  it('shows before the release that the rates start later', async () => {
    const element = await meterTable({ models: 'gpt-image-2', 'as-of': '2026-04-20' });
    expect(seenOf(element)).to.include('Not released until 2026-04-21.');
    expect(rates(element, 'Image output')).to.deep.equal(['from 2026-04-21']);
    expect(await opened(element, 'Image output')).to.include('$30.00 from 2026-04-21.');
  });

  it('shows a day in between with its lifecycle of then', async () => {
    const live = await meterTable({ models: 'gpt-image-1', 'as-of': '2026-08-31' });
    expect(seenOf(live)).to.include('Shuts down on 2026-10-23, in 53 days.');
    expect(rates(live, 'Image output')).to.deep.equal(['$40.00']);
  });

  it('keeps the last rates readable after the shut-down', async () => {
    const element = await meterTable({ models: 'gpt-image-1', 'as-of': '2026-11-22' });
    expect(seenOf(element)).to.include('Shut down on 2026-10-23.');
    expect(rates(element, 'Image output')).to.deep.equal(['$40.00']);
    expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
    expect(provenance(element)[0]).to.include('checked 2026-08, up to 113 days earlier');
  });

  it('says that a figure was read only later', async () => {
    const element = await meterTable({ models: 'gpt-image-2.5-flare', 'as-of': '2026-09-10' });
    expect(provenance(element)[0]).to.include('first checked 2026-10-06, after this date');
    expect(statesOf(element)).to.deep.equal([]);
  });

  it('shows the present rates and an issue for a day that is none', async () => {
    for (const wrong of ['2026-02-30', '22.11.2026', '2026-11', 'yesterday']) {
      const element = await meterTable({ 'as-of': wrong });
      expect(rates(element, 'Image output'), wrong).to.deep.equal(['$30.00']);
      expect(seenOf(element), wrong).to.include(
        `as-of: use a date such as 2026-11-22, not “${wrong}”.`,
      );
      expect(seenOf(element), wrong).to.include('47 days ago');
    }
  });
});
