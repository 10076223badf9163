/**
 * Chai that knows axe. `@open-wc/testing` offers the same, but its types turn every `equal` of the
 * whole project into a promise.
 */
import { expect, use } from '@esm-bundle/chai';
import type { default as Axe } from 'axe-core';
import 'axe-core/axe.min.js';
import { chaiA11yAxe } from 'chai-a11y-axe';

use(chaiA11yAxe);

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

/** The faults that axe finds in how something looks, each with the place of it. */
export async function faultsOf(
  place: Element,
  ...looks: readonly (keyof typeof STYLE_RULES)[]
): Promise<readonly string[]> {
  const { violations } = await axe.run(place, {
    resultTypes: ['violations'],
    runOnly: { type: 'rule', values: looks.flatMap((look) => STYLE_RULES[look]) },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
  );
}
