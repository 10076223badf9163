import { DraftController } from '../../controllers/draft-controller.js';
import { type CompleteWorkload, parseSize, type Workload } from '../../core/index.js';
import { formatTyped } from '../../i18n/format.js';
import { parseCount, parsePercent, type Typed } from '../../i18n/parse-number.js';
import { attributeOf, type Field, FIELDS } from './fields.js';
import type { InputHost, WorkloadValues } from './workload-values.js';

/** Typed inputs: the texts that they show, and what those mean for the workload. */
export class TypedInputs {
  readonly #host: InputHost;
  readonly #values: WorkloadValues;
  readonly #drafts: DraftController;

  constructor(host: InputHost, values: WorkloadValues) {
    this.#host = host;
    this.#values = values;
    this.#drafts = new DraftController(host);
  }

  /** Fields left with a text that cannot be used, and the code why. */
  get refused(): ReadonlyMap<string, string> {
    return this.#drafts.refused;
  }

  /** Something else decided the values of fields. */
  forget(fields: readonly string[]): void {
    this.#drafts.forget(fields);
  }

  isTyped(field: Field): boolean {
    return this.#drafts.text(field) !== undefined;
  }

  /**
   * What a field shows: what is being typed, what is entered and refused, else what was understood.
   * @param refused fields, by attribute, that the core refuses.
   */
  text(
    field: Field,
    workload: CompleteWorkload,
    refused: readonly string[],
    locale: string,
  ): string {
    const typed = this.#drafts.text(field);
    if (typed !== undefined) return typed;
    if (field === 'prompt') return this.#host.prompt ?? '';
    const percent = FIELDS[field] === 'percent' ? 'percent' : 'count';
    const entered: unknown = this.#values.entered[field];
    // What was chosen, also while it is refused.
    if (FIELDS[field] === 'word' && typeof entered === 'string') return entered;
    // So is a number that is refused.
    if (refused.includes(attributeOf(field))) {
      if (typeof entered === 'string') return entered;
      if (typeof entered === 'number' && Number.isFinite(entered)) {
        return formatTyped(locale, entered, percent);
      }
    }
    const value = workload[field];
    if (value === null) return '';
    // An estimated text has a likely count between its ends; two numbers say enough.
    if (field === 'promptTokens') {
      const { low, high } = workload.promptTokens;
      return formatTyped(locale, low === high ? low : { low, high }, 'count');
    }
    if (typeof value === 'number' || (typeof value === 'object' && 'low' in value)) {
      const known = typeof value === 'number' || value.low !== value.high ? value : value.low;
      return formatTyped(locale, known, percent);
    }
    return typeof value === 'string' ? value : '';
  }

  type(field: Field, text: string): void {
    this.#drafts.typing(field, text);
    const change = understood(field, text);
    if (change) this.#values.type(change);
  }

  leave(field: Field): void {
    const text = this.#drafts.text(field);
    if (text === undefined) return;
    let code: string | null = null;
    if (field === 'size') {
      code = parseSize(text) ? null : 'not-a-size';
    } else if (field !== 'prompt') {
      const found = read(field, text);
      if (found.kind === 'invalid') code = found.reason;
      if (found.kind === 'empty' && field !== 'outputTokens') code = 'empty';
    }
    this.#drafts.left(field, code);
  }
}

/** What a typed text means for the workload; nothing while it is not complete. */
function understood(field: Field, text: string): Workload | undefined {
  if (field === 'prompt') return { prompt: text, promptTokens: null };
  if (field === 'size') return parseSize(text) ? { size: text } : undefined;
  const found = read(field, text);
  switch (found.kind) {
    case 'number':
      return { [field]: found.value };
    case 'range': {
      const { low, high, likely } = found;
      return { [field]: likely === undefined ? { low, high } : { low, likely, high } };
    }
    case 'empty':
      return field === 'outputTokens' ? { outputTokens: null } : undefined;
    case 'invalid':
      return undefined;
  }
}

function read(field: Field, text: string): Typed {
  return FIELDS[field] === 'percent' ? parsePercent(text) : parseCount(text);
}
