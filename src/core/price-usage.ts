import type { Catalog, ImageModel, Rate } from './catalog.js';
import { checkModel, checkOption, checkSale } from './checks.js';
import { type Basis, type Count, exactCount } from './counts.js';
import type { Day } from './dates.js';
import { addOnce, type Issue, type Notice } from './errors.js';
import type { TokenMeter } from './meters.js';
import {
  add,
  compareMoney,
  type DecimalString,
  type Money,
  printPico,
  scale,
  toDecimal,
  ZERO,
} from './money.js';
import { type Processing, PROCESSINGS } from './rates.js';
import {
  type LeftOut,
  type Operation,
  OPERATIONS,
  readReceipt,
  type ReceiptReading,
  type ReceiptWarning,
  type SplitTokens,
} from './receipts.js';
import { type RateWarning, type Tariffs, tariffsFor, type UnpricedReason } from './tariffs.js';

export interface PriceUsageOptions {
  /** Model id or alias. An Images API body does not name its model. */
  readonly model?: string;
  /** The UTC day whose rates apply; else the day of the response's `created`, else the catalog's date. */
  readonly asOf?: Day;
  /** Else what the receipt says of itself, else standard. */
  readonly processing?: Processing;
  /** Needed only when the receipt does not split its input tokens. */
  readonly operation?: Operation;
  /** An offer or provider id; the model's first offer otherwise. */
  readonly offer?: string;
}

/** US dollars as exact decimals; one figure three times when certain. */
export interface Cost {
  readonly low: DecimalString;
  readonly high: DecimalString;
  readonly likely?: DecimalString;
}

/** What one meter adds to a bill. */
export interface UsageLine {
  readonly meter: TokenMeter;
  /** The other meter these tokens may belong to, when the receipt does not say. */
  readonly orMeter?: TokenMeter;
  /** Tokens; `null` when the receipt does not report them. */
  readonly quantity: Count | null;
  readonly rate: Rate | null;
  readonly orRate?: Rate | null;
  /** `null` when quantity or rate is unknown; `reason` says which. */
  readonly cost: Cost | null;
  readonly reason?: Notice<UnpricedReason>;
}

export type UsageWarning = ReceiptWarning | RateWarning | 'not-billed-meter';

export type UsageAssumption = 'input-is-text' | 'output-is-image';

interface Priced {
  /** The model's id, aliases resolved. */
  readonly model: string;
  readonly offer: string;
  readonly asOf: Day;
  readonly asOfFrom: 'caller' | 'response' | 'catalog';
  readonly processing: Processing;
  /** One line a meter with tokens, each cached meter after the uncached; they add up to the total. */
  readonly lines: readonly UsageLine[];
  readonly assumptions: readonly Notice<UsageAssumption>[];
  readonly warnings: readonly Notice<UsageWarning>[];
  readonly leftOut: LeftOut | null;
}

/** What a real response cost. */
export type PricedUsage =
  | (Priced & { readonly kind: 'exact' | 'range'; readonly total: Cost })
  | (Priced & {
      readonly kind: 'unpriced';
      /** The known lines, lower ends. */
      readonly atLeast: DecimalString;
      readonly reasons: readonly Notice<UnpricedReason>[];
    })
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

/**
 * What a real response cost, meter by meter: tokens times the rate of the day.
 * What the receipt leaves open stays open: tokens whose kind is not reported make a range, counts
 * that are absent make the total unpriced. Never throws on what a receipt can contain.
 * Rules for absent details: OpenAI's API specification, read 2026-08-21.
 * @example
 * // 19 x $5 + 352 x $8 + 439 x $30 per 1M tokens
 * priceUsage({ input_tokens: 371, input_tokens_details: { text_tokens: 19, image_tokens: 352 },
 *   output_tokens: 439 }, catalog, { model: 'gpt-image-2', asOf: '2026-07-15' }).total.low // "0.016081"
 */
