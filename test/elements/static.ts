/** What the tests of static HTML share: reading markup as a browser does, and the figures in it. */
import { nextTask, put } from './helpers.js';

/** Markup as a document, as a page without scripts has it. */
export function parsed(html: string): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html lang="en"><head><title>A page</title></head><body><main>${html}</main></body></html>`,
    'text/html',
  );
}

export function mainOf(html: string): HTMLElement {
  return parsed(html).querySelector('main')!;
}

/** Markup on this page, as a server would have sent it. */
export async function onPage(html: string, parent: Node = document.body): Promise<HTMLElement> {
  const [element] = mainOf(html).children;
  const placed = put(document.importNode(element as HTMLElement, true), parent);
  await nextTask();
  return placed;
}

// An amount, a count, a share, a day: digits of any script with what stands between them.
const FIGURE = /\p{Nd}(?:[\p{Nd}.,٫٬’\u00a0\u202f-]*\p{Nd})?/gu;

/** Every figure of a text that is read, without what stands in some of its parts. */
export function figuresIn(root: ParentNode & Node, without: string): Set<string> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = new Set<string>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (without !== '' && node.parentElement?.closest(without)) continue;
    for (const figure of node.nodeValue!.match(FIGURE) ?? []) found.add(figure);
  }
  return found;
}

export const lacking = (from: ReadonlySet<string>, inside: ReadonlySet<string>): string[] =>
  [...from].filter((figure) => !inside.has(figure));
