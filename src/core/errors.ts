import { shown } from './plain.js';

/** Values that a message may quote. JSON-safe. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * Something a person typed or a document contained that cannot be used.
 * The words for a code live in the message table, never here.
 */
export interface Issue {
  /** The input it belongs to, as the person knows it: an attribute or a path such as `usage.input_tokens`. */
  readonly field: string;
  readonly code: IssueCode;
  readonly params: Params;
}

/** A stated fact, assumption or warning: a stable code with its parameters. */
export interface Notice<Code extends string = string> {
  readonly code: Code;
  readonly params: Params;
}

/** Adds the notices that the list does not have yet, whatever object they are. */
export function addOnce<Code extends string>(
  list: Notice<Code>[],
  notices: readonly Notice<Code>[],
): void {
  for (const notice of notices) {
    const { code, params } = notice;
    const known = list.some(
      (other) => other.code === code && JSON.stringify(other.params) === JSON.stringify(params),
    );
    if (!known) list.push(notice);
  }
}

export const ISSUE_CODES = [
  'unknown-model',
  'unknown-offer',
  'not-sold',
  'unknown-option',
  'not-a-date',
  'not-a-currency',
  'not-a-rate',
  'not-an-object',
  'not-a-count',
  'missing-usage',
  'missing-model',
  'not-an-image-model',
  'not-image-usage',
  'parts-exceed-total',
  'parts-below-total',
  'total-mismatch',
  'counts-contradict',
  'unknown-target',
  'follows-none',
  'empty-catalog',
  'catalog-refused',
  'catalog-not-loaded',
  'not-a-language',
  'not-an-address',
  'not-a-size',
  'not-in-list',
  'edge-multiple',
  'max-edge',
  'ratio',
  'min-pixels',
  'max-pixels',
  'not-a-number',
  'not-whole',
  'out-of-range',
  'not-in-order',
  'not-a-text',
  'not-a-list',
  'too-many',
  'unknown-field',
  'not-covered',
  'edit-without-reference',
  'batch-with-partials',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

export const PRICING_ERROR_CODES = [
  'malformed-amount',
  'malformed-date',
  'unknown-model',
  'unknown-offer',
  'malformed-tag',
  'malformed-attribute',
  'malformed-catalog',
  'malformed-model',
  'malformed-options',
  'malformed-argument',
] as const;
export type PricingErrorCode = (typeof PRICING_ERROR_CODES)[number];

/** For developers, in a stack trace; nobody else reads these. */
const EXPECTED: Readonly<Record<PricingErrorCode, string>> = {
  'malformed-amount': 'Write an amount as a decimal string, such as "0.25".',
  'malformed-date': 'Write a date as YYYY-MM-DD.',
  'unknown-model': 'The catalog has no model with this id or alias.',
  'unknown-offer': 'The catalog has no such offer for this model.',
  'malformed-tag': 'Use a valid custom element name, such as my-calculator.',
  'malformed-attribute':
    'Use a plain attribute that no setting, event handler or style already covers.',
  'malformed-catalog': 'Pass the bundled catalog, or one that parseCatalog returned.',
  'malformed-model': 'Pass a model from a catalog.',
  'malformed-options': 'Pass an options object.',
  'malformed-argument': 'Pass a value of the documented type.',
};

/**
 * A programmer's mistake: a value that our own types or a validated catalog rule out. `details` name
 * the `argument` and, as words, what was `got`. Functions throw nothing else.
 * What a person can type never ends here; it comes back as an {@link Issue}.
 */
export class PricingError extends Error {
  override readonly name = 'PricingError';
  readonly code: PricingErrorCode;
  readonly details: Params;

  constructor(code: PricingErrorCode, details: Params) {
    super(`${code}: ${EXPECTED[code]} Got ${JSON.stringify(details)}.`);
    this.code = code;
    this.details = details;
  }
}

/** @throws {PricingError} */
export function refuse(code: PricingErrorCode, argument: string, got: unknown): never {
  throw new PricingError(code, { argument, got: shown(got) });
}
