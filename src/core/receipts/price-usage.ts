import type { Catalog, ImageModel } from '../catalog.js';
import { checkModel, checkOption, checkSale } from '../checks.js';
import { needCatalog, needOptions } from '../contract.js';
import type { Cost } from '../cost.js';
import type { Day } from '../dates.js';
import { type Issue, type Notice, refuse } from '../errors.js';
import { outputCount } from '../image-output-tokens.js';
import { findModelAsWritten } from '../models.js';
import type { DecimalString } from '../money.js';
import { type Operation, OPERATIONS } from '../operations.js';
import { isFields, shown } from '../plain.js';
import { type Processing, PROCESSINGS } from '../rates.js';
import { readSize } from '../sizes.js';
import { Bill, type BillWarning, type ReceiptReason, type UsageLine } from './bill.js';
import { billTokens } from './bill-tokens.js';
import { type Envelope, type LeftOut, openEnvelope } from './envelope.js';
import { inputFits } from './input-split.js';
import { readUsage, type UsageReading, type UsageReadingWarning } from './read-usage.js';
import { receiptRates } from './receipt-rates.js';
import * as is from './sums.js';

export type { UsageLine } from './bill.js';

export interface PriceUsageOptions {
  /** Model id, alias, or a name as logs write it. An Images API body doesn't name its model. */
  readonly model?: string;
  /** The UTC day whose rates apply. Defaults to the receipt's own day, else the catalog's date. */
  readonly asOf?: Day;
  /** Defaults to what the receipt says, else standard. */
  readonly processing?: Processing;
  /** Needed only if the receipt doesn't split its input tokens. */
  readonly operation?: Operation;
  /** An offer or provider id. Defaults to the model's first offer. */
  readonly offer?: string;
}

export type UsageWarning =
  UsageReadingWarning | BillWarning | 'model-contradicts' | 'processing-contradicts';

export type UsageAssumption = 'input-is-text' | 'output-is-image' | 'standard-processing';

interface Priced {
  /** The model's id, aliases resolved. */
  readonly model: string;
  readonly offer: string;
  /** The day whose rates were used. */
  readonly asOf: Day;
  readonly asOfFrom: 'caller' | 'response' | 'catalog';
  readonly processing: Processing;
  /** One line for each meter with tokens, or for tokens whose meter is open. They add up to the total. */
  readonly lines: readonly UsageLine[];
  readonly assumptions: readonly Notice<UsageAssumption>[];
  readonly warnings: readonly Notice<UsageWarning>[];
  /** Tokens of other models in the same response. Never priced. */
  readonly leftOut: readonly LeftOut[];
}

/** What a real response cost. */
export type PricedUsage =
  | (Priced & { readonly kind: 'exact' | 'range'; readonly total: Cost })
  | (Priced & {
      readonly kind: 'unpriced';
      /** The sum of the known lines, at their low ends. */
      readonly atLeast: DecimalString;
      readonly reasons: readonly Notice<ReceiptReason>[];
    })
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

/**
 * Prices the usage of a real response, meter by meter: tokens × the rate on that day.
 * Reads the shapes in `shapes.ts`: bodies, events, rows and logs. What the receipt leaves open stays open:
 * tokens whose meter isn't reported lead to a range, and a meter without an upper bound makes the total
 * unpriced. Never throws, whatever a receipt contains.
 * @throws {PricingError} `malformed-catalog` or `malformed-options` if these arguments aren't any.
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
  needCatalog(catalog);
  if (!areReadable(options)) needOptions(options);
  const issues: Issue[] = [];
  const { envelope, reading } = readReceipt(receipt, catalog, issues);
  const warnings: Notice<UsageWarning>[] = [];

  const model = modelOf(envelope, catalog, options, warnings, issues);
  const offer = checkSale(catalog, model, options, issues);
  checkOption('processing', options.processing, PROCESSINGS, issues);
  checkOption('operation', options.operation, OPERATIONS, issues);
  if (!envelope || !reading || !model || !offer || issues.length > 0)
    return { kind: 'invalid', issues };

  const told = envelope.processing;
  const processing = options.processing ?? told ?? 'standard';
  if (told !== undefined && processing !== told)
    warnings.push({ code: 'processing-contradicts', params: { told, used: processing } });
  const assumptions: Notice<UsageAssumption>[] = [];
  if (envelope.processingOmitted && options.processing === undefined && told === undefined)
    assumptions.push({ code: 'standard-processing', params: {} });

  const asOf = options.asOf ?? envelope.created ?? catalog.date;
  const rates = receiptRates(catalog, model, offer, asOf, processing);
  const bill = new Bill(rates);
  assume(reading, model, options.operation ?? envelope.operation, assumptions);
  billTokens(bill, reading, likelyImageOutput(reading, envelope, model));
  if (reading.cacheWrites > 0)
    bill.refuse({ code: 'cache-writes-not-priced', params: { tokens: reading.cacheWrites } });
  if (envelope.serviceTier !== undefined)
    bill.refuse({
      code: 'service-tier-not-priced',
      params: { tier: envelope.serviceTier.slice(0, 64) },
    });

  // Written out once, not spread together: a spread costs more than all the arithmetic.
  const priced = {
    kind: bill.ranged ? ('range' as const) : ('exact' as const),
    model: model.id,
    offer: offer.id,
    asOf: rates.day,
    asOfFrom: asOfFrom(options, envelope),
    processing,
    lines: bill.lines,
    total: bill.total(),
    assumptions,
    warnings: allWarnings(warnings, reading, rates.warnings, bill.warnings),
    leftOut: envelope.leftOut,
  };
  if (bill.reasons.length === 0) return priced;
  const { total, ...known } = priced;
  return { ...known, kind: 'unpriced', atLeast: total.low, reasons: bill.reasons };
}

/** Reads the options one by one, because reading all that is in them takes longer than a whole call. */
function areReadable(options: PriceUsageOptions): boolean {
  try {
    const read = isFields(options) && [
      options.model,
      options.asOf,
      options.processing,
      options.operation,
      options.offer,
    ];
    return read !== false;
  } catch {
    return false;
  }
}

