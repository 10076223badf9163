import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isChecked } from '../catalog/checked.js';
import type { CatalogIssue } from '../catalog/parse.js';
import type { Catalog } from '../core/index.js';

/** Longest wait for a catalog, milliseconds. */
const TIMEOUT = 10_000;
/** Longest catalog that is read, characters. */
const MOST_CHARACTERS = 8_000_000;
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
  #own: ReadonlySet<string> = new Set();
  #problem: CatalogProblem | null = null;
  #pending: Promise<void> | null = null;
  /** Whether the pending data are on the page already. */
  #isHere = false;

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

  /** Ids of the offers that are the page's own. */
  get own(): ReadonlySet<string> {
    return this.#own;
  }

  /** What is wrong with the data that the page gave last. */
  get problem(): CatalogProblem | null {
    return this.#problem;
  }

  get loading(): boolean {
    return this.#pending !== null;
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
    // A load that leaving the page cut off starts again.
    if (this.#wanted.src && this.#abort?.signal.aborted) this.#start();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
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
    const { property, src, mode } = this.#wanted;
    if (property != null) {
      if (mode === 'replace' && isChecked(property)) {
        this.#accept(property as Catalog, property as Catalog);
        return;
      }
      this.#follow('property', () => Promise.resolve(property));
    } else if (src !== '') {
      const abort = (this.#abort = new AbortController());
      this.#follow('src', () => load(src, this.#host.baseURI, abort));
    } else if (this.#inline !== null) {
      const text = this.#inline;
      this.#follow('inline', () => Promise.resolve(parseJson(text)));
    } else {
      this.#catalog = undefined;
      this.#own = new Set();
      this.#problem = null;
      this.#host.requestUpdate();
    }
  }

  #follow(origin: CatalogOrigin, data: () => Promise<unknown>): void {
    const { mode } = this.#wanted;
    const pending = this.#read(origin, data, mode, () => this.#pending === pending);
    this.#pending = pending;
    this.#isHere = origin !== 'src';
    this.#host.requestUpdate();
  }

  async #read(
    origin: CatalogOrigin,
    data: () => Promise<unknown>,
    mode: CatalogMode,
    isCurrent: () => boolean,
  ): Promise<void> {
    // Nobody awaits this before `#pending` holds it.
    await Promise.resolve();
    let problem: CatalogProblem | null = null;
    try {
      const [given, { parseCatalog }, base] = await Promise.all([
        data(),
        import('../catalog/parse.js'),
        mode === 'merge' ? this.#base() : null,
      ]);
      if (!isCurrent()) return;
      const parsed = parseCatalog(given, base ? { base } : {});
      if (parsed.ok) this.#accept(parsed.catalog, parsed.own);
      else problem = { origin, kind: 'data', issues: parsed.issues, issueCount: parsed.issueCount };
    } catch (error) {
      if (!isCurrent()) return;
      const message = error instanceof Error ? error.message : String(error);
      const kind = error instanceof Unreadable ? 'data' : 'load';
      problem = { origin, kind, issues: [{ path: '', message }], issueCount: 1 };
    }
    this.#pending = null;
    this.#problem = problem;
    this.#host.requestUpdate();
    this.#onSettled(origin, problem);
  }

  #accept(catalog: Catalog, { offers }: Pick<Catalog, 'offers'>): void {
    this.#catalog = catalog;
    this.#own = new Set(offers.map(({ id }) => id));
    this.#problem = null;
    this.#host.requestUpdate();
  }
}

/** Text that is no catalog. */
class Unreadable extends Error {}

function parseJson(text: string): unknown {
  if (text.length > MOST_CHARACTERS)
    throw new Unreadable(`expected at most ${MOST_CHARACTERS} characters, got ${text.length}`);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Unreadable(`expected JSON, ${(error as Error).message}`);
  }
}

async function load(src: string, base: string, abort: AbortController): Promise<unknown> {
  const url = URL.canParse(src, base) ? new URL(src, base) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`expected an http address, got ${src}`);
  const timer = setTimeout(() => {
    abort.abort(new Error(`no answer within ${TIMEOUT / 1000} seconds`));
  }, TIMEOUT);
  try {
    const response = await fetch(url, { credentials: 'omit', signal: abort.signal });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return parseJson(await textOf(response));
  } finally {
    clearTimeout(timer);
  }
}

/** The body as text, up to the longest catalog that is read. */
async function textOf(response: Response): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return text;
    text += part.value;
    if (text.length > MOST_CHARACTERS) {
      await reader?.cancel();
      throw new Unreadable(`expected at most ${MOST_CHARACTERS} characters, got more`);
    }
  }
}
