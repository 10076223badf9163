import type { ReactiveControllerHost } from 'lit';
import { DraftController } from '../../controllers/draft-controller.js';
import type { Issue, Range } from '../../core/index.js';
import { launchPlanner as words } from '../../i18n/en/launch-planner.js';
import { capital, word } from '../../i18n/fill.js';
import { formatTyped } from '../../i18n/format.js';
import { type NumberKind, parseNumber } from '../../i18n/parse-number.js';
import { readAs, typedProblem } from '../../i18n/en/workload-problems.js';
import type { Problem } from '../shared/described.js';
import { attributeOf, numbersOf, rangeOf } from '../../view-models/workload-fields.js';

/** How a typed field is read. */
const KINDS = {
  imagesPerMonth: 'count',
  hoursPerDay: 'hours',
  daysPerWeek: 'count',
  peakFactor: 'factor',
  busiestHourShare: 'percent',
  editShare: 'percent',
  jobImages: 'count',
  rampFirstDay: 'percent',
  rampFirstWeek: 'percent',
  tokensPerMinute: 'count',
  imagesPerMinute: 'count',
  inputImagesPerMinute: 'count',
  latency: 'seconds',
  concurrency: 'count',
  monthlyCap: 'money',
  budget: 'money',
} as const satisfies Readonly<Record<string, NumberKind>>;
export type NumberInput = keyof typeof KINDS;
export const NUMBER_INPUTS = Object.keys(KINDS) as readonly NumberInput[];

/** Fields that the core takes one number for. */
const CERTAIN: readonly NumberInput[] = [
  'hoursPerDay',
  'daysPerWeek',
  'jobImages',
  'rampFirstDay',
  'rampFirstWeek',
  'tokensPerMinute',
  'imagesPerMinute',
  'inputImagesPerMinute',
  'concurrency',
  'monthlyCap',
  'budget',
];

/**
 * Numbers that a person types. A text that can be used counts at once. One that can't brings back
 * what the field held before, so that the half of a number is never planned with. An empty field
 * gives way to its default.
 */
export class PlannerInputs {
  readonly #host: ReactiveControllerHost;
  readonly #drafts: DraftController;
  readonly #onPerson: () => void;
  /** What fields held before they were typed into. */
  readonly #before = new Map<NumberInput, unknown>();

  constructor(host: ReactiveControllerHost, onPerson: () => void) {
    this.#host = host;
    this.#drafts = new DraftController(host);
    this.#onPerson = onPerson;
  }

  /** Whether a text stands in a field that cannot be used. */
  get refused(): boolean {
    return this.#drafts.refused.size > 0;
  }

  /** Attributes whose issues stand beside their fields: those that were typed, not set by the page. */
  get beside(): readonly string[] {
    return NUMBER_INPUTS.filter((name) => typeof this.#values[name] !== 'string').map(attributeOf);
  }

  /** Something else decided the value. */
  forget(field: string): void {
    this.#drafts.forget([field]);
    this.#before.delete(field as NumberInput);
  }

  /** What a typed field shows and does. */
  field(
    name: NumberInput,
    locale: string,
    issues: readonly Issue[],
  ): {
    readonly id: string;
    readonly label: string;
    readonly unit: string | undefined;
    readonly value: string;
    readonly problems: readonly Problem[];
    readonly readAs: string | undefined;
    readonly onInput: (text: string) => void;
    readonly onLeave: () => void;
  } {
    const draft = this.#drafts.text(name);
    const meaning = draft === undefined ? undefined : meaningOf(name, draft, locale);
    const code = this.#drafts.refused.get(name);
    const texts = code === undefined ? [] : [typedProblem(code, KINDS[name], locale)];
    const attribute = attributeOf(name);
    return {
      id: name,
      label: words.inputs[name],
      unit: words.units[name],
      value: draft ?? this.#held(name, locale),
      problems: [
        ...texts,
        ...issues
          .filter(({ field }) => field === attribute && this.beside.includes(field))
          .map((issue) => capital(word(words.problems, issue))),
      ].map((text) => ({ text })),
      readAs: meaning && 'readAs' in meaning ? meaning.readAs : undefined,
      onInput: (text) => {
        if (!this.#before.has(name)) this.#before.set(name, this.#values[name]);
        this.#drafts.typing(name, text);
        const meaning = meaningOf(name, text, locale);
        this.#onPerson();
        this.#values[name] = 'code' in meaning ? this.#before.get(name) : meaning.value;
      },
      onLeave: () => {
        const text = this.#drafts.text(name);
        if (text === undefined) return;
        const meaning = meaningOf(name, text, locale);
        if (!('code' in meaning)) this.#before.delete(name);
        this.#drafts.left(name, 'code' in meaning ? meaning.code : null);
      },
    };
  }

  get #values(): Record<NumberInput, unknown> {
    return this.#host as unknown as Record<NumberInput, unknown>;
  }

  #held(name: NumberInput, locale: string): string {
    const value = this.#values[name];
    const range = rangeOf(typeof value === 'string' ? numbersOf(value.trim()) : value);
    if (!range) return typeof value === 'string' ? value : '';
    const { low, high } = range;
    return formatTyped(locale, low === high ? low : range);
  }
}

type Meaning =
  { readonly value: unknown; readonly readAs?: string | undefined } | { readonly code: string };

function meaningOf(name: NumberInput, text: string, locale: string): Meaning {
  const typed = parseNumber(text, KINDS[name], locale);
  if (typed.kind === 'empty') return { value: undefined };
  if (typed.kind === 'invalid') return { code: typed.reason };
  if (typed.kind === 'range' && CERTAIN.includes(name)) return { code: 'not-a-number' };
  const value = typed.kind === 'number' ? typed.value : plainRange(typed);
  return typed.unsure ? { value, readAs: readAs(formatTyped(locale, value, false)) } : { value };
}

function plainRange({ low, high, likely }: Range): Range {
  return likely === undefined ? { low, high } : { low, likely, high };
}