interface Receipt {
  readonly envelope: Envelope | undefined;
  readonly reading: UsageReading | undefined;
}

function readReceipt(receipt: unknown, catalog: Catalog, issues: Issue[]): Receipt {
  try {
    const envelope = openEnvelope(
      receipt,
      (name) => findModelAsWritten(catalog, name) !== undefined,
      issues,
    );
    const reading = envelope && readUsage(envelope.usage, envelope.shape, envelope.path, issues);
    return { envelope, reading };
  } catch {
    // Nothing that JSON can hold gets here: a getter or a proxy threw.
    return refuse('malformed-argument', 'receipt', receipt);
  }
}

function allWarnings(
  own: readonly Notice<UsageWarning>[],
  { warnings }: UsageReading,
  rates: readonly Notice<UsageWarning>[],
  bill: readonly Notice<UsageWarning>[],
): readonly Notice<UsageWarning>[] {
  return own.length + warnings.length + rates.length === 0
    ? bill
    : [...own, ...warnings, ...rates, ...bill];
}

function asOfFrom(options: PriceUsageOptions, envelope: Envelope): Priced['asOfFrom'] {
  if (options.asOf !== undefined) return 'caller';
  return envelope.created === undefined ? 'catalog' : 'response';
}

/** Names of models that answer in text; what comes before the last slash is the route to them. */
const TEXT_MODEL = /^(?:(?:gpt|chatgpt)-(?!image)|o\d|codex|claude|text-|whisper|tts-)/;

/** The model to price by: the caller's, else the receipt's own. */
function modelOf(
  envelope: Envelope | undefined,
  catalog: Catalog,
  options: PriceUsageOptions,
  warnings: Notice<UsageWarning>[],
  issues: Issue[],
): ImageModel | undefined {
  const own = envelope?.model;
  // Without a reading nobody knows whether the receipt names its model.
  if (options.model === undefined && !envelope) return undefined;
  const told = own === undefined ? undefined : findModelAsWritten(catalog, own);
  if (own !== undefined && !told && TEXT_MODEL.test(own.slice(own.lastIndexOf('/') + 1))) {
    const params = { got: shown(own) };
    issues.push({ field: envelope!.modelField, code: 'not-an-image-model', params });
    return undefined;
  }
  if (options.model === undefined && told) return told;
  const wanted = options.model ?? own;
  const model =
    (typeof wanted === 'string' ? findModelAsWritten(catalog, wanted) : undefined) ??
    checkModel(wanted, catalog, issues);
  if (model && own !== undefined && told !== model)
    warnings.push({ code: 'model-contradicts', params: { told: shown(own), used: model.id } });
  return model;
}

/** What facts state of counts that a receipt leaves out; completes the reading's counts. */
function assume(
  reading: UsageReading,
  model: ImageModel,
  operation: Operation | undefined,
  assumptions: Notice<UsageAssumption>[],
): void {
  const { counts, floors } = reading;
  const { textOutput } = model.tokens;
  const images = Math.max(counts[is.IMAGE_IN]!, counts[is.IMAGE_CACHED]!, floors?.[is.IMAGE] ?? 0);
  if (operation === 'generate' && counts[is.IMAGE]! < 0 && images <= 0) {
    const told = Math.max(counts[is.TEXT]!, floors?.[is.TEXT] ?? 0, 0);
    const asText = [...counts];
    asText[is.IMAGE] = 0;
    if (!is.complete(asText) && inputFits({ ...reading, counts: asText })) {
      asText.forEach((tokens, count) => (counts[count] = tokens));
      const tokens = Math.max(counts[is.TEXT]!, 0) - told;
      if (tokens > 0) assumptions.push({ code: 'input-is-text', params: { tokens } });
    }
  }
  if (textOutput.kind !== 'none' || counts[is.TEXT_OUT]! >= 0) return;
  const open = counts[is.OUTPUT]!;
  if (counts[is.IMAGE_OUT]! < 0 && (floors?.[is.IMAGE_OUT] ?? 0) <= 0 && open > 0)
    assumptions.push({ code: 'output-is-image', params: { tokens: open, model: model.id } });
  else if (open >= 0) return;
  counts[is.TEXT_OUT] = 0;
  if (open >= 0) counts[is.IMAGE_OUT] = open;
}

/** The image output tokens that the size and quality of the same body take, when text comes with them. */
function likelyImageOutput(
  { counts }: UsageReading,
  { size, quality, images }: Envelope,
  model: ImageModel,
): number | undefined {
  if (counts[is.IMAGE_OUT]! >= 0 || size === undefined || quality === undefined) return undefined;
  const pixels = readSize(size);
  const known = pixels && outputCount(model.tokens.imageOutput, pixels, quality);
  return known && known.count.likely * images;
}