export function priceUsage(
  receipt: unknown,
  catalog: Catalog,
  options: PriceUsageOptions = {},
): PricedUsage {
  const read = readReceipt(receipt);
  const issues: Issue[] = read.kind === 'invalid' ? [...read.issues] : [];
  const reading = read.kind === 'reading' ? read.reading : undefined;

  // Without a reading nobody knows whether the receipt names its model.
  const named = options.model ?? reading?.model;
  const model = named === undefined && !reading ? undefined : checkModel(named, catalog, issues);
  const offer = checkSale(catalog, model, options, issues);
  checkOption('processing', options.processing, PROCESSINGS, issues);
  checkOption('operation', options.operation, OPERATIONS, issues);
  if (!reading || !model || !offer || issues.length > 0) return { kind: 'invalid', issues };

  const asOf = options.asOf ?? reading.created ?? catalog.date;
  const processing = options.processing ?? reading.processing ?? 'standard';
  const tariffs = tariffsFor(catalog, model, offer, asOf, processing);
  const bill = new Bill(tariffs, reading.tokens.warnings);
  addTokens(bill, reading, model, options.operation ?? reading.operation);

  // Written out once, not spread together: a spread costs more than all the arithmetic.
  const priced = {
    kind: bill.ranged ? ('range' as const) : ('exact' as const),
    model: model.id,
    offer: offer.id,
    asOf,
    asOfFrom: asOfFrom(options, reading),
    processing,
    lines: bill.lines,
    total: bill.total(),
    assumptions: bill.assumptions,
    warnings: bill.warnings,
    leftOut: reading.leftOut,
  };
  if (bill.reasons.length === 0) return priced;
  const { total, ...known } = priced;
  return { ...known, kind: 'unpriced', atLeast: total.low, reasons: bill.reasons };
}

function asOfFrom(options: PriceUsageOptions, reading: ReceiptReading): Priced['asOfFrom'] {
  if (options.asOf !== undefined) return 'caller';
  return reading.created === undefined ? 'catalog' : 'response';
}

/** Which meter each token of a receipt belongs to. Facts: absent details are unknown, never zero. */
function addTokens(
  bill: Bill,
  reading: ReceiptReading,
  model: ImageModel,
  operation: Operation | undefined,
): void {
  let { input, cachedInput, output } = reading.tokens;
  if (operation === 'generate' && (input.unsplit > 0 || cachedInput.unsplit > 0) && !input.image) {
    const tokens = input.unsplit + cachedInput.unsplit;
    input = allText(input);
    cachedInput = allText(cachedInput);
    bill.assume({ code: 'input-is-text', params: { tokens } });
  }
  if (
    output.text === null &&
    output.image === null &&
    output.unsplit > 0 &&
    model.tokens.textOutput.kind === 'none'
  ) {
    output = { text: 0, image: output.unsplit, unsplit: 0 };
    bill.assume({ code: 'output-is-image', params: { tokens: output.image!, model: model.id } });
  }
  addSide(bill, input, 'text-input', 'image-input');
  addSide(bill, cachedInput, 'text-input-cached', 'image-input-cached');
  addSide(bill, output, 'text-output', 'image-output');
}

function allText({ text, image, unsplit }: SplitTokens): SplitTokens {
  return { text: (text ?? 0) + unsplit, image: image ?? 0, unsplit: 0 };
}

function addSide(bill: Bill, tokens: SplitTokens, text: TokenMeter, image: TokenMeter): void {
  if (tokens.text === null && tokens.image === null) {
    if (tokens.unsplit > 0) bill.addEither(text, image, tokens.unsplit);
    else bill.addUnreported(text, image);
    return;
  }
  if (tokens.text === null) bill.addUnreported(text);
  else if (tokens.text > 0) bill.add(text, tokens.text);
  if (tokens.image === null) bill.addUnreported(image);
  else if (tokens.image > 0) bill.add(image, tokens.image);
  if (tokens.unsplit > 0) bill.addEither(text, image, tokens.unsplit);
}

/** Tokens of a receipt are the caller's own measurement. */
const BASIS: Basis = 'yours';

