import {
  AUTO,
  type Catalog,
  type CheaperSize,
  cheaperSizes,
  type CompleteWorkload,
  type Count,
  type Day,
  findModel,
  findOffer,
  imageInputTokens,
  type ImageModel,
  imageOutputTokens,
  lifecycleOn,
  parseSize,
  presetSizes,
  PROCESSINGS,
  requestLimits,
  type Size,
} from '../core/index.js';
import type { CalculatorMessages } from '../i18n/en/calculator.js';
import type { SharedMessages } from '../i18n/en/shared.js';
import { sizeText } from '../i18n/fill.js';
import { formatInteger } from '../i18n/format.js';
import { rangeText } from './calculator-figures.js';

export interface FormRequest {
  /** The last workload that could be used. */
  readonly workload: CompleteWorkload;
  /** What is entered as reference images, whether or not it can be used. */
  readonly references: readonly unknown[];
  /** The price list whose models can be chosen; `catalog` unless nothing of it can be priced. */
  readonly offered: Catalog;
  readonly catalog: Catalog;
  readonly offer?: string | undefined;
  readonly asOf: Day;
  readonly locale: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A smaller second line. */
  readonly note?: string;
  readonly disabled?: boolean;
}

/** What the inputs offer for a workload: words and counts, no state. */
export interface FormView {
  readonly model: ImageModel;
  readonly models: readonly Choice[];
  readonly lifecycle: { readonly text: string; readonly caution: boolean };
  readonly sizes: readonly Choice[];
  /** The size in use, to be drawn; `null` when the model chooses. */
  readonly shape: Size | null;
  readonly promptTokens: string;
  readonly qualities: readonly Choice[];
  readonly processings: readonly Choice[];
  /** Why batch cannot be chosen. */
  readonly noBatch: string | null;
  /** Sizes with at least the pixels for fewer tokens, the best first. */
  readonly cheaper: Choice | null;
  readonly references: readonly {
    readonly label: string;
    readonly note: string;
    /** Whether it is none, or one too many. */
    readonly refused: boolean;
  }[];
  readonly referencePresets: readonly Choice[];
  readonly hasFidelity: boolean;
  /** Whether only a measured count makes the model priceable. */
  readonly needsMeasured: boolean;
  /** What counts while nobody says what the service adds to a prompt. */
  readonly overhead: string;
  readonly limits: ImageModel['request'];
}

export function formView(
  { workload, references, offered, catalog, offer, asOf, locale }: FormRequest,
  say: CalculatorMessages,
  shared: SharedMessages,
): FormView {
  const model = findModel(catalog, workload.model)!;
  const lifecycle = lifecycleOn(model, asOf);
  const life = shared.lifecycle(lifecycle);
  const tokens = (count: Count): string =>
    count.low === count.high
      ? formatInteger(locale, count.high)
      : `${formatInteger(locale, count.low)}–${formatInteger(locale, count.high)}`;
  // The unit once is enough.
  const noted = (count: string, index: number): string =>
    index === 0 ? say.tokensEach(count).replaceAll(' ', '\u00a0') : count;
  const saving = worthwhile(cheaperSizes(model, workload.size, workload.quality), model, workload);
  const { imageOutput, imageInput, promptOverhead: overhead } = model.tokens;
  const sold = findOffer(catalog, model, offer);
  const limits = requestLimits(model);
  const batch = sold?.batch;
  return {
    model,
    models: offered.models
      .filter((candidate) => findOffer(offered, candidate))
      .map((candidate) => {
        const { stage, shutdown } = lifecycleOn(candidate, asOf);
        const leaves = stage === 'shut-down' || stage === 'not-released' || shutdown !== null;
        return {
          value: candidate.id,
          label: leaves
            ? `${candidate.id} (${shared.lifecycle(lifecycleOn(candidate, asOf))})`
            : candidate.id,
        };
      }),
    lifecycle: {
      text: `${life[0]!.toUpperCase()}${life.slice(1)}.`,
      caution: lifecycle.shutdown !== null || lifecycle.stage === 'not-released',
    },
    promptTokens: tokens(workload.promptTokens),
    shape: parseSize(workload.size) ?? null,
    sizes: [...presetSizes(model), AUTO].map((size) => ({
      value: size,
      label: sizeLabel(size, say),
    })),
    qualities: [...model.qualities, AUTO].map((quality, index) => {
      const found = imageOutputTokens(model, { size: workload.size, quality, partialImages: 0 });
      return {
        value: quality,
        label: say.qualityName(quality),
        note: found.kind === 'known' ? noted(tokens(found.image), index) : '',
      };
    }),
    processings: PROCESSINGS.map((value) =>
      value === 'batch' && batch
        ? {
            value,
            label: say.processings.batch,
            note: say.batchNote(batch, catalog.batchLimits[sold.provider]?.windowHours),
            disabled: !('multiplier' in batch),
          }
        : { value, label: say.processings[value], note: value === 'standard' ? say.now : '' },
    ),
    noBatch: batch && 'reason' in batch ? say.noBatch(batch) : null,
    cheaper: saving
      ? { value: saving.size, label: say.cheaper(sizeText(saving.size), tokens(saving.tokens)) }
      : null,
    references: references.map((given, index) => {
      const size = sizeOf(given);
      if (!size)
        return { label: typeof given === 'string' ? given : '?', note: say.noSize, refused: true };
      const label = `${size.width} × ${size.height}`;
      if (index >= limits.referenceImages) return { label, note: say.oneTooMany, refused: true };
      const found = imageInputTokens(model, { ...size, fidelity: workload.inputFidelity });
      const note = found.kind === 'known' ? say.tokensEach(tokens(found.count)) : say.unknown;
      return { label, note, refused: false };
    }),
    referencePresets: REFERENCE_SIZES.map((size) => ({ value: size, label: sizeLabel(size, say) })),
    hasFidelity: imageInput.kind === 'tiles' && imageInput.highFidelity !== null,
    needsMeasured: imageOutput.kind === 'unknown',
    overhead: say.overheadHint(
      overhead &&
        rangeText(overhead[workload.operation], (count) => formatInteger(locale, count), say),
    ),
    limits,
  };
}

/** The size that saves most, if it saves enough to be worth another shape. */
function worthwhile(
  sizes: readonly CheaperSize[],
  model: ImageModel,
  { size, quality }: CompleteWorkload,
): CheaperSize | undefined {
  const [best] = [...sizes].sort((a, b) => a.tokens.likely - b.tokens.likely);
  const now = imageOutputTokens(model, { size, quality, partialImages: 0 });
  return best && now.kind === 'known' && best.tokens.high <= now.image.low * 0.95
    ? best
    : undefined;
}

/** What is entered as one reference, if it is a size. */
function sizeOf(given: unknown): Size | undefined {
  if (typeof given === 'string') return parseSize(given);
  const { width, height } = (given ?? {}) as Partial<Size>;
  return parseSize(`${width}x${height}`);
}

const REFERENCE_SIZES = ['1024x1024', '1024x1536', '1536x1024', '2048x2048'];

function sizeLabel(size: string, say: CalculatorMessages): string {
  const read = parseSize(size);
  if (!read) return say.autoSize;
  const { width, height } = read;
  const shape = width === height ? say.square : width > height ? say.landscape : say.portrait;
  return `${width} × ${height}, ${shape}`;
}
