/**
 * The clock of the tests. They all run on one frozen day, whatever the day is where they run; a test
 * about another day sets its own. To prove it, `CLOCK=2029-02-28` sets the machine's clock first, in
 * every Node process, page, frame, and worker: a test that gets around the frozen day then fails.
 */

/** Past midnight in Auckland, where the tests run: a local day would be the 23rd. */
export const FROZEN = '2026-11-22T12:00:00Z';

/**
 * Makes `Date` start at an instant; seconds go by as usual, so that whatever measures time still can.
 * Pages get the text of this function, so it uses nothing from around it.
 * @param {string} instant
 */
export function setClock(instant) {
  const Real = globalThis.Date;
  const start = Real.parse(instant) - globalThis.performance.now();
  const now = () => Math.floor(start + globalThis.performance.now());
  /** @type {DateConstructor} */
  const Clock = new Proxy(Real, {
    construct: (target, args, newTarget) =>
      /** @type {Date} */ (
        Reflect.construct(
          target,
          args.length > 0 ? args : [Real.now()],
          newTarget === Clock ? target : newTarget,
        )
      ),
    apply: () => new Real(Real.now()).toString(),
  });
  Real.now = now;
  // Or `someDate.constructor` would still lead to the real one.
  Real.prototype.constructor = Clock;
  globalThis.Date = Clock;
}

const suiteDate = globalThis.Date;

/**
 * Stops the clock, at another instant if one is named; `thawToday` in `afterEach` starts it again. Only
 * `Date` as it's looked up from now on stops: the test runner, which has its own, still measures time.
 */
export function freezeToday(instant = FROZEN) {
  const frozen = suiteDate.parse(instant);
  /** @type {DateConstructor} */
  const Frozen = new Proxy(suiteDate, {
    get: (target, key) => (key === 'now' ? () => frozen : Reflect.get(target, key)),
    construct: (target, args, newTarget) =>
      /** @type {Date} */ (
        Reflect.construct(
          target,
          args.length > 0 ? args : [frozen],
          newTarget === Frozen ? target : newTarget,
        )
      ),
    apply: () => new suiteDate(frozen).toString(),
  });
  globalThis.Date = Frozen;
}

export function thawToday() {
  globalThis.Date = suiteDate;
}

/** The machine's clock that was asked for; `undefined` leaves it as it is. */
export function machineClock() {
  const day = process.env['CLOCK'];
  if (day === undefined || day === '') return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new Error(`CLOCK is set to "${day}", which is not a day such as 2029-02-28.`);
  return `${day}T12:00:00Z`;
}

/** Sets the clock of this process: the machine's where `CLOCK` asks for it, then the frozen day. */
export function setClocks() {
  const machine = machineClock();
  if (machine !== undefined) setClock(machine);
  setClock(FROZEN);
}

/** The same for a page or a worker, which has to run it before anything else. */
export function clockScript() {
  const machine = machineClock();
  return [machine, FROZEN]
    .filter((instant) => instant !== undefined)
    .map((instant) => `(${setClock.toString()})(${JSON.stringify(instant)});`)
    .join('\n');
}
