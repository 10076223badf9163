import { shareOf } from './attempts.js';
import type { ImageModel, SourceId } from './catalog.js';
import type { Basis, Count } from './counts.js';
import { addOnce, type Notice, type Params } from './errors.js';
import {
  type ImageInputNotice,
  type ImageInputTokens,
  imageInputTokens,
} from './image-input-tokens.js';
import { type ImageOutputNotice, type ImageOutputReason, outputOf } from './image-output-tokens.js';
import type { TokenMeter } from './meters.js';
import { compareMoney, type Money, ZERO } from './money.js';
import { combine, falling, type Range, timesBilled } from './ranges.js';
import { presetSizes } from './sizes.js';
import { type CompleteWorkload, DEFAULT_PROMPT_TOKENS, DEFAULT_SIZE } from './workload.js';

/** Why a quantity is not known. */
export type UsageReason =
  | ImageOutputReason
  | Extract<ImageInputTokens, { kind: 'unknown' }>['reason']
  | Notice<'prompt-overhead-not-published' | 'text-output-not-published'>;

export type UsageWarning =
  | Exclude<ImageOutputNotice['code'], 'auto-size' | 'size-refused'>
  | ImageInputNotice['code']
  | 'references-unused'
  | 'caching-not-published'
  | 'size-rules-not-published';

/** Something the estimate takes for true; setting `field` of the workload changes it. */
export interface Assumption {
  readonly code:
    | 'prompt-length'
    | 'prompt-estimated'
    | 'prompt-overhead'
    | 'input-billed-per-image'
    | 'not-cached'
    | 'partials-arrive'
    | 'auto-size'
    | 'failed-requests';
  /** Named as the attribute is. */
  readonly field: string;
  readonly value: AssumedValue;
  readonly default: AssumedValue;
  /** Where the value was read; `null` when nobody published it. */
  readonly source: SourceId | null;
  /** What the catalog says of it, sentences. */
  readonly note?: string;
}
export type AssumedValue = string | number | Range | readonly string[];

/** What a meter's quantity is made of. */
export interface UsagePart {
  /** `cached` is what leaves a meter for its cached twin, a negative count. */
  readonly code:
    | 'prompt'
    | 'prompt-overhead'
    | 'instructions'
    | 'reference-image'
    | 'cached'
    | 'cached-share'
    | 'image'
    | 'measured-image'
    | 'partial-images'
    | 'text';
  /** Tokens of one request; `null` when nobody published how many. */
  readonly tokens: Count | null;
  readonly params: Params;
  /** How the count of one image came about, with its operands. */
  readonly formula?: Notice;
}

/** Tokens that one request puts on a meter. */
export interface MeterUsage {
  readonly meter: TokenMeter;
  /**
   * The known parts together; `null` when none is known. The ends belong to the ends of the cost:
   * in the cheap case more is cached, so a cached meter can count more at `low` than at `high`; less
   * where cached tokens are the dear ones. For the same reason its likely count can lie outside.
   */
  readonly quantity: Count | null;
  readonly parts: readonly UsagePart[];
  /** Why parts are not known; empty when all are. */
  readonly reasons: readonly UsageReason[];
}

/** What one request of a workload uses. */
export interface Usage {
  /** In the order of the meters; without those that stay empty. */
  readonly meters: readonly MeterUsage[];
  readonly assumptions: readonly Assumption[];
  readonly warnings: readonly Notice<UsageWarning>[];
}

const sum = (...tokens: number[]): number => tokens.reduce((a, b) => a + b, 0);

/** The least sure basis decides. By luck of spelling: assumed, observed, published, yours. */
const leastSure = (a: Basis, b: Basis): Basis => (a < b ? a : b);

function total(counts: readonly Count[]): Count {
  return {
    ...combine(counts, sum),
    basis: counts.map(({ basis }) => basis).reduce(leastSure, 'yours'),
  };
}

