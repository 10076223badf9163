/** Opens what a reader can open. */
import { PricingElement } from '../../src/elements/shared/pricing-element.js';

/** Until the element has rendered what was asked of it, with the data that it waits for. */
export async function settled(element: PricingElement): Promise<void> {
  await element.updateComplete;
  // What a bundle of its own brings is drawn anew, and would be closed again.
  while (element.isConnected && element.matches(':state(loading)'))
    await new Promise(requestAnimationFrame);
  await element.updateComplete;
}

/** The folds, and the first two of the rows and groups that are closed; all would be a wall of text. */
export async function openSome(element: Element | null): Promise<void> {
  if (!(element instanceof PricingElement)) throw new Error('There is no element to open');
  await settled(element);
  const root = element.shadowRoot!;
  for (const fold of root.querySelectorAll('details')) fold.open = true;
  await settled(element);
  for (let round = 0; round < 2; round++) {
    root.querySelector<HTMLElement>('[aria-expanded=false]')?.click();
    await settled(element);
  }
}
