import type { PropertyDeclarations } from 'lit';
import type { Size } from '../../core/index.js';
import type { NumberValue, TextValue, UncertainValue } from './attribute-values.js';
import { PricingElement } from './pricing-element.js';

/**
 * The workload as attributes and properties. They are input only, and may hold anything: `fieldValue`
 * reads them, and the core says what it cannot use.
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

  /** An id or alias of a model of the price list. @default gpt-image-2 */
  declare model: TextValue;
  /** What is asked for; an edit needs a reference image. @default generate */
  declare operation: 'generate' | 'edit' | null | undefined;
  /** `WxH` in pixels, or `auto`. @default 1024x1024 */
  declare size: TextValue;
  /** One of the model's words, such as `high`, or `auto`. @default medium */
  declare quality: TextValue;
  /** Images of one request, 1 to 10. @default 1 */
  declare imagesPerRequest: NumberValue;
  /** Previews streamed before an image, 0 to 3. @default 0 */
  declare partialImages: NumberValue;
  /** The text of a prompt; it never leaves its field, only its token count does. */
  declare prompt: TextValue;
  /** Tokens of the prompt; replaces the count of a text. @default 100 */
  declare promptTokens: UncertainValue;
  /** Tokens that the service adds to a prompt; without it what the model's rules assume. */
  declare promptOverhead: UncertainValue;
  /** Tokens of the instructions that are sent with every prompt. @default 0 */
  declare instructionTokens: UncertainValue;
  /** Percent of the instruction tokens that are billed as cached, 0 to 100. @default 0 */
  declare cachedShare: UncertainValue;
  /** Percent of the reference images' tokens that are billed as cached, 0 to 100. @default 0 */
  declare cachedReferenceShare: UncertainValue;
  /** Sizes of up to 16 reference images, such as `1024x1024, 1024x1536`. */
  declare referenceImages: readonly Size[] | string | null | undefined;
  /** How closely references are read; only gpt-image-1 and 1.5 have the setting. @default low */
  declare inputFidelity: 'low' | 'high' | null | undefined;
  /** Output tokens of one image, as you measured them; prices a model whose token rule is not published. */
  declare outputTokens: UncertainValue;
  /** At once, or as a batch within a day. @default standard */
  declare processing: 'standard' | 'batch' | null | undefined;
  /** Images kept in a month, 1 to 10⁹. @default 1000 */
  declare imagesPerMonth: UncertainValue;
  /** Percent of delivered images that are asked for again, below 100. @default 0 */
  declare rerollRate: UncertainValue;
  /** Percent of requests that fail, below 100. @default 0 */
  declare failureRate: UncertainValue;
  /** Whether failed requests cost; without it what the offer says, else `not-billed`. */
  declare failedRequests: 'not-billed' | 'billed' | null | undefined;
}
