import type { Range } from '../core/index.js';
import { sizeText } from '../i18n/fill.js';
import { formatNumber } from '../i18n/format.js';
import { rangeText } from './calculator-figures.js';
import type { CalculatorRequest, CalculatorWords, Usable } from './calculator-request.js';

/**
 * A workload in words, for print and for copies: what everything that differs from nothing is set to.
 * @example "gpt-image-2, generate, 1024 × 1024, medium, 100 prompt tokens, 1,000 images kept a month"
 */
export function workloadText(
  { workload }: Usable,
  { locale }: CalculatorRequest,
  { calculator: say }: CalculatorWords,
): string {
  const { told } = say;
  const number = (value: number): string => formatNumber(locale, value);
  const range = (given: Range): string => rangeText(given, number, say);
  /** Nothing at all is not told. */
  const some = (given: Range, text: (range: string) => string): string =>
    given.high > 0 ? text(range(given)) : '';
  const edit = workload.operation === 'edit';
  return [
    workload.model,
    say.operations[workload.operation].toLowerCase(),
    ...(edit
      ? [
          told.references(
            workload.referenceImages.map(({ width, height }) => sizeText(`${width}x${height}`)),
          ),
          workload.inputFidelity === 'high' ? told.fidelity : '',
        ]
      : []),
    workload.size === 'auto' ? told.autoSize : sizeText(workload.size),
    workload.quality === 'auto' ? told.autoQuality : workload.quality,
    workload.outputTokens ? told.measured(range(workload.outputTokens)) : '',
    told.prompt(range(workload.promptTokens)),
    some(workload.instructionTokens, told.instructions),
    some(workload.instructionTokens, () => some(workload.cachedShare, told.cached)),
    edit ? some(workload.cachedReferenceShare, told.cachedReferences) : '',
    workload.imagesPerRequest > 1 ? told.images(number(workload.imagesPerRequest)) : '',
    workload.partialImages > 0 ? told.previews(workload.partialImages) : '',
    workload.processing === 'batch' ? told.batch : '',
    told.kept(range(workload.imagesPerMonth)),
    some(workload.rerollRate, told.rerolled),
    some(workload.failureRate, (rate) =>
      told.failed(rate, say.failedWays[workload.failedRequests ?? 'not-billed']),
    ),
  ]
    .filter(Boolean)
    .join(', ');
}
