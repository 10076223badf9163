/** A page in a frame, with what its console and its policy said. */
import type { PricingElement } from '../../src/elements/shared/pricing-element.js';
import { put, waitUntil } from './helpers.js';

export interface FrameRecord {
  readonly noise: string[];
  readonly reports: string[];
}

declare global {
  interface Window {
    frameRecord?: FrameRecord;
  }
}

export interface FramedPage {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  readonly record: FrameRecord;
}

export const TAGS = [
  'gpt-image-calculator',
  'launch-planner',
  'meter-table',
  'provider-compare',
] as const;

async function open(setUp: (frame: HTMLIFrameElement) => void): Promise<FramedPage> {
  const frame = document.createElement('iframe');
  frame.title = 'A page that embeds';
  frame.width = '1000';
  frame.height = '800';
  setUp(frame);
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  put(frame);
  await loaded;
  const inner = frame.contentWindow as Window & typeof globalThis;
  return { frame, window: inner, document: inner.document, record: inner.frameRecord! };
}

export const openPage = (src: string): Promise<FramedPage> =>
  open((frame) => {
    frame.src = src;
  });

/** A page whose body is what somebody pasted. */
export const openSnippet = (html: string): Promise<FramedPage> =>
  open((frame) => {
    frame.srcdoc = `<!doctype html><html lang="en"><title>A page</title><body>${html}</body></html>`;
  });

/** A page whose head is what comes first of it, such as a policy, which counts nowhere else. */
export const openWhole = (html: string): Promise<FramedPage> =>
  open((frame) => {
    frame.srcdoc = `<!doctype html><html lang="en"><title>A page</title>${html}</html>`;
  });

/** Everything on a page that is one of the library's tags, once it is defined and shows its result. */
export async function elementsOf(
  { document: page, window: inner }: FramedPage,
  root: ParentNode = page,
): Promise<PricingElement[]> {
  const found = [...root.querySelectorAll<PricingElement>(TAGS.join())];
  for (const element of found) {
    await inner.customElements.whenDefined(element.localName);
    await element.updateComplete;
    await waitUntil(() => !element.matches(':state(loading)'), 'the offers are there');
  }
  return found;
}
