import type { CompleteWorkload, Range, Workload } from '../../core/index.js';
import type { FormView } from '../../view-models/calculator-form.js';
import type { Problem } from '../shared/described.js';
import type { Field } from './fields.js';

/** What the inputs need of the calculator: values to show, and what to do with what is entered. */
export interface FormContext {
  readonly view: FormView;
  /** The last workload that could be used. */
  readonly workload: CompleteWorkload;
  /** A percentage as it is entered, whether or not it can be used. */
  entered(field: 'rerollRate' | 'failureRate'): Range;
  /** What a field shows: what is being typed, else what was understood. */
  text(field: Field): string;
  /** A percentage in the reader's locale. */
  number(value: number): string;
  problems(field: Field): readonly Problem[];
  isLocked(field: Field): boolean;
  /** A person typed into a field, and left it. */
  type(field: Field, text: string): void;
  leave(field: Field): void;
  /** A person chose something. */
  change(change: Workload): void;
  /** Inputs that are shown in another way. */
  readonly shows: {
    readonly promptText: boolean;
    readonly customSize: boolean;
    readonly range: (field: Field) => boolean;
    readonly counting: 'idle' | 'loading' | 'failed';
    readonly fileProblem: boolean;
    /** Whether an input that folds away is open. */
    readonly unfolded: (field: Field) => boolean;
    /** A reference size that is being typed. */
    readonly referenceText: string;
  };
  toggle(what: 'prompt-text' | 'custom-size' | Field): void;
  addReference(size: string): void;
  typeReference(text: string): void;
  removeReference(index: number): void;
  measure(files: Iterable<File>): void;
  countExactly(): void;
}
