/** Chai, and the faults that axe finds. */
import { expect } from '@esm-bundle/chai';
import type { default as Axe } from 'axe-core';
import 'axe-core/axe.min.js';

export { expect };

/** A script for pages: it leaves its name on the window. */
const { axe } = globalThis as unknown as { readonly axe: typeof Axe };

/**
 * What axe judges by style. Its other rules read the tree, which is the same in every theme and scheme;
 * all of them together take several times as long. Sizes are the same in both schemes.
 */
const STYLE_RULES = {
  colours: ['color-contrast', 'link-in-text-block'],
  sizes: ['scrollable-region-focusable', 'target-size'],
};

type Look = keyof typeof STYLE_RULES;

const parentOf = (element: Element): Element | null => {
  const parent = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
};

function* everyElement(root: Element): Iterable<Element> {
  yield root;
  for (const child of root.children) yield* everyElement(child);
  for (const child of root.shadowRoot?.children ?? []) yield* everyElement(child);
}

/** What an element is drawn on: everything behind it that has a colour or makes one. */
function behind(element: Element | null, known: Map<Element, string>): string {
  if (element === null) return String(matchMedia('(prefers-color-scheme: dark)').matches);
  const found = known.get(element);
  if (found !== undefined) return found;
  const style = getComputedStyle(element);
  const { backgroundColor, backgroundImage, colorScheme, filter, mixBlendMode, opacity, position } =
    style;
  const own = [backgroundColor, backgroundImage, filter, mixBlendMode, opacity, position].join();
  const rest = behind(parentOf(element), known);
  const plain = 'rgba(0, 0, 0, 0),none,none,normal,1,static';
  const all = own === plain ? rest : `${rest}/${own},${colorScheme}`;
  known.set(element, all);
  return all;
}

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/** Everything that decides how the colour of an element's own text is judged; empty without text. */
function colours(element: Element, known: Map<Element, string>): string {
  const hasText =
    element.matches('input, select, textarea') ||
    [...element.childNodes].some((node) => node instanceof Text && /\S/.test(node.data));
  if (!hasText || !isShown(element)) return '';
  const style = getComputedStyle(element);
  const parent = parentOf(element);
  return [
    element.matches('a') ? `link in ${parent ? getComputedStyle(parent).color : ''}` : '',
    element.matches(':disabled, [aria-disabled=true]'),
    ...[style.color, style.colorScheme, style.fontSize, style.fontWeight, style.textDecoration],
    ...[style.textShadow, style.textIndent, style.clipPath, style.visibility],
    behind(element, known),
  ].join(';');
}

const TARGETS = 'a, button, input, select, textarea, summary, [tabindex], [role]';
let scrollers = 0;

/** What a target is and how large, a new name for whatever scrolls; empty for anything else. */
function sizes(element: Element): string {
  if (!isShown(element)) return '';
  const { overflowX, overflowY, clipPath, visibility } = getComputedStyle(element);
  // Whether it needs the focus depends on everything inside it, so it is judged each time.
  if (
    /auto|scroll/.test(`${overflowX} ${overflowY}`) &&
    (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight)
  )
    return String(++scrollers);
  if (!element.matches(TARGETS)) return '';
  const { width, height } = element.getBoundingClientRect();
  return [
    element.localName,
    ...['class', 'part', 'role', 'type', 'tabindex'].map((name) => element.getAttribute(name)),
    element.matches(':disabled'),
    // Beyond twice the least size of a target, a pixel more or less changes nothing.
    ...[width, height].map((size) => Math.min(48, Math.round(size))),
    clipPath,
    visibility,
  ].join(';');
}

/** Looks in which axe has found no fault on this page. */
const judged = new Set<string>();

/**
 * The faults that axe finds in how something looks, each with the place of it. It judges each look
 * once: a text of the same colour and size on the same ground gets the same verdict in every state.
 */
export async function faultsOf(place: Element, ...looks: readonly Look[]): Promise<string[]> {
  const known = new Map<Element, string>();
  const faults: string[] = [];
  for (const look of looks) {
    const fresh = new Map<string, Element>();
    for (const element of everyElement(place)) {
      const key = look === 'colours' ? colours(element, known) : sizes(element);
      if (key !== '' && !judged.has(`${look} ${key}`)) fresh.set(`${look} ${key}`, element);
    }
    if (fresh.size === 0) continue;
    const { violations } = await axe.run(
      { include: [...fresh.values()] as never },
      { resultTypes: ['violations'], runOnly: { type: 'rule', values: STYLE_RULES[look] } },
    );
    if (violations.length === 0) for (const key of fresh.keys()) judged.add(key);
    faults.push(...violations.flatMap(described));
  }
  return faults;
}

const described = ({ id, nodes }: Axe.Result): string[] =>
  nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`);

const TREE_RULES = Object.fromEntries(
  Object.values(STYLE_RULES)
    .flat()
    .map((id) => [id, { enabled: false }]),
);

/** All the faults that axe finds, in the tree and in how it looks. */
export async function allFaultsOf(place: Element): Promise<string[]> {
  const { violations } = await axe.run(place, {
    resultTypes: ['violations'],
    rules: TREE_RULES,
  });
  return [...violations.flatMap(described), ...(await faultsOf(place, 'colours', 'sizes'))];
}
