import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import {
  datePrecision,
  daysBetween,
  dayOfUnixSeconds,
  firstDay,
  isDay,
  lastDay,
} from '../../src/core/dates.js';
import { PricingError } from '../../src/core/errors.js';
import { freshness } from '../../src/core/freshness.js';
import { lifecycleOn } from '../../src/core/lifecycle.js';
import { model } from './fixtures.js';

describe('dates', () => {
  it('knows the precision of a date and refuses days that do not exist', () => {
    expect(datePrecision('2026')).to.equal('year');
    expect(datePrecision('2026-09')).to.equal('month');
    expect(datePrecision('2026-09-30')).to.equal('day');
    expect(datePrecision('2024-02-29')).to.equal('day');
    for (const text of [
      '2026-02-29',
      '2026-00',
      '2026-13',
      '2026-01-00',
      '2026-04-31',
      '26-01-01',
      '2026-1-1',
      '2026/08',
      ' 2026',
      '2026-09-30T00:00',
    ]) {
      expect(datePrecision(text), text).to.equal(undefined);
      expect(isDay(text), text).to.equal(false);
    }
    expect(isDay('2026-09')).to.equal(false);
  });

  it('spans a partial date from its first to its last day', () => {
    expect([firstDay('2026-09'), lastDay('2026-09')]).to.deep.equal(['2026-09-01', '2026-09-30']);
    expect([firstDay('2026'), lastDay('2026')]).to.deep.equal(['2026-01-01', '2026-12-31']);
    expect([firstDay('2024-02'), lastDay('2024-02')]).to.deep.equal(['2024-02-01', '2024-02-29']);
    expect([firstDay('2026-09-05'), lastDay('2026-09-05')]).to.deep.equal([
      '2026-09-05',
      '2026-09-05',
    ]);
    for (const broken of [firstDay, lastDay]) {
      expect(() => broken('soon'))
        .to.throw(PricingError)
        .with.deep.include({ code: 'malformed-date', details: { argument: 'date', got: 'soon' } });
    }
  });

  it('counts whole days whatever the time zone', () => {
    expect(daysBetween('2026-11-22', '2026-12-01')).to.equal(9);
    expect(daysBetween('2026-03-28', '2026-03-30')).to.equal(2);
    expect(daysBetween('2026-12-01', '2026-11-22')).to.equal(-9);
  });

  it('reads the UTC day of a response', () => {
    expect(dayOfUnixSeconds(1_789_562_281)).to.equal('2026-09-16');
    expect(dayOfUnixSeconds(0)).to.equal('1970-01-01');
    expect(dayOfUnixSeconds(86_399)).to.equal('1970-01-01');
    expect(dayOfUnixSeconds(86_400)).to.equal('1970-01-02');
    for (const bad of [-1, Number.NaN, Infinity, 253_402_300_800])
      expect(dayOfUnixSeconds(bad)).to.equal(undefined);
    expect(dayOfUnixSeconds(253_402_300_799)).to.equal('9999-12-31');
  });
});

