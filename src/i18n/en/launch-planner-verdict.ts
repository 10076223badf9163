import type {
  ClockCode,
  From,
  LaunchVerdict,
  RampPointCode,
  RequestRefusal,
} from '../../core/index.js';
import { capital } from '../fill.js';
import { ASKED, CLOCKS, capWhen, list, MISSING, STAGES } from './launch-planner-terms.js';

type CapReached = Extract<LaunchVerdict, { kind: 'cap-reached' }>;

/** What a verdict is about, in words, and its figures, formatted. */
export interface VerdictSubject {
  readonly account: string;
  readonly model: string;
  /** The cap, the share of a limit, or what a request asks for. */
  readonly text: string;
  /** What the limit is, of a request that it refuses. */
  readonly limit: string;
}

function capStops({ from, days }: CapReached, cap: string): string {
  const when = capWhen(days);
  return {
    low: `The monthly cap of ${cap} stops this plan ${when}.`,
    likely: `The monthly cap of ${cap} will probably stop this plan ${when}.`,
    high: `The monthly cap of ${cap} may stop this plan, ${when}.`,
  }[from];
}

/** By the mildest end of the ranges at which it is so. */
const LACKS: Readonly<Record<From, string>> = {
  low: 'doesn’t allow',
  likely: 'probably doesn’t allow',
  high: 'may not allow',
};
const OVER: Readonly<Record<From, string>> = {
  low: 'over',
  likely: 'probably over',
  high: 'may be over',
};

/** What a reader has to know first. */
export const verdictWords = {
  /** As the subject or object of a sentence. */
  tier: (id: string): string => (/^\d+$/.test(id) ? `Tier ${id}` : `the ${id} tier`),
  account: 'your account',
  tierName: (id: string): string => (/^\d+$/.test(id) ? `Tier ${id}` : capital(`${id} tier`)),
  yours: 'Your limits',
  verdict: (verdict: LaunchVerdict, { account, model, text, limit }: VerdictSubject): string => {
    switch (verdict.kind) {
      case 'not-available':
        return `${model} isn’t available on ${account}.`;
      case 'request-refused': {
        const allows = `but ${account} allows only ${limit} per minute.`;
        return verdict.from === 'low'
          ? `Every request will fail: each asks for ${text} ${ASKED[verdict.clock]}, ${allows}`
          : `Requests may fail: each may count as ${text} ${ASKED[verdict.clock]}, ${allows}`;
      }
      case 'cap-reached':
        return capStops(verdict, text);
      case 'clock-exceeded':
        return `${capital(account)} ${LACKS[verdict.from]} enough ${CLOCKS[verdict.clock]}: ${STAGES[verdict.point].hour} needs ${text} of the limit.`;
      case 'fits':
        return `${capital(account)} covers this plan. The tightest limit is ${CLOCKS[verdict.binding]}: ${STAGES[verdict.point].hour} needs ${text} of it.`;
      case 'unknown':
        return `We can’t tell yet whether ${account} covers this plan. Missing: ${list(verdict.missing.map((code) => MISSING[code]))}.`;
    }
  },
  chooseTier: 'Choose your tier or enter your limits to see whether your account covers this plan.',
  capAfter:
    'After that, requests fail until the next calendar month (UTC), even below the limits per minute.',
  /** What a refused request can do, and what nobody publishes about it. */
  refused: (from: 'low' | 'high', clock: ClockCode, limit: string): string =>
    from === 'low'
      ? `Ask for up to ${limit} images per request.`
      : clock === 'tokens-per-minute'
        ? 'The provider doesn’t publish which tokens count toward this limit.'
        : 'The provider doesn’t publish whether reference images count toward this limit.',
  smallest: (tier: string, usd: string | null): string =>
    `${capital(tier)} is the lowest tier that covers it.${usd === null ? '' : ` You qualify once you have paid ${usd}.`}`,
  noneFits: 'No published tier is known to cover it.',
  unchecked: (codes: readonly ClockCode[]): string =>
    `Not checked, because the limit isn’t published: ${list(codes.map((code) => CLOCKS[code]))}. Enter yours.`,

  // One tier in the table of limits
  rowVerdict: (
    verdict: LaunchVerdict,
    text: string,
  ): { readonly strong: string; readonly rest: string } => {
    switch (verdict.kind) {
      case 'not-available':
        return { strong: '', rest: 'not available' };
      case 'request-refused':
        return {
          strong: verdict.from === 'low' ? 'fails' : 'may fail',
          rest: `${text} ${ASKED[verdict.clock]} per request`,
        };
      case 'cap-reached':
        return { strong: 'cap', rest: `${text} ${capWhen(verdict.days)}` };
      case 'clock-exceeded':
        return { strong: OVER[verdict.from], rest: CLOCKS[verdict.clock] };
      case 'fits':
        return { strong: '', rest: CLOCKS[verdict.binding] };
      case 'unknown':
        return {
          strong: '',
          rest: `unknown: ${list(verdict.missing.map((code) => MISSING[code]))}`,
        };
    }
  },

  // The busiest hour
  limitsTitle: (account: string | null): string =>
    account === null
      ? 'Demand compared with the limits'
      : `Demand compared with the limits of ${account}`,
  /** @param over the mildest end at which the limit is exceeded; `null` where it never is. */
  binds: (account: string, clock: ClockCode, percent: string, over: From | null): string =>
    over === null
      ? `The tightest limit of ${account} is ${CLOCKS[clock]}, at ${percent}`
      : `${capital(account)} ${over === 'high' ? '' : 'is '}${OVER[over]} its limit on ${CLOCKS[clock]}: ${percent}`,
  refuses: (account: string, clock: RequestRefusal['clock'], asked: string): string =>
    `${capital(account)} doesn’t accept ${asked} ${ASKED[clock]} per request`,
  couldBind: (codes: readonly ClockCode[]): string =>
    `Depending on where your ranges end up, the tightest limit could also be ${list(
      codes.map((code) => CLOCKS[code]),
      'or',
    )}.`,
  busiest: (point: RampPointCode, attempts: string, share: string): string =>
    `${capital(STAGES[point].hour)} has ${share} of a month’s images: ${attempts} attempts per minute.`,
} as const;
