/** What a property was before something was tried, and what the try made of it. */
interface Tried {
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Properties of an element that were changed on trial, to be taken back together. What somebody, the
 * page or a reader, has decided about one of them since stays.
 */
export class TriedChanges {
  readonly #properties: Readonly<Record<string, unknown>>;
  readonly #isLocked: (name: string) => boolean;
  #tried = new Map<string, Tried>();

  /** @param isLocked whether the page keeps a property from being changed. */
  constructor(host: object, isLocked: (name: string) => boolean) {
    this.#properties = host as Readonly<Record<string, unknown>>;
    this.#isLocked = isLocked;
  }

  get canUndo(): boolean {
    return [...this.#tried].some(([name, tried]) => this.#stands(name, tried));
  }

  has(name: string): boolean {
    return this.#tried.has(name);
  }

  /**
   * Tries something; several tries are taken back at once.
   * @param before what properties are to be taken back to.
   * @param change makes them what is tried.
   */
  try(before: Readonly<Record<string, unknown>>, change: () => void): void {
    const earlier = new Map([...this.#tried].filter(([name, tried]) => this.#stands(name, tried)));
    change();
    for (const [name, value] of Object.entries(before))
      earlier.set(name, {
        before: earlier.has(name) ? earlier.get(name)!.before : value,
        after: this.#properties[name],
      });
    this.#tried = earlier;
  }

  /** What was decided otherwise is not taken back; without names nothing is. */
  forget(names: Iterable<string> = [...this.#tried.keys()]): void {
    for (const name of names) this.#tried.delete(name);
  }

  /** What to set to take the tries back; they are over then. */
  undo(): Readonly<Record<string, unknown>> {
    const standing = [...this.#tried].filter(([name, tried]) => this.#stands(name, tried));
    this.#tried.clear();
    return Object.fromEntries(standing.map(([name, { before }]) => [name, before]));
  }

  #stands(name: string, { after }: Tried): boolean {
    return !this.#isLocked(name) && Object.is(this.#properties[name], after);
  }
}
