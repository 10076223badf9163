/** Opens what a reader can open. */
import type { LitElement } from 'lit';

/** Until the element has rendered what was just asked of it. */
const settled = (element: Element): Promise<unknown> =>
  customElements.whenDefined(element.localName).then(() => (element as LitElement).updateComplete);

/** The folds, and the first two of the rows and groups that are closed; all would be a wall of text. */
export async function openSome(element: Element): Promise<void> {
  await settled(element);
  const root = element.shadowRoot!;
  for (const fold of root.querySelectorAll('details')) fold.open = true;
  await settled(element);
  for (let round = 0; round < 2; round++) {
    root.querySelector<HTMLElement>('[aria-expanded=false]')?.click();
    await settled(element);
  }
}

export async function openAll(element: Element): Promise<void> {
  await settled(element);
  const root = element.shadowRoot!;
  for (const fold of root.querySelectorAll('details')) fold.open = true;
  for (const closed of root.querySelectorAll<HTMLElement>('[aria-expanded=false]')) closed.click();
  await settled(element);
}
