import type { PriceList, SourceId } from '../core/index.js';

/** A source as a page shows it. */
export interface SourceView {
  /** Publisher and title: "OpenAI, Pricing". */
  readonly name: string;
  /** An https address, or `null`: anything else in a catalog is shown as text, never linked. */
  readonly href: string | null;
}

export function sourceView(catalog: PriceList, id: SourceId): SourceView {
  const source = Object.hasOwn(catalog.sources, id) ? catalog.sources[id] : undefined;
  if (!source) return { name: id, href: null };
  return {
    name: `${source.publisher}, ${source.title}`,
    href: source.url.startsWith('https://') ? source.url : null,
  };
}

/** An operand of a formula, with its caption. */
export interface Term {
  readonly operator?: string;
  readonly value: string;
  readonly caption: string;
}