/** Adds lines and keeps their exact sums: as safe integers while they fit, as ratios beyond. */
class Bill {
  readonly lines: UsageLine[] = [];
  readonly reasons: Notice<UnpricedReason>[] = [];
  readonly warnings: Notice<UsageWarning>[];
  readonly assumptions: Notice<UsageAssumption>[] = [];
  ranged = false;
  readonly #tariffs: Tariffs;
  #pico = 0;
  #low = ZERO;
  #high = ZERO;

  constructor(tariffs: Tariffs, warnings: readonly Notice<UsageWarning>[]) {
    this.#tariffs = tariffs;
    this.warnings = [...warnings];
  }

  assume(assumption: Notice<UsageAssumption>): void {
    this.assumptions.push(assumption);
  }

  add(meter: TokenMeter, tokens: number): void {
    const tariff = this.#tariffs[meter]!;
    const quantity = exactCount(tokens, BASIS);
    if (tariff.rate === null) {
      if ('notBilled' in tariff) {
        this.warnings.push({ code: 'not-billed-meter', params: { meter, tokens } });
        this.lines.push({ meter, quantity, rate: null, cost: exactCost('0') });
      } else {
        this.#refuse(tariff.reason, { meter, quantity, rate: null });
      }
      return;
    }
    addOnce(this.warnings, tariff.warnings);
    const pico = tariff.pico * tokens;
    let text: DecimalString;
    if (tariff.pico > 0 && this.#pico + pico <= Number.MAX_SAFE_INTEGER) {
      this.#pico += pico;
      text = printPico(pico);
    } else {
      const cost = scale(tariff.perToken, BigInt(tokens));
      this.#low = add(this.#low, cost);
      this.#high = add(this.#high, cost);
      text = toDecimal(cost);
    }
    this.lines.push({ meter, quantity, rate: tariff.rate, cost: exactCost(text) });
  }

  /** Tokens that belong to one of two meters: the cost runs from the cheaper to the dearer. */
  addEither(meter: TokenMeter, orMeter: TokenMeter, tokens: number): void {
    const first = this.#tariffs[meter]!;
    const second = this.#tariffs[orMeter]!;
    const line = {
      meter,
      orMeter,
      quantity: exactCount(tokens, BASIS),
      rate: first.rate,
      orRate: second.rate,
    };
    const reason =
      'reason' in first ? first.reason : 'reason' in second ? second.reason : undefined;
    if (reason) {
      this.#refuse(reason, line);
      return;
    }
    const costs = [first, second].map((tariff) => {
      if (tariff.rate === null) return ZERO;
      addOnce(this.warnings, tariff.warnings);
      return scale(tariff.perToken, BigInt(tokens));
    });
    costs.sort(compareMoney);
    const [low, high] = costs as [Money, Money];
    this.#low = add(this.#low, low);
    this.#high = add(this.#high, high);
    this.ranged ||= compareMoney(low, high) !== 0;
    this.lines.push({ ...line, cost: { low: toDecimal(low), high: toDecimal(high) } });
  }

  addUnreported(meter: TokenMeter, orMeter?: TokenMeter): void {
    const reason: Notice<UnpricedReason> = {
      code: 'tokens-not-reported',
      params: { meter, orMeter: orMeter ?? '' },
    };
    const rate = this.#tariffs[meter]!.rate;
    this.#refuse(reason, {
      meter,
      ...(orMeter && { orMeter, orRate: this.#tariffs[orMeter]!.rate }),
      quantity: null,
      rate,
    });
  }

  /** The sum of the known lines. */
  total(): Cost {
    const low = this.#sum(this.#low);
    return this.ranged ? { low, high: this.#sum(this.#high) } : exactCost(low);
  }

  #sum(rest: Money): DecimalString {
    return rest.n === 0n
      ? printPico(this.#pico)
      : toDecimal(add(rest, { n: BigInt(this.#pico), d: 1n }));
  }

  #refuse(reason: Notice<UnpricedReason>, line: Omit<UsageLine, 'cost' | 'reason'>): void {
    this.lines.push({ ...line, cost: null, reason });
    if (!this.reasons.includes(reason)) this.reasons.push(reason);
  }
}

function exactCost(usd: DecimalString): Cost {
  return { low: usd, high: usd, likely: usd };
}
