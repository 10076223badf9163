import type { ReactiveControllerHost } from 'lit';
import { DraftController } from '../../controllers/draft-controller.js';
import type { Issue } from '../../core/index.js';
import { launchPlanner as words } from '../../i18n/en/launch-planner.js';
import { capital, word } from '../../i18n/fill.js';
import { formatTyped } from '../../i18n/format.js';
import { parseCount, parsePercent, type Typed } from '../../i18n/parse-number.js';
import { typedProblem } from '../../i18n/en/workload-problems.js';
import type { Problem } from '../shared/described.js';
import { attributeOf, numbersOf, rangeOf } from '../../view-models/workload-fields.js';

/** How a typed field reads: whole numbers, fractions, or dollars. */
const KINDS = {
  imagesPerMonth: 'count',
  hoursPerDay: 'decimal',
  daysPerWeek: 'count',
  peakFactor: 'decimal',
  busiestHourShare: 'decimal',
  editShare: 'decimal',
  jobImages: 'count',
  rampFirstDay: 'decimal',
  rampFirstWeek: 'decimal',
  tokensPerMinute: 'count',
  imagesPerMinute: 'count',
  inputImagesPerMinute: 'count',
  latency: 'decimal',
  concurrency: 'count',
  monthlyCap: 'usd',
  budget: 'usd',
} as const;
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

/** A separator groups thousands of dollars, and divides cents where it cannot. */
function read(field: NumberInput, text: string): Typed {
  if (KINDS[field] === 'decimal') return parsePercent(text);
  const whole = parseCount(text);
  return KINDS[field] === 'usd' && whole.kind === 'invalid' && whole.reason === 'not-whole'
    ? parsePercent(text)
    : whole;
}

/**
 * Numbers that a person types. A text that can be used counts at once; while one cannot, the field
 * keeps what it held. An empty field gives way to its default.
 */
export class PlannerInputs {
  readonly #host: ReactiveControllerHost;
  readonly #drafts: DraftController;
  readonly #onPerson: () => void;

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
    readonly onInput: (text: string) => void;
    readonly onLeave: () => void;
  } {
    const draft = this.#drafts.text(name);
    const code = this.#drafts.refused.get(name);
    const texts = code === undefined ? [] : [typedProblem(code, KINDS[name] !== 'count')];
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
      onInput: (text) => {
        this.#drafts.typing(name, text);
        const meaning = meaningOf(name, text);
        if ('code' in meaning) return;
        this.#onPerson();
        this.#values[name] = meaning.value;
      },
      onLeave: () => {
        const text = this.#drafts.text(name);
        if (text === undefined) return;
        const meaning = meaningOf(name, text);
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
    return formatTyped(
      locale,
      low === high ? low : range,
      KINDS[name] === 'count' ? 'count' : 'percent',
    );
  }
}

type Meaning = { readonly value: unknown } | { readonly code: string };

function meaningOf(name: NumberInput, text: string): Meaning {
  const typed = read(name, text);
  switch (typed.kind) {
    case 'empty':
      return { value: undefined };
    case 'invalid':
      return { code: typed.reason };
    case 'number':
      return { value: typed.value };
    case 'range': {
      if (CERTAIN.includes(name)) return { code: 'not-a-number' };
      const { low, high, likely } = typed;
      return { value: likely === undefined ? { low, high } : { low, likely, high } };
    }
  }
}
