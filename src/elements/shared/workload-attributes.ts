import type { PropertyDeclarations } from 'lit';
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

  /** An id or alias of a model of the catalog; gpt-image-2 by default. */
  declare model: string | null | undefined;
  /** `generate` (default) or `edit`. */
  declare operation: string | null | undefined;
  /** `WxH` or `auto`; 1024x1024 by default. */
  declare size: string | null | undefined;
  /** One of the model's words or `auto`; medium by default. */
  declare quality: string | null | undefined;
  /** 1 to 10. */
  declare imagesPerRequest: unknown;
  /** Streamed previews, 0 to 3. */
  declare partialImages: unknown;
  /** The text of a prompt; it never leaves its field, only its token count does. */
  declare prompt: string | null | undefined;
  /** Tokens of the prompt, a number or `low..high`; 100 by default. */
  declare promptTokens: unknown;
  /** Tokens that the service adds to a prompt; what the model's rules assume by default. */
  declare promptOverhead: unknown;
  /** Tokens of instructions sent with every prompt. */
  declare instructionTokens: unknown;
  /** Percent of the instruction tokens billed as cached. */
  declare cachedShare: unknown;
  /** Percent of the reference tokens billed as cached. */
  declare cachedReferenceShare: unknown;
  /** Sizes of reference images: `1024x1024, 1024x1536`; up to 16. */
  declare referenceImages: unknown;
  /** `low` (default) or `high`, for models with the setting. */
  declare inputFidelity: string | null | undefined;
  /** Measured output tokens of one image; makes a model priceable whose rule is not known. */
  declare outputTokens: unknown;
  /** `standard` (default) or `batch`. */
  declare processing: string | null | undefined;
  /** Images kept a month; 1000 by default. */
  declare imagesPerMonth: unknown;
  /** Percent of delivered images that are asked for again, below 100. */
  declare rerollRate: unknown;
  /** Percent of requests that fail, below 100. */
  declare failureRate: unknown;
  /** `not-billed` (default) or `billed`. */
  declare failedRequests: string | null | undefined;
}
