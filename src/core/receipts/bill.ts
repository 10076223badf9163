import type { Rate } from '../catalog.js';
import { type Cost, exactCost } from '../cost.js';
import { type Basis, type Count, exactCount } from '../counts.js';
import { addOnce, type Notice } from '../errors.js';
import type { TokenMeter } from '../meters.js';
import { add, compareMoney, type Money, printPico, scale, toDecimal, ZERO } from '../money.js';
import type { RateWarning, Tariff, UnpricedReason } from '../tariffs.js';
import type { ReceiptRates, ReceiptRateWarning } from './receipt-rates.js';

/** Why a receipt has no price. */
export type ReceiptReason = UnpricedReason | 'cache-writes-not-priced' | 'service-tier-not-priced';

/** A meter that tokens may belong to instead, when the receipt does not say. */
export interface OtherMeter {
  readonly meter: TokenMeter;
  readonly rate: Rate | null;
}

/** What one meter adds to a bill. */
export interface UsageLine {
  readonly meter: TokenMeter;
  /** Other meters that some or all of these tokens may belong to. */
  readonly or?: readonly OtherMeter[];
  /** Tokens; `null` when the receipt does not report them. */
  readonly quantity: Count | null;
  readonly rate: Rate | null;
  /** `null` when quantity or rate is unknown; `reason` says which. */
  readonly cost: Cost | null;
  readonly reason?: Notice<ReceiptReason>;
}

export type BillWarning = RateWarning | ReceiptRateWarning | 'not-billed-meter';

/** Meters in the order of a receipt's counts: what is sent, the same cached, what comes back. */
export const RECEIPT_METERS: readonly TokenMeter[] = [
  'text-input',
  'image-input',
  'text-input-cached',
  'image-input-cached',
  'text-output',
  'image-output',
];

/** Tokens of a receipt are the caller's own measurement. */
const BASIS: Basis = 'yours';

/** The least and the most that open tokens can cost. */
export interface OpenCost {
  readonly low: Money;
  readonly high: Money;
  readonly likely?: Money;
}

/** Adds lines and keeps their exact sums: as safe integers while they fit, as ratios beyond. */
export class Bill {
  readonly lines: UsageLine[] = [];
  readonly reasons: Notice<ReceiptReason>[] = [];
  readonly warnings: Notice<BillWarning>[] = [];
  ranged = false;
  readonly #rates: ReceiptRates;
  readonly #certain: boolean;
  #pico = 0;
  #low = ZERO;
  #high = ZERO;
  /** `null` once a line has no likely cost. */
  #likely: Money | null = ZERO;

  constructor(rates: ReceiptRates) {
    this.#rates = rates;
    this.#certain = rates.low === rates.high;
  }

  /** Tokens of which the receipt tells the meter. */
  add(index: number, tokens: number): void {
    const meter = RECEIPT_METERS[index]!;
    const tariff = this.#rates.high[meter]!;
    const quantity = exactCount(tokens, BASIS);
    if (tariff.rate === null) {
      if ('notBilled' in tariff) {
        this.warnings.push({ code: 'not-billed-meter', params: { meter, tokens } });
        this.lines.push({ meter, quantity, rate: null, cost: exactCost('0') });
      } else {
        this.#refuseLine(tariff.reason, { meter, quantity, rate: null });
      }
      return;
    }
    if (tariff.warnings.length > 0) addOnce(this.warnings, tariff.warnings);
    const pico = tariff.pico * tokens;
    let cost: Cost;
    if (this.#certain && tariff.pico > 0 && this.#pico + pico <= Number.MAX_SAFE_INTEGER) {
      this.#pico += pico;
      cost = exactCost(printPico(pico));
    } else {
      cost = this.#count(this.#cost(index, tokens));
    }
    this.lines.push({ meter, quantity, rate: tariff.rate, cost });
  }

