import { parseCatalog, type ParsedCatalog } from '../catalog/parse.js';
import { neededFrom } from '../catalog/needed.js';
import { plainCopy } from '../catalog/plain-data.js';
import { type Catalog, mergeCatalogs } from '../core/index.js';
import type { CatalogOrigin, CatalogProblem } from './catalog-controller.js';
import { offersBundle } from './offers-controller.js';

/** Longest wait for a catalog, milliseconds. */
const TIMEOUT = 10_000;
/** Longest catalog that is read, characters. */
const MOST_CHARACTERS = 8_000_000;

export type ReadCatalog =
  Extract<ParsedCatalog, { ok: true }> | { readonly ok: false; readonly problem: CatalogProblem };

/**
 * Reads and checks price data. Never rejects: what does not arrive or cannot be used is a problem.
 * @param given data, the text of a script, or an address, by `origin`.
 * @param base what the data are merged into; they stand alone without it.
 */
export async function readCatalog(
  origin: CatalogOrigin,
  given: unknown,
  base: Catalog | undefined,
  baseUri: string,
  abort: AbortController,
): Promise<ReadCatalog> {
  try {
    const data =
      origin === 'property'
        ? given
        : parseJson(
            origin === 'src' ? await load(given as string, baseUri, abort) : (given as string),
          );
    const parsed = await parse(data, base);
    if (parsed.ok) return parsed;
    const { issues, issueCount } = parsed;
    return { ok: false, problem: { origin, kind: 'data', issues, issueCount } };
  } catch (error) {
    const kind = error instanceof Unreadable ? 'data' : 'load';
    const issues = [{ path: '', message: error instanceof Error ? error.message : String(error) }];
    return { ok: false, problem: { origin, kind, issues, issueCount: 1 } };
  }
}

/**
 * Data that are merged may name what only everybody's offers have. Those are loaded when something is
 * missing and not before, and of them only what is named: the file means the same in every element.
 */
async function parse(data: unknown, base: Catalog | undefined): Promise<ParsedCatalog> {
  const parsed = parseCatalog(data, base ? { base } : {});
  if (!base || parsed.ok || !parsed.dangling) return parsed;
  const wider = (offersBundle.loaded ??= await offersBundle.load());
  const copy = plainCopy(data);
  if (wider === base || !copy.ok) return parsed;
  const needed = neededFrom(wider, base, copy.data);
  return parseCatalog(copy.data, { base: mergeCatalogs(base, needed) });
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

async function load(src: string, base: string, abort: AbortController): Promise<string> {
  const url = URL.canParse(src, base) ? new URL(src, base) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`expected an http or https address, got ${src}`);
  const timer = setTimeout(() => {
    abort.abort(new Error(`no response within ${TIMEOUT / 1000} seconds`));
  }, TIMEOUT);
  try {
    const response = await fetch(url, { credentials: 'omit', signal: abort.signal });
    if (!response.ok) throw new Error(`the server responded with ${response.status}`);
    return await textOf(response);
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