describe('freshness', () => {
  it('ages from the latest check on or before the day', () => {
    const checks = ['2026-04-21', '2026-09-27', '2026-10-06'];
    expect(freshness({ checks }, '2026-11-22')).to.deep.equal({
      state: 'ageing',
      checked: '2026-10-06',
      days: 47,
    });
    expect(freshness({ checks }, '2026-10-06')).to.deep.equal({
      state: 'fresh',
      checked: '2026-10-06',
      days: 0,
    });
    expect(freshness({ checks }, '2026-10-05')).to.deep.equal({
      state: 'fresh',
      checked: '2026-09-27',
      days: 8,
    });
    expect(freshness({ checks: [...checks].reverse() }, '2026-11-22')).to.include({
      checked: '2026-10-06',
    });
  });

  it('turns ageing after 45 days and stale after 120', () => {
    const on = (day: string) => freshness({ checks: ['2026-01-01'] }, day).state;
    expect([on('2026-02-15'), on('2026-02-16')]).to.deep.equal(['fresh', 'ageing']);
    expect([on('2026-05-01'), on('2026-05-02')]).to.deep.equal(['ageing', 'stale']);
  });

  it('says when a figure was read only later', () => {
    expect(freshness({ checks: ['2026-05-01', '2026-06-01'] }, '2026-04-30')).to.deep.equal({
      state: 'read-later',
      checked: '2026-05-01',
    });
  });

  it('counts a month from its first day, once it is over', () => {
    expect(freshness({ checks: ['2026-09'] }, '2026-11-22')).to.deep.equal({
      state: 'ageing',
      checked: '2026-09',
      days: 82,
    });
    expect(freshness({ checks: ['2026-09'] }, '2026-09-30')).to.deep.equal({
      state: 'fresh',
      checked: '2026-09',
      days: 29,
    });
    expect(freshness({ checks: ['2026-09'] }, '2026-09-29')).to.deep.equal({
      state: 'read-later',
      checked: '2026-09',
    });
  });

  it('does not know the age without a date or with only a year', () => {
    expect(freshness({ checks: [] }, '2026-11-22')).to.deep.equal({
      state: 'unknown',
      checked: null,
    });
    expect(freshness({ checks: ['2026'] }, '2026-11-22')).to.deep.equal({
      state: 'unknown',
      checked: '2026',
    });
    expect(freshness({ checks: ['2025', '2026-10-06'] }, '2026-11-22').state).to.equal('ageing');
  });

  it('never gets fresher as time passes without a check', () => {
    const order = ['read-later', 'fresh', 'ageing', 'stale'];
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
        const day = (offset: number) =>
          new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map(
          (offset) => freshness({ checks: ['2026-06-01'] }, day(offset)).state,
        );
        expect(order.indexOf(late!)).to.be.at.least(order.indexOf(early!));
      }),
    );
  });
});

describe('lifecycle', () => {
  const retiring = model({
    lifecycle: {
      released: '2025-12-16',
      deprecation: { announced: '2026-06-02' },
      shutdown: '2026-12-01',
      replacements: ['painter-2'],
      source: 'list',
    },
  });
  const stage = (subject: typeof retiring, day: string) => lifecycleOn(subject, day).stage;

  it('walks from release over deprecation to the end', () => {
    expect(stage(retiring, '2025-12-15')).to.equal('not-released');
    expect(stage(retiring, '2025-12-16')).to.equal('live');
    expect(stage(retiring, '2026-06-01')).to.equal('live');
    expect(stage(retiring, '2026-06-02')).to.equal('deprecated');
    expect(stage(retiring, '2026-11-30')).to.equal('deprecated');
    expect(stage(retiring, '2026-12-01')).to.equal('shut-down');
  });

  it('counts down to the shut-down and names what comes instead', () => {
    expect(lifecycleOn(retiring, '2026-11-22')).to.deep.equal({
      stage: 'deprecated',
      released: '2025-12-16',
      shutdown: '2026-12-01',
      daysToShutdown: 9,
      replacements: ['painter-2'],
      nearestDay: null,
    });
    expect(lifecycleOn(retiring, '2027-02-01').nearestDay).to.equal('2026-11-30');
    expect(lifecycleOn(retiring, '2025-01-01').nearestDay).to.equal('2025-12-16');
    expect(lifecycleOn(model(), '2026-11-22')).to.include({
      stage: 'live',
      shutdown: null,
      daysToShutdown: null,
    });
    expect(lifecycleOn(model(), '2026-11-22').replacements).to.deep.equal([]);
  });

  it('takes dates at the precision known', () => {
    const vague = model({
      lifecycle: { released: '2025-10', deprecation: { announced: null }, source: 'list' },
    });
    expect(stage(vague, '2025-09-30')).to.equal('not-released');
    expect(stage(vague, '2025-10-01')).to.equal('deprecated');
    expect(stage(model({ lifecycle: { released: null, source: 'list' } }), '1999-01-01')).to.equal(
      'live',
    );
    const month = model({
      lifecycle: { released: '2025', deprecation: { announced: '2026-06' }, source: 'list' },
    });
    expect([stage(month, '2026-05-31'), stage(month, '2026-06-01')]).to.deep.equal([
      'live',
      'deprecated',
    ]);
  });
});
