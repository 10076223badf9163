/**
 * Compares implementations of the same work within one run. Absolute times say more about the
 * machine than about the code, so what counts is the ratio: rounds are interleaved, each round
 * gives one ratio, and the median of them is printed.
 */
export interface Contender {
  readonly name: string;
  /** One call of the work. What it returns is kept, so that the work cannot be optimised away. */
  readonly run: () => unknown;
}

export interface Comparison {
  readonly name: string;
  readonly callsPerSecond: number;
  /** Calls a second of this contender for each call of the reference. */
  readonly ratio: number;
}

export interface BenchOptions {
  /** The contender that the ratios are taken against. */
  readonly reference: string;
  readonly rounds?: number;
  readonly roundMilliseconds?: number;
}

// A global that is written on every call: the engine must do the work.
let sink: unknown;

function timeCalls(run: () => unknown, calls: number): number {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call += 1) sink = run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Warms up and finds how many calls fill a round. */
function callsPerRound(run: () => unknown, roundMilliseconds: number): number {
  let calls = 16;
  for (;;) {
    const milliseconds = timeCalls(run, calls);
    if (milliseconds >= roundMilliseconds) {
      return Math.max(1, Math.round((calls * roundMilliseconds) / milliseconds));
    }
    calls *= 2;
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

export function compare(
  contenders: readonly Contender[],
  { reference, rounds = 31, roundMilliseconds = 40 }: BenchOptions,
): Comparison[] {
  const measured = contenders.map(({ name, run }) => ({
    name,
    run,
    // Twice: the first pass runs before the engine has optimised.
    calls: [0, 1].map(() => callsPerRound(run, roundMilliseconds))[1] ?? 1,
    speeds: [] as number[],
  }));
  for (let round = 0; round < rounds; round += 1) {
    // Each round starts with another contender, so that nobody always follows the same one.
    for (let turn = 0; turn < measured.length; turn += 1) {
      const contender = measured[(round + turn) % measured.length];
      if (!contender) continue;
      const milliseconds = timeCalls(contender.run, contender.calls);
      contender.speeds.push((contender.calls / milliseconds) * 1000);
    }
  }
  const base = measured.find(({ name }) => name === reference);
  if (!base) throw new Error(`No contender is called ${reference}.`);
  if (sink === undefined) throw new Error('A contender returned nothing.');
  return measured.map(({ name, speeds }) => ({
    name,
    callsPerSecond: median(speeds),
    ratio: median(speeds.map((speed, round) => speed / (base.speeds[round] ?? Number.NaN))),
  }));
}

export function printComparison(
  title: string,
  comparisons: readonly Comparison[],
  reference: string,
): void {
  console.log(`\n${title}`);
  const width = Math.max(...comparisons.map(({ name }) => name.length));
  for (const { name, callsPerSecond, ratio } of comparisons) {
    const calls = Math.round(callsPerSecond).toLocaleString('en-US').padStart(12);
    const factor = ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(1);
    console.log(`  ${name.padEnd(width)} ${calls} calls/s ${factor.padStart(7)} x ${reference}`);
  }
}
