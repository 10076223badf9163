/**
 * Shows a story without Storybook: plain CSF is a function of args. Checks what its page promises:
 * a quiet console, no fault that axe finds, the state that it is called after, no stray issue.
 */
import type { ArgTypes, Meta, StoryObj } from '@storybook/web-components-vite';
import { LitElement, render } from 'lit';
import { PricingElement } from '../../src/elements/shared/pricing-element.js';
import { argTypesOf } from '../../stories/support/arg-types.js';
import { expectedOf } from '../../stories/support/expects.js';
import { page, type Page } from '../../stories/support/page.js';
import { allFaultsOf, expect } from '../elements/expect.js';
import { nextTask, noiseDuring, put, seenOf, waitUntil } from '../elements/helpers.js';

type Args = Readonly<Record<string, unknown>>;
export type StoryModule = Readonly<Record<string, StoryObj<Args>>> & { readonly default: Meta };

export interface Shown {
  readonly canvas: HTMLElement;
  /** Elements of the library, those in other shadow roots too. */
  readonly elements: readonly PricingElement[];
  readonly noise: readonly string[];
  readonly leave: () => void;
}

function* allElements(root: ParentNode): Iterable<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* allElements(element.shadowRoot);
  }
}

/** As a page does when it is read, and Storybook when it has rendered. */
function runScripts(canvas: HTMLElement): void {
  for (const { textContent } of canvas.querySelectorAll('script[type=module]:not([src])')) {
    const script = document.createElement('script');
    script.type = 'module';
    script.textContent = textContent;
    canvas.append(script);
    script.remove();
  }
}

async function settle(canvas: HTMLElement, mayLoad: boolean): Promise<PricingElement[]> {
  await nextTask();
  const elements: PricingElement[] = [];
  for (const element of allElements(canvas)) {
    if (element instanceof LitElement) await element.updateComplete;
    if (!(element instanceof PricingElement)) continue;
    elements.push(element);
    if (!mayLoad)
      await waitUntil(
        () => !element.matches(':state(loading)'),
        `<${element.localName}> has loaded`,
      );
  }
  await nextTask();
  return elements;
}

/** @param globals what the toolbar says; a story's own win. */
export async function showStory(
  meta: Meta,
  story: StoryObj<Args>,
  globals: Partial<Page> = {},
): Promise<Shown> {
  const canvas = put(document.createElement('div'));
  const args: Args = { ...meta.args, ...story.args };
  const draw = (story.render ?? meta.render) as (args: Args, context: unknown) => unknown;
  const context = { canvasElement: canvas, args };
  type Hook = (context: unknown) => unknown;
  const leaving: unknown[] = [];
  let elements: readonly PricingElement[] = [];
  const noise = await noiseDuring(async () => {
    for (const hook of [meta.beforeEach, story.beforeEach].flat() as (Hook | undefined)[])
      leaving.push(await hook?.(context));
    render(page(draw(args, context), { ...globals, ...story.globals }), canvas);
    runScripts(canvas);
    const mayLoad = expectedOf(story.parameters).states?.includes('loading') ?? false;
    await settle(canvas, mayLoad);
    await (story.play as Hook | undefined)?.(context);
    elements = await settle(canvas, mayLoad);
  });
  return {
    canvas,
    elements,
    noise,
    leave() {
      canvas.remove();
      for (const leave of leaving) if (typeof leave === 'function') (leave as () => void)();
    },
  };
}

/** Everything that must hold of a story; throws what does not. */
export async function checkStory(
  meta: Meta,
  story: StoryObj<Args>,
  globals: Partial<Page> = {},
): Promise<void> {
  const { canvas, elements, noise, leave } = await showStory(meta, story, globals);
  try {
    expect(noise, 'console').to.deep.equal([]);
    const { states = [], without = [], issues = [], says } = expectedOf(story.parameters);
    for (const element of elements) {
      expect(
        element.issues.map(({ field }) => field).sort(),
        `issues of <${element.localName}>`,
      ).to.deep.equal([...issues].sort());
    }
    const subject = canvas.querySelector<PricingElement>(String(meta.component));
    if (states.length + without.length > 0) expect(subject, 'its element').to.exist;
    for (const state of states)
      expect(subject!.matches(`:state(${state})`), `:state(${state})`).to.equal(true);
    for (const state of without)
      expect(subject!.matches(`:state(${state})`), `:state(${state})`).to.equal(false);
    if (says !== undefined) expect(subject ? seenOf(subject) : canvas.innerText).to.include(says);
    expect((await allFaultsOf(canvas)).join('\n'), 'axe').to.equal('');
  } finally {
    leave();
  }
}

/** The args that a story sets and that no control explains. */
export function unexplained(meta: Meta, story: StoryObj<Args>): string[] {
  if (typeof meta.component !== 'string') return [];
  const known: ArgTypes = argTypesOf(meta.component);
  return Object.keys({ ...meta.args, ...story.args }).filter((name) => !(name in known));
}
