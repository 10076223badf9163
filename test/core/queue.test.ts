import { expect } from '@esm-bundle/chai';
import { meanWait, queueAtPeak } from '../../src/core/queue.js';

const ratio = (n: number, d = 1) => ({ n: BigInt(n), d: BigInt(d) });
const certain = <T>(value: T) => ({ low: value, high: value, likely: value });

/** Uniform in (0, 1), the same on every run: mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}

/**
 * Mean waits of Poisson arrivals at servers of fixed service, first come first served: each takes
 * the server that is free first. Service 1 a server, so that all together pass `servers` a unit.
 */
function simulate(load: number, servers: number, seed: number) {
  const random = seeded(seed);
  const free = new Array<number>(servers).fill(0);
  const batches = 40;
  const each = 10_000;
  const means: number[] = [];
  let now = 0;
  // The first batch warms up.
  for (let batch = 0; batch <= batches; batch++) {
    let waited = 0;
    for (let at = 0; at < each; at++) {
      now += -Math.log(random()) / (load * servers);
      const next = free.indexOf(Math.min(...free));
      const start = Math.max(now, free[next]!);
      waited += start - now;
      free[next] = start + 1;
    }
    if (batch > 0) means.push(waited / each);
  }
  const mean = means.reduce((a, b) => a + b) / batches;
  const variance = means.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (batches - 1);
  return { mean, error: Math.sqrt(variance / batches) };
}

describe('the queue at the peak', () => {
  it('waits half a service at half the load', () => {
    expect(meanWait(ratio(1, 2))).to.deep.equal(ratio(1, 2));
    // 0.9 / (2 x 0.1)
    expect(meanWait(ratio(9, 10))).to.deep.equal(ratio(9, 2));
    expect(meanWait(ratio(0))).to.deep.equal(ratio(0));
  });

  for (const [n, d] of [
    [3, 10],
    [6, 10],
    [85, 100],
  ] as const)
    it(`agrees with a simulation at a load of ${n}/${d}`, () => {
      const { n: over, d: under } = meanWait(ratio(n, d))!;
      const formula = Number(over) / Number(under);
      const { mean, error } = simulate(n / d, 1, 20261122);
      // Four standard errors of the batch means, and those small enough to tell a wrong formula.
      expect(Math.abs(mean - formula)).to.be.below(4 * error);
      expect(error).to.be.below(formula * 0.05);
    });

  it('is never shorter than that of several servers side by side', () => {
    for (const servers of [2, 4, 8]) {
      const { mean, error } = simulate(0.8, servers, 7);
      // One server that is `servers` times as quick: its service is 1 / servers.
      const { n, d } = meanWait(ratio(4, 5))!;
      expect(mean - 4 * error).to.be.below(Number(n) / Number(d) / servers);
    }
  });

  it('grows above a full load, and says by how many attempts per hour', () => {
    // 120 requests of 2 images where 100 pass: 20 x 60 x 2 an hour
    const grows = queueAtPeak(certain(ratio(120)), certain(ratio(6, 5)), 2);
    expect(grows.kind).to.equal('grows');
    expect(grows.waitSeconds).to.deep.equal(certain(null));
    expect(grows.backlogPerHour).to.deep.equal(certain('2400'));
  });

  it('does not grow at exactly a full load, but has no mean wait', () => {
    const full = queueAtPeak(certain(ratio(100)), certain(ratio(1)), 1);
    expect(full.kind).to.equal('full');
    expect(full.waitSeconds).to.deep.equal(certain(null));
    expect(full.backlogPerHour).to.deep.equal(certain('0'));
    const most = queueAtPeak(
      { low: ratio(60), high: ratio(120) },
      { low: ratio(1, 2), high: ratio(1) },
      1,
    );
    expect(most.kind).to.equal('full');
    expect(most.waitSeconds).to.deep.equal({ low: '0.25', high: null });
  });

  it('tells when it grows only at the high end', () => {
    // 60 a minute at a half: 120 pass, one in 0.5 s, and half a service is 0.25 s.
    const may = queueAtPeak(
      { low: ratio(60), high: ratio(144) },
      { low: ratio(1, 2), high: ratio(6, 5) },
      1,
    );
    expect(may.kind).to.equal('may-grow');
    expect(may.waitSeconds).to.deep.equal({ low: '0.25', high: null });
    // 144 - 120 a minute
    expect(may.backlogPerHour).to.deep.equal({ low: '0', high: '1440' });
  });
});
