/** What the browser tests share: a frozen day, a manual clock, mounting, and reading as a person does. */
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters, @typescript-eslint/no-unsafe-class-instance-assignment --
   The caller knows what a tag makes and what a selector finds, as with `querySelector`. */
import { setViewport } from '@web/test-runner-commands';
import type { PricingElement } from '../../src/elements/shared/pricing-element.js';

export { freezeToday, thawToday } from '../support/clock.js';

/** Until every microtask and every update that was asked for is done. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Until every `<details>` that was opened or closed has said so, which browsers do in a later task. */
export function nextToggle(): Promise<void> {
  const last = document.createElement('details');
  return new Promise((resolve) => {
    last.ontoggle = () => {
      resolve();
    };
    last.open = true;
  });
}

export function nextFrames(count = 2): Promise<void> {
  return new Promise((resolve) => {
    const step = (left: number): void => {
      if (left === 0) resolve();
      else
        requestAnimationFrame(() => {
          step(left - 1);
        });
    };
    step(count);
  });
}

/** Waits, frame by frame, until something holds. */
export async function waitUntil(holds: () => unknown, what: string): Promise<void> {
  const started = performance.now();
  while (!holds()) {
    if (performance.now() - started > 5000) throw new Error(`Waited in vain until ${what}`);
    await nextFrames(1);
  }
}

/** Timers that fire only when the test says so. */
export interface ManualClock {
  /** Lets this many milliseconds pass. */
  tick(milliseconds: number): void;
  /** Timers that have neither fired nor been cleared. */
  readonly pending: number;
  restore(): void;
}

export function manualClock(): ManualClock {
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  const timers = new Map<number, { at: number; run: () => void }>();
  let now = 0;
  let last = 1_000_000;
  const set = (run: () => void, delay = 0): number => {
    timers.set(++last, { at: now + delay, run });
    return last;
  };
  const clear = (id: number | undefined): void => {
    if (id !== undefined) timers.delete(id);
  };
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  return {
    tick(milliseconds) {
      now += milliseconds;
      for (const [id, { at, run }] of [...timers]) {
        if (at > now) continue;
        timers.delete(id);
        run();
      }
    },
    get pending() {
      return timers.size;
    },
    restore() {
      Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear });
    },
  };
}

/** How an element is set up: as a page would, by attributes and properties. */
export interface Setup {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
}

const mounted = new Set<Element>();

/** Something of this page that `cleanUp` removes again. */
export function put<E extends Element>(element: E, parent: Node = document.body): E {
  parent.appendChild(element);
  mounted.add(element);
  return element;
}

export function create<E extends PricingElement>(
  tag: string,
  { attributes = {}, properties = {} }: Setup = {},
  page: Document = document,
): E {
  const element = page.createElement(tag) as E;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return Object.assign(element, properties);
}

/** An element on the page, after its first render and the one that knows today. */
export async function mount<E extends PricingElement>(
  tag: string,
  setup: Setup = {},
  parent: Node = document.body,
): Promise<E> {
  const element = put(create<E>(tag, setup), parent);
  await nextTask();
  // Data of one’s own are checked first.
  if ('catalog' in (setup.properties ?? {})) await element.updateComplete;
  return element;
}

/** A place with its own language, direction or colours. */
export function place(attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return put(element);
}

export function cleanUp(): void {
  for (const element of mounted) element.remove();
  mounted.clear();
}

export function shadow(element: Element): ShadowRoot {
  if (!element.shadowRoot) throw new Error(`<${element.localName}> has no shadow root`);
  return element.shadowRoot;
}

export function find<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const found = shadow(element).querySelector<E>(selector);
  if (!found) throw new Error(`<${element.localName}> shows no ${selector}`);
  return found;
}

export function findAll<E extends Element = HTMLElement>(element: Element, selector: string): E[] {
  return [...shadow(element).querySelectorAll<E>(selector)];
}

/** The text that a person sees, on one line. */
export function seen(node: HTMLElement): string {
  return node.innerText.replace(/\s+/g, ' ').trim();
}

/** Everything that a person sees of an element. */
export function seenOf(element: Element): string {
  return seen(find(element, '[part=base]'));
}

export function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0 && element.checkVisibility();
}

/** What the element announces to screen readers. */
export function announced(element: Element): string {
  return find(element, '[role=status]').textContent.trim();
}

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 320, height: 800 };

/** A window of this size, laid out. */
export async function resize(viewport: { width: number; height: number }): Promise<void> {
  await setViewport(viewport);
  await nextFrames();
}

/** Warnings, errors and rejections while something happens; nothing reaches the real console. */
export async function noiseDuring(action: () => unknown): Promise<string[]> {
  const noise: string[] = [];
  const { error, warn } = console;
  console.error = (...words: unknown[]) => noise.push(`error: ${words.map(String).join(' ')}`);
  console.warn = (...words: unknown[]) => noise.push(`warn: ${words.map(String).join(' ')}`);
  const onError = (event: ErrorEvent): void => {
    noise.push(`thrown: ${event.message}`);
    event.preventDefault();
  };
  const onRejection = (event: PromiseRejectionEvent): void => {
    noise.push(`rejected: ${String(event.reason)}`);
    event.preventDefault();
  };
  // Mocha would count a rejection as the failure of whatever test runs then.
  window.addEventListener('error', onError, { capture: true });
  window.addEventListener('unhandledrejection', onRejection, { capture: true });
  try {
    await action();
    await nextTask();
  } finally {
    Object.assign(console, { error, warn });
    window.removeEventListener('error', onError, { capture: true });
    window.removeEventListener('unhandledrejection', onRejection, { capture: true });
  }
  return noise;
}