const times = (count: Count, factor: number): Count => ({
  ...combine([count], (tokens) => tokens * factor),
  basis: count.basis,
});

/**
 * Whether there are no tokens at all. Where both the tokens and their share are uncertain, the ends of
 * what is cached can be nothing while something between them is not.
 */
const isNothing = ({ low, high, likely }: Count): boolean =>
  low === 0 && high === 0 && likely === 0;

/**
 * The tokens of one request, by meter. Cached tokens leave their meter and enter its cached twin.
 * @param workload as {@link readWorkload} returns it for this very model.
 * @param price of a token on a meter, where it is known: the dear case has more of the dear tokens.
 */
export function usageOf(
  workload: CompleteWorkload,
  model: ImageModel,
  price: (meter: TokenMeter) => Money | undefined,
): Usage {
  const { operation, promptTokens, imagesPerRequest: images, partialImages } = workload;
  const { promptOverhead: overheads, textOutput } = model.tokens;
  const assumptions: Assumption[] = [];
  const warnings: Notice<UsageWarning>[] = [];
  const meters: MeterUsage[] = [];
  const assume = (
    code: Assumption['code'],
    field: string,
    value: AssumedValue,
    fallback: AssumedValue,
    source: SourceId | null = null,
  ) => {
    assumptions.push({ code, field, value, default: fallback, source });
  };
  const part = (
    code: UsagePart['code'],
    tokens: Count | null,
    params: Params = {},
    formula?: Notice,
  ): UsagePart => ({ code, tokens, params, ...(formula && { formula }) });

  const add = (
    meter: TokenMeter,
    all: readonly UsagePart[],
    reasons: readonly UsageReason[] = [],
  ): void => {
    const parts = all.filter(({ tokens }) => !tokens || !isNothing(tokens));
    const known = parts.flatMap(({ tokens }) => tokens ?? []);
    const quantity = known.length > 0 ? total(known) : null;
    // Without a token a meter costs nothing, whether or not it has a rate.
    const stays = quantity === null || known.length < parts.length || !isNothing(quantity);
    if (parts.length > 0 && stays) meters.push({ meter, quantity, parts, reasons });
  };
  /** The input of a request that makes several images is billed between once and once per image. */
  const billed = timesBilled(images);
  const repeated = (each: UsagePart): UsagePart =>
    images === 1
      ? each
      : {
          ...each,
          tokens: each.tokens && {
            ...combine([each.tokens, billed], (tokens, times) => tokens * times),
            basis: leastSure(each.tokens.basis, 'assumed'),
          },
          params: { ...each.params, times: images },
        };
  /** Adds an input meter and its cached twin. */
  const addInput = (
    meter: 'text-input' | 'image-input',
    parts: readonly UsagePart[],
    cacheable: Count,
    percent: Range,
    field: string,
    reasons: readonly UsageReason[],
  ): void => {
    const of = (each: TokenMeter): Money => price(each) ?? ZERO;
    const isDear = percent.high > 0 && compareMoney(of(`${meter}-cached`), of(meter)) > 0;
    const cached: Count = {
      ...combine([cacheable, isDear ? percent : falling(percent)], shareOf),
      basis: leastSure(cacheable.basis, 'yours'),
    };
    const taken = part('cached', {
      ...combine([cached], (tokens) => 0 - tokens),
      basis: cached.basis,
    });
    add(meter, [...parts, taken].map(repeated), reasons);
    if (cacheable.high === 0) return;
    if (percent.high === 0) assume('not-cached', field, 0, 0);
    else {
      warnings.push({ code: 'caching-not-published', params: { meter } });
      const { low, high } = percent;
      const params = {
        percentLow: low,
        percentHigh: high,
        ofLow: cacheable.low,
        ofHigh: cacheable.high,
      };
      add(`${meter}-cached`, [repeated(part('cached-share', cached, params))]);
    }
  };

  const { low, high, likely } = promptTokens;
  if (workload.promptFrom === 'default')
    assume('prompt-length', 'prompt-tokens', DEFAULT_PROMPT_TOKENS, DEFAULT_PROMPT_TOKENS);
  if (workload.promptFrom === 'text')
    assume(
      'prompt-estimated',
      'prompt-tokens',
      { low, high, likely: likely! },
      DEFAULT_PROMPT_TOKENS,
    );
  const usual = overheads?.[operation];
  const overhead: Count | undefined = workload.promptOverhead
    ? { ...workload.promptOverhead, basis: 'yours' }
    : usual;
  const numbers = (count: Count): Range => combine([count], (tokens) => tokens);
  if (overhead)
    assume(
      'prompt-overhead',
      'prompt-overhead',
      numbers(overhead),
      numbers(usual ?? overhead),
      overheads?.source,
    );
  const instructions: Count = { ...workload.instructionTokens, basis: 'yours' };
  addInput(
    'text-input',
    [
      part('prompt', promptTokens),
      part('prompt-overhead', overhead ?? null),
      part('instructions', instructions),
    ],
    instructions,
    workload.cachedShare,
    'cached-share',
    overhead ? [] : [{ code: 'prompt-overhead-not-published', params: {} }],
  );

  const { referenceImages, inputFidelity } = workload;
  if (operation === 'edit') {
    const reasons: UsageReason[] = [];
    const parts = referenceImages.map(({ width, height }) => {
      const image = { width, height, ...(inputFidelity === 'high' && { fidelity: inputFidelity }) };
      const found = imageInputTokens(model, image);
      if (found.kind === 'known') {
        addOnce(warnings, found.notices);
        return part('reference-image', found.count, { width, height }, found.formula);
      }
      if (found.kind === 'unknown') addOnce(reasons, [found.reason]);
      return part('reference-image', null, { width, height });
    });
    const all = total(parts.flatMap(({ tokens }) => tokens ?? []));
    addInput(
      'image-input',
      parts,
      all,
      workload.cachedReferenceShare,
      'cached-reference-share',
      reasons,
    );
  } else if (referenceImages.length > 0) {
    warnings.push({ code: 'references-unused', params: { images: referenceImages.length } });
  }

  if (textOutput.kind === 'per-image')
    add('text-output', [part('text', times(textOutput.tokens, images), { images })]);
  if (textOutput.kind === 'unknown')
    add(
      'text-output',
      [part('text', null)],
      [{ code: 'text-output-not-published', params: { reason: textOutput.reason } }],
    );

  const measured = workload.outputTokens;
  const { image, formula, partials, reasons, notices } = outputOf(model, workload);
  const imageParts = [
    measured
      ? part('measured-image', times({ ...measured, basis: 'yours' }, images), { images })
      : part('image', image && times(image, images), { images }, formula),
    part('partial-images', partials && times(partials, images), { images, partialImages }),
  ];
  // A measurement stands in for the rule and for what is said about it.
  const aboutRule = ({ code }: Notice) =>
    measured && code !== 'size-experimental' && code !== 'partial-tokens-not-published';
  add(
    'image-output',
    imageParts,
    reasons.filter((reason) => !aboutRule(reason)),
  );
  for (const notice of notices) {
    const { code } = notice;
    if (code === 'auto-size' && !measured)
      assume(
        code,
        'size',
        presetSizes(model),
        DEFAULT_SIZE,
        'source' in model.sizes ? model.sizes.source : null,
      );
    else if (!aboutRule(notice)) warnings.push(notice as Notice<UsageWarning>);
  }
  if (partialImages > 0 && partials) assume('partials-arrive', 'partial-images', partialImages, 0);
  if (images > 1) assume('input-billed-per-image', 'images-per-request', images, 1);
  if (model.sizes.kind === 'unknown')
    warnings.push({ code: 'size-rules-not-published', params: { reason: model.sizes.reason } });
  return { meters, assumptions, warnings };
}
