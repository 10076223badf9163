import { expect } from '../expect.js';
import type { PricingElement } from '../../../src/elements/shared/pricing-element.js';
import { find, isSeen, waitUntil } from '../helpers.js';
import { openStrictPage, putInto } from '../strict-page.js';
import type { ElementContract } from './types.js';

export function testStrictPage<E extends PricingElement>({
  tag,
  states,
  always,
}: ElementContract<E>): void {
  describe('strict content security policy', () => {
    for (const load of ['source', 'built'] as const) {
      it(`reports nothing in any state: ${load}`, async () => {
        const page = await openStrictPage(load);
        for (const [name, state] of Object.entries(states)) {
          const element = await putInto(page, tag, state);
          await waitUntil(() => element.matches(':not(:state(loading))'), 'its data are there');
          expect(isSeen(find(element, always)), name).to.equal(true);
          expect(page.report.violations, name).to.deep.equal([]);
          expect(page.report.noise, name).to.deep.equal([]);
        }
      });
    }
  });
}
