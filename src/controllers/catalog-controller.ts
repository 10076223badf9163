import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isChecked } from '../catalog/checked.js';
import type { CatalogIssue } from '../catalog/parse.js';
import type { Catalog } from '../core/index.js';

const INLINE = 'script[type="application/json"]';

export const CATALOG_MODES = ['replace', 'merge'] as const;
export type CatalogMode = (typeof CATALOG_MODES)[number];

/** Where an own catalog comes from; each wins over those after it. */
export type CatalogOrigin = 'property' | 'src' | 'inline';

/** Why an own catalog is not used. */
export interface CatalogProblem {
  readonly origin: CatalogOrigin;
  /** `load`: it did not arrive; `data`: what arrived cannot be used. */
  readonly kind: 'load' | 'data';
  /** The first issues; one without a path when nothing was read. */
  readonly issues: readonly CatalogIssue[];
  readonly issueCount: number;
}

/** The page's own price data, without what it was merged into. */
export interface OwnPrices {
  readonly catalog: Catalog;
  readonly mode: CatalogMode;
}

export interface CatalogHost extends ReactiveControllerHost, HTMLElement {}

interface Wanted {
  readonly property: unknown;
  readonly src: string;
  readonly mode: CatalogMode;
}

/**
 * The price data that a page gives: the property, a file, or a `<script type="application/json">`
 * inside the element. Everything is checked before it is used; what cannot be used leaves the last
 * good data in force. The schema is loaded when it is first needed.
 */
export class CatalogController implements ReactiveController {
  readonly #host: CatalogHost;
  readonly #base: () => Promise<Catalog>;
  readonly #onSettled: (origin: CatalogOrigin, problem: CatalogProblem | null) => void;
  #wanted: Wanted = { property: undefined, src: '', mode: 'replace' };
  #inline: string | null = null;
  #observer: MutationObserver | undefined;
  #abort: AbortController | undefined;
  #catalog: Catalog | undefined;
  #own: OwnPrices | undefined;
  #problem: CatalogProblem | null = null;
  #pending: Promise<void> | null = null;
  /** Whether the pending data are on the page already. */
  #isHere = false;
  /** Whether leaving the page ended a load, which starts again when the element returns. */
  #wasCutOff = false;

  /**
   * @param base the catalog that own data is merged into.
   * @param onSettled called when data that had to be read are in force, or refused.
   */
  constructor(
    host: CatalogHost,
    base: () => Promise<Catalog>,
    onSettled: (origin: CatalogOrigin, problem: CatalogProblem | null) => void,
  ) {
    this.#host = host;
    this.#base = base;
    this.#onSettled = onSettled;
    host.addController(this);
  }

  /** The last good data of the page; `undefined` while the bundled data are in force. */
  get catalog(): Catalog | undefined {
    return this.#catalog;
  }

  /** What of the data in force the page gave. */
  get own(): OwnPrices | undefined {
    return this.#own;
  }

  /** What is wrong with the data that the page gave last. */
  get problem(): CatalogProblem | null {
    return this.#problem;
  }

  get loading(): boolean {
    return this.#pending !== null || this.#wasCutOff;
  }

  /** Settles once data that are already on the page are in force, or refused; a file may take longer. */
  async checked(): Promise<void> {
    while (this.#pending && this.#isHere) await this.#pending;
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(() => {
      this.#readInline();
    });
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
    this.#readInline();
    if (this.#wasCutOff) this.#start();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    // What is on the page already needs nobody to wait for it.
    if (!this.#pending || this.#isHere) return;
    this.#pending = null;
    this.#wasCutOff = true;
    this.#abort?.abort();
  }

  /** What the page's properties say now. */
  want(wanted: Wanted): void {
    const { property, src, mode } = this.#wanted;
    if (wanted.property === property && wanted.src === src && wanted.mode === mode) return;
    this.#wanted = wanted;
    this.#start();
  }

  #readInline(): void {
    const script = [...this.#host.children].find((child) => child.matches(INLINE));
    const text = script?.textContent ?? null;
    if (text === this.#inline) return;
    this.#inline = text;
    const { property, src } = this.#wanted;
    if (property == null && src === '') this.#start();
  }

  #start(): void {
    this.#abort?.abort();
    this.#pending = null;
    this.#wasCutOff = false;
    const { property, src, mode } = this.#wanted;
    if (mode === 'replace' && isChecked(property)) {
      this.#accept(property as Catalog, { catalog: property as Catalog, mode });
    } else if (property != null) {
      this.#follow('property', property);
    } else if (src !== '') {
      this.#follow('src', src);
    } else if (this.#inline !== null) {
      this.#follow('inline', this.#inline);
    } else {
      this.#accept(undefined, undefined);
    }
  }

  #follow(origin: CatalogOrigin, given: unknown): void {
    const abort = (this.#abort = new AbortController());
    const read = async (): Promise<void> => {
      // Only a page with data of its own loads what reads and checks them.
      const { readCatalog } = await import('./catalog-reader.js');
      const { mode } = this.#wanted;
      const base = mode === 'merge' ? await this.#base() : undefined;
      if (this.#pending !== pending) return;
      const found = await readCatalog(origin, given, base, this.#host.baseURI, abort);
      if (this.#pending !== pending) return;
      this.#pending = null;
      if (found.ok) this.#accept(found.catalog, { catalog: found.own, mode });
      else this.#refuse(found.problem);
      this.#onSettled(origin, this.#problem);
    };
    const pending = read().catch((error: unknown) => {
      if (this.#pending !== pending) return;
      this.#pending = null;
      const issues = [{ path: '', message: String(error) }];
      this.#refuse({ origin, kind: 'load', issues, issueCount: 1 });
      this.#onSettled(origin, this.#problem);
    });
    this.#pending = pending;
    this.#isHere = origin !== 'src';
    this.#host.requestUpdate();
  }

  #refuse(problem: CatalogProblem): void {
    this.#problem = problem;
    this.#host.requestUpdate();
  }

  #accept(catalog: Catalog | undefined, own: OwnPrices | undefined): void {
    this.#catalog = catalog;
    this.#own = own;
    this.#problem = null;
    this.#host.requestUpdate();
  }
}
