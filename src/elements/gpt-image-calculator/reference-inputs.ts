import { parseSize, type Workload } from '../../core/index.js';
import { imageDimensions } from '../../internal/image-dimensions.js';
import type { InputHost, WorkloadValues } from './workload-values.js';

/** Reference images: chosen, typed, or measured from local files. */
export class ReferenceInputs {
  readonly #host: InputHost;
  readonly #values: WorkloadValues;
  /** A size that is being typed. */
  text = '';
  /** Whether it was left and is no size. */
  textProblem = false;
  /** Whether a file's size could not be read. */
  fileProblem = false;

  constructor(host: InputHost, values: WorkloadValues) {
    this.#host = host;
    this.#values = values;
  }

  type(text: string): void {
    this.text = text;
    this.textProblem = false;
    this.#host.requestUpdate();
  }

  leave(): void {
    if (this.text.trim() === '') return;
    if (parseSize(this.text)) this.add(this.text);
    else if (!this.textProblem) {
      this.textProblem = true;
      this.#host.requestUpdate();
    }
  }

  add(size: string): void {
    const read = parseSize(size);
    if (!read) return;
    this.reset();
    this.#set([...this.entered, read]);
  }

  /** Forgets what is being typed, and what was wrong. */
  reset(): void {
    this.text = '';
    this.textProblem = false;
    this.fileProblem = false;
  }

  remove(index: number): void {
    this.fileProblem = false;
    this.#set(this.entered.filter((_, at) => at !== index));
  }

  async measure(files: readonly File[]): Promise<void> {
    this.fileProblem = false;
    this.#host.requestUpdate();
    const found = await Promise.all(files.map((file) => imageDimensions(file)));
    const sizes = found.flatMap((each) =>
      each.kind === 'size' ? [{ width: each.width, height: each.height }] : [],
    );
    this.fileProblem = sizes.length < files.length;
    // What was added while the files were read stays.
    this.#set([...this.entered, ...sizes]);
  }

  /** What is entered, whether or not it can be used. */
  get entered(): readonly unknown[] {
    const entered: unknown = this.#values.entered.referenceImages;
    return Array.isArray(entered) ? (entered as readonly unknown[]) : [];
  }

  #set(referenceImages: readonly unknown[]): void {
    this.#values.change({ referenceImages } as Workload);
  }
}
