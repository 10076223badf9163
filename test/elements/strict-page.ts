/** The page under test/pages that is served with a strict content security policy, in a frame. */
import type { PricingElement } from '../../src/elements/shared/pricing-element.js';
import type { StrictReport } from '../pages/strict.js';
import type { ElementState } from './contract/types.js';
import { create, nextTask, put, waitUntil } from './helpers.js';

export interface StrictPage {
  readonly document: Document;
  readonly report: StrictReport;
}

/** @param load what the page loads: the sources, the built all-in-one file, or both. */
export async function openStrictPage(
  load: 'source' | 'built' | 'both',
  page: 'csp' | 'own-prices' = 'csp',
): Promise<StrictPage> {
  const frame = document.createElement('iframe');
  frame.title = 'A page with a strict content security policy';
  frame.width = '900';
  frame.height = '700';
  frame.src = `/test/pages/${page}.html?load=${load}`;
  put(frame);
  await waitUntil(
    () => frame.contentWindow?.strictReport?.loaded,
    'the strict page has loaded its scripts',
  );
  return { document: frame.contentDocument!, report: frame.contentWindow!.strictReport! };
}

/** An element in a state, on the strict page. */
export async function putInto<E extends PricingElement>(
  page: StrictPage,
  tag: string,
  state: ElementState<E>,
): Promise<E> {
  const element = create<E>(tag, state, page.document);
  page.document.querySelector('main')!.append(element);
  await nextTask();
  await state.act?.(element);
  await nextTask();
  return element;
}
