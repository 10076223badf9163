import { expect } from '../expect.js';
import type { PricingElement } from '../../../src/elements/shared/pricing-element.js';

export const sorted = (names: Iterable<string>): string[] => [...names].sort();
export const unique = (names: Iterable<string>): string[] => sorted(new Set(names));

/** The style sheets of an element as they are adopted, without comments. */
export function cssOf(elementClass: typeof PricingElement): string {
  const css = elementClass.elementStyles
    .map((style) => ('cssText' in style ? style.cssText : ''))
    .join('\n')
    .replace(/\/\*[^]*?\*\//g, '');
  expect(css.length).to.be.above(1000);
  return css;
}

/** Public custom properties with what stands in for each: the second argument of `var()`. */
export function fallbacksOf(css: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const match of css.matchAll(/var\(\s*(--gic-[\w-]+)\s*/g)) {
    const start = match.index + match[0].length;
    let depth = 1;
    let end = start;
    for (; depth > 0; end += 1) depth += { '(': 1, ')': -1 }[css[end] ?? ')'] ?? 0;
    const fallback = css
      .slice(start, end - 1)
      .replace(/^,\s*/, '')
      .replace(/\s+/g, ' ')
      // A private property stands for the public one that it reads.
      .replaceAll('var(--_', 'var(--gic-')
      .trim();
    found.set(match[1]!, unique([...(found.get(match[1]!) ?? []), fallback]));
  }
  return found;
}
