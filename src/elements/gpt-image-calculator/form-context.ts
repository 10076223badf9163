import type { CompleteWorkload, Range, Workload } from '../../core/index.js';
import type { FormView } from '../../view-models/calculator-form.js';
import type { Problem } from '../shared/described.js';
import type { Field } from '../../view-models/workload-fields.js';
import type { Pair } from './typed-inputs.js';

/** A rate in percent. */
export type RateField = 'rerollRate' | 'failureRate';
/** A field that two boxes may make. */
export type PairField = RateField | 'size';

/** What the inputs need of the calculator: values to show, and what to do with what is entered. */
export interface FormContext {
  readonly view: FormView;
  /** The last workload that could be used. */
  readonly workload: CompleteWorkload;
  /** The size as it is entered, whether or not it can be used. */
  readonly size: string;
  /** A number as it is entered, whether or not it can be used. */
  entered(field: RateField | 'partialImages'): Range;
  /** What a field shows: what is being typed, else what was understood. */
  text(field: Field): string;
  /** What the two boxes of a field show. */
  pair(field: PairField): Pair;
  problems(field: Field): readonly Problem[];
  /** What was understood of a text that another locale would read differently. */
  readAs(field: Field): string | undefined;
  isLocked(field: Field): boolean;
  /** A person typed into a field, and left it. */
  type(field: Field, text: string | Pair): void;
  leave(field: Field): void;
  /** A person pressed Enter in a field, and goes on being in it. */
  commit(field: Field): void;
  typePrompt(text: string): void;
  /** A person chose something. */
  change(change: Workload): void;
  /** A measured count that belongs to another setting, and the way back to that. */
  readonly aside: { readonly says: string; readonly restore: () => void } | null;
  /** Inputs that are shown in another way. */
  readonly shows: {
    readonly promptText: boolean;
    readonly customSize: boolean;
    readonly references: boolean;
    /** Whether a field has an input at present. */
    readonly field: (field: Field) => boolean;
    readonly range: (field: Field) => boolean;
    readonly counting: 'idle' | 'loading' | 'failed';
    readonly fileProblem: boolean;
    /** Whether an input that folds away is open. */
    readonly unfolded: (field: Field) => boolean;
    /** A reference size that is being typed, and whether it was left and is none. */
    readonly referenceText: string;
    readonly referenceProblem: boolean;
  };
  toggle(what: 'prompt-text' | 'custom-size' | RateField): void;
  addReference(size: string): void;
  typeReference(text: string): void;
  leaveReference(): void;
  removeReference(index: number): void;
  measure(files: Iterable<File>): void;
  countExactly(): void;
}