  /** Tokens that belong to several meters in a way that the receipt leaves open. */
  addOpen(indexes: readonly number[], quantity: Count, open: OpenCost): void {
    const line = { ...this.#meters(indexes), quantity };
    const reason = this.reasonIn(indexes);
    if (reason) {
      this.#refuseLine(reason, line);
      return;
    }
    for (const index of indexes) addOnce(this.warnings, warningsOf(this.#tariff(index)));
    this.lines.push({ ...line, cost: this.#count(open) });
  }

  /** Meters whose tokens the receipt does not report and no total bounds. */
  addUnreported(indexes: readonly number[]): void {
    const line = this.#meters(indexes);
    const params = { meter: line.meter, orMeters: line.or?.map(({ meter }) => meter) ?? [] };
    this.#refuseLine({ code: 'tokens-not-reported', params }, { ...line, quantity: null });
  }

  /** A reason that concerns no single meter. */
  refuse(reason: Notice<ReceiptReason>): void {
    addOnce(this.reasons, [reason]);
  }

  /** Whether a meter costs nothing whatever its tokens. */
  isFree(index: number): boolean {
    return 'notBilled' in this.#tariff(index);
  }

  /** Why one of these meters has no price. */
  reasonIn(indexes: readonly number[]): Notice<UnpricedReason> | undefined {
    for (const index of indexes) {
      const tariff = this.#tariff(index);
      if ('reason' in tariff) return tariff.reason;
    }
    return undefined;
  }

  /** Prices a token in US pico-dollars, for ordering: a meter without a rate counts as free. */
  orderOf(index: number, end: 'low' | 'high'): number {
    const tariff = this.#rates[end][RECEIPT_METERS[index]!]!;
    return tariff.rate === null
      ? 0
      : tariff.pico || Number(tariff.perToken.n) / Number(tariff.perToken.d);
  }

  /** What tokens of one meter cost at one end of the rates. */
  costAt(index: number, tokens: number, end: 'low' | 'high'): Money {
    const tariff = this.#rates[end][RECEIPT_METERS[index]!]!;
    return tariff.rate === null ? ZERO : scale(tariff.perToken, BigInt(tokens));
  }

  /** The sum of the known lines. */
  total(): Cost {
    const low = this.#sum(this.#low);
    if (!this.ranged) return exactCost(low);
    const high = this.#sum(this.#high);
    return this.#likely ? { low, high, likely: this.#sum(this.#likely) } : { low, high };
  }

  #tariff(index: number): Tariff {
    return this.#rates.high[RECEIPT_METERS[index]!]!;
  }

  #cost(index: number, tokens: number): OpenCost {
    const high = this.costAt(index, tokens, 'high');
    return this.#certain
      ? { low: high, high, likely: high }
      : { low: this.costAt(index, tokens, 'low'), high };
  }

  #count({ low, high, likely }: OpenCost): Cost {
    this.#low = add(this.#low, low);
    this.#high = add(this.#high, high);
    const same = compareMoney(low, high) === 0;
    this.ranged ||= !same;
    const middle = same ? low : likely;
    this.#likely = this.#likely && middle ? add(this.#likely, middle) : null;
    const cost = { low: toDecimal(low), high: toDecimal(high) };
    return middle ? { ...cost, likely: toDecimal(middle) } : cost;
  }

  #meters(indexes: readonly number[]): Pick<UsageLine, 'meter' | 'rate' | 'or'> {
    const [first, ...others] = indexes.map((index) => ({
      meter: RECEIPT_METERS[index]!,
      rate: this.#tariff(index).rate,
    }));
    return others.length > 0 ? { ...first!, or: others } : first!;
  }

  #sum(rest: Money): string {
    return rest.n === 0n
      ? printPico(this.#pico)
      : toDecimal(add(rest, { n: BigInt(this.#pico), d: 1n }));
  }

  #refuseLine(reason: Notice<ReceiptReason>, line: Omit<UsageLine, 'cost' | 'reason'>): void {
    this.lines.push({ ...line, cost: null, reason });
    addOnce(this.reasons, [reason]);
  }
}

const NO_WARNINGS: readonly Notice<RateWarning>[] = [];

function warningsOf(tariff: Tariff): readonly Notice<RateWarning>[] {
  return tariff.rate === null ? NO_WARNINGS : tariff.warnings;
}
