import type { PropertyDeclarations } from 'lit';
import type { Size } from '../../core/index.js';
import type { NumberValue, TextValue, UncertainValue } from './attribute-values.js';
import { PricingElement } from './pricing-element.js';

/**
 * The workload as attributes and properties. They are input and can hold anything: `fieldValue` reads
 * them, and the core says what it can't use.
 */
export abstract class WorkloadAttributes extends PricingElement {
  static override properties: PropertyDeclarations = {
    model: {},
    operation: {},
    size: {},
    quality: {},
    imagesPerRequest: { attribute: 'images-per-request' },
    partialImages: { attribute: 'partial-images' },
    prompt: {},
    promptTokens: { attribute: 'prompt-tokens' },
    promptOverhead: { attribute: 'prompt-overhead' },
    instructionTokens: { attribute: 'instruction-tokens' },
    cachedShare: { attribute: 'cached-share' },
    cachedReferenceShare: { attribute: 'cached-reference-share' },
    referenceImages: { attribute: 'reference-images' },
    inputFidelity: { attribute: 'input-fidelity' },
    outputTokens: { attribute: 'output-tokens' },
    processing: {},
    imagesPerMonth: { attribute: 'images-per-month' },
    rerollRate: { attribute: 'reroll-rate' },
    failureRate: { attribute: 'failure-rate' },
    failedRequests: { attribute: 'failed-requests' },
  };

  /** The model, by its id or an alias in the price list. @default gpt-image-2 */
  declare model: TextValue;
  /** Whether to generate or edit images. An edit needs a reference image. @default generate */
  declare operation: 'generate' | 'edit' | null | undefined;
  /** The image size in pixels, as `WxH`, or `auto`. @default 1024x1024 */
  declare size: TextValue;
  /** A quality that the model has, such as `high`, or `auto`. @default medium */
  declare quality: TextValue;
  /** Images per request, 1 to 10. @default 1 */
  declare imagesPerRequest: NumberValue;
  /** Previews streamed before each image, 0 to 3. @default 0 */
  declare partialImages: NumberValue;
  /** The text of the prompt. It never leaves the page; only its token count is used. */
  declare prompt: TextValue;
  /** Tokens in the prompt. Replaces the count of the prompt's text. @default 100 */
  declare promptTokens: UncertainValue;
  /** Tokens that the service adds to each prompt. Defaults to what the rules of the model assume. */
  declare promptOverhead: UncertainValue;
  /** Tokens in the instructions that you send with every prompt. @default 0 */
  declare instructionTokens: UncertainValue;
  /** Percentage of instruction tokens that are billed as cached, 0 to 100. @default 0 */
  declare cachedShare: UncertainValue;
  /** Percentage of reference image tokens that are billed as cached, 0 to 100. @default 0 */
  declare cachedReferenceShare: UncertainValue;
  /** Sizes of up to 16 reference images in pixels, such as `1024x1024, 1024x1536`. */
  declare referenceImages: readonly Size[] | string | null | undefined;
  /** How closely the model follows reference images. Only gpt-image-1 and gpt-image-1.5 have this setting. @default low */
  declare inputFidelity: 'low' | 'high' | null | undefined;
  /** Output tokens per image that you measured. Use it for models whose token counts aren't published. */
  declare outputTokens: UncertainValue;
  /** `standard` returns images at once, `batch` within 24 hours. @default standard */
  declare processing: 'standard' | 'batch' | null | undefined;
  /** Images that you keep per month, 1 to 10⁹. @default 1000 */
  declare imagesPerMonth: UncertainValue;
  /** Percentage of delivered images that you re-roll, below 100. @default 0 */
  declare rerollRate: UncertainValue;
  /** Percentage of requests that fail, below 100. @default 0 */
  declare failureRate: UncertainValue;
  /** Whether you pay for failed requests. Defaults to what the offer says, or to `not-billed` if it says nothing. */
  declare failedRequests: 'not-billed' | 'billed' | null | undefined;
}
