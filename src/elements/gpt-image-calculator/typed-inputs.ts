import { DraftController } from '../../controllers/draft-controller.js';
import { type CompleteWorkload, parseSize, type Range, type Workload } from '../../core/index.js';
import { readAs } from '../../i18n/en/workload-problems.js';
import { formatTyped } from '../../i18n/format.js';
import { type NumberKind, parseNumber, type Typed } from '../../i18n/parse-number.js';
import { type Field, FIELDS, fieldValue, rangeOf } from '../../view-models/workload-fields.js';
import type { InputHost, WorkloadValues } from './workload-values.js';

/** Between the texts of two boxes that make one value; nobody can type it. */
const BETWEEN = '\n';

/** Fields that may be left empty: then a rule of the model stands in their place. */
const MAY_BE_EMPTY: readonly Field[] = ['outputTokens', 'promptOverhead'];

export type Pair = readonly [first: string, second: string];

/** What a typed text means for its field, or why it means nothing. */
type Meaning = { readonly value: unknown } | { readonly code: string };

/**
 * Typed inputs: the texts that they show, and what those mean for the workload. A text that can be
 * used counts at once, key by key; one that cannot brings back what the field held before.
 */
export class TypedInputs {
  readonly #values: WorkloadValues;
  readonly #drafts: DraftController;
  readonly #locale: () => string;
  /** What fields held before they were typed into, until what was typed has been used. */
  readonly #before = new Map<Field, unknown>();

  constructor(host: InputHost, values: WorkloadValues, locale: () => string) {
    this.#values = values;
    this.#locale = locale;
    this.#drafts = new DraftController(host);
  }

  /** Fields left with a text that cannot be used, and the code why. */
  get refused(): ReadonlyMap<string, string> {
    return this.#drafts.refused;
  }

  /** The fields that were typed into, as they were before that. */
  get before(): Workload {
    return Object.fromEntries(
      [...this.#before].map(([field, value]) => [field, fieldValue(field, value) ?? null]),
    );
  }

  /** What was typed and left is in use. */
  settle(): void {
    for (const field of this.#before.keys()) {
      if (!this.isTyped(field)) this.#before.delete(field);
    }
  }

  /** Something else decided the values of fields. */
  forget(fields: readonly string[]): void {
    this.#drafts.forget(fields);
    for (const field of fields) this.#before.delete(field as Field);
  }

  isTyped(field: Field): boolean {
    return this.#drafts.text(field) !== undefined;
  }

  /** Whether a person is still at it, so that nothing is wrong yet. */
  isUnfinished(field: Field): boolean {
    return this.isTyped(field) && !this.refused.has(field);
  }

  /**
   * What a field shows: what is being typed, what is entered and refused, else what was understood.
   * @param refused whether the core refuses what is entered.
   */
  text(field: Field, workload: CompleteWorkload, refused: boolean, locale: string): string {
    const typed = this.#drafts.text(field);
    if (typed !== undefined) return typed;
    if (field === 'prompt') return '';
    const entered: unknown = this.#values.entered[field];
    // What was chosen, also while it is refused; so is a number that is refused.
    if ((FIELDS[field] === 'word' || refused) && typeof entered === 'string') return entered;
    const range = (refused ? rangeOf(entered) : undefined) ?? rangeOf(workload[field]);
    if (!range) return typeof workload[field] === 'string' ? workload[field] : '';
    const { low, high } = range;
    // An estimated text has a likely count between its ends; two numbers say enough.
    const known = low === high ? low : field === 'promptTokens' ? { low, high } : range;
    return formatTyped(locale, known);
  }

  /** What was understood of a text that another locale would read differently. */
  readAs(field: Field): string | undefined {
    const parts = this.#drafts.text(field)?.split(BETWEEN) ?? [];
    const numbers = parts.map((part) => read(field, part, this.#locale()));
    if (!numbers.some((number) => 'unsure' in number)) return undefined;
    const texts = numbers.flatMap((number) =>
      number.kind === 'number' || number.kind === 'range'
        ? [formatTyped(this.#locale(), number.kind === 'number' ? number.value : number, false)]
        : [],
    );
    return readAs(texts.join('–'));
  }

  /** What the two boxes of a field show. */
  pair(field: Field, size: string, { low, high }: Range, locale: string): Pair {
    const typed = this.#drafts.text(field)?.split(BETWEEN);
    const texts =
      typed?.length === 2
        ? typed
        : field === 'size'
          ? size.split('x')
          : [low, high].map((end) => formatTyped(locale, end));
    return [texts[0] ?? '', texts[1] ?? ''];
  }

  /** @param refused whether the core refuses what the field holds now. */
  type(field: Field, text: string | Pair, refused: boolean): void {
    if (!this.#before.has(field)) this.#before.set(field, refused ? null : this.#values.get(field));
    const draft = typeof text === 'string' ? text : text.join(BETWEEN);
    this.#drafts.typing(field, draft);
    const meaning = this.#meaning(field, draft);
    this.#values.type({
      [field]: 'value' in meaning ? meaning.value : this.#before.get(field),
    });
  }

  leave(field: Field): void {
    const text = this.#drafts.text(field);
    if (text === undefined) return;
    const meaning = this.#meaning(field, text);
    this.#drafts.left(field, 'code' in meaning ? meaning.code : null);
  }

  #meaning(field: Field, text: string): Meaning {
    const numbers = text.split(BETWEEN).map((part) => read(field, part, this.#locale()));
    if (field === 'size') {
      const size = numbers.map((edge) => (edge.kind === 'number' ? edge.text : '')).join('x');
      return parseSize(size) ? { value: size } : { code: 'not-a-size' };
    }
    const wrong = numbers.find(({ kind }) => kind === 'invalid' || kind === 'empty');
    if (wrong?.kind === 'invalid') return { code: wrong.reason };
    if (wrong) return MAY_BE_EMPTY.includes(field) ? { value: null } : { code: 'empty' };
    const [low, high] = numbers.map(rangeOfTyped) as [Range, Range?];
    return high ? this.#between(field, low, high) : { value: plain(low) };
  }

  /** Two ends; what was likely before stays so while it lies between them. */
  #between(field: Field, { low, high: first }: Range, { low: last, high }: Range): Meaning {
    if (low !== first || last !== high) return { code: 'not-a-number' };
    if (low > high) return { code: 'not-in-order' };
    const before = rangeOf(fieldValue(field, this.#before.get(field)));
    const likely = before && before.low < before.high ? before.likely : undefined;
    return {
      value:
        likely !== undefined && low <= likely && likely <= high
          ? { low, likely, high }
          : { low, high },
    };
  }
}

/** What a field's number is, to whoever reads a text. */
export function kindOf(field: Field): NumberKind {
  return FIELDS[field] === 'percent' ? 'percent' : 'count';
}

function read(field: Field, text: string, locale: string): Typed {
  return parseNumber(text, kindOf(field), locale);
}

function rangeOfTyped(typed: Typed): Range {
  return rangeOf(typed.kind === 'number' ? typed.value : typed)!;
}

/** As a page would set it. */
function plain({ low, high, likely }: Range): number | Range {
  if (low === high) return low;
  return likely === undefined ? { low, high } : { low, likely, high };
}
