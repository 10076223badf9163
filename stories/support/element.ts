/** An element from a story's args, as a page would write it. */
import type { ArgTypes, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { type ElementPart, noChange } from 'lit';
import { Directive, directive, type PartInfo, PartType } from 'lit/directive.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { PROPERTY, SLOT } from './arg-types.js';

export type Args = Readonly<Record<string, unknown>>;
export type Types = ArgTypes;
/** A story whose args are those of one element: attributes, `slot:…`, `property:…`, `--gic-…`. */
export type Story = StoryObj<Args>;

/** What a page may pass to an element beside attributes: the element keeps the rest as it is. */
class Apply extends Directive {
  #names = new Set<string>();

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('apply() stands in a tag');
  }

  // Called by a server, which has no element to apply anything to.
  override render(...given: unknown[]): unknown {
    return given.length > 0 ? noChange : nothing;
  }

  override update({ element }: ElementPart, [args]: [Args]): typeof noChange {
    const host = element as HTMLElement & Record<string, unknown>;
    const now = new Map(Object.entries(args).filter(([, value]) => isGiven(value)));
    for (const name of this.#names) if (!now.has(name)) drop(host, name);
    for (const [name, value] of now) {
      if (name.startsWith(PROPERTY)) host[name.slice(PROPERTY.length)] = value;
      else if (name.startsWith('--')) host.style.setProperty(name, String(value));
      else if (!name.startsWith(SLOT)) {
        const text = value === true ? '' : String(value);
        if (host.getAttribute(name) !== text) host.setAttribute(name, text);
      }
    }
    this.#names = new Set(now.keys());
    return noChange;
  }
}

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && value !== '';

function drop(host: HTMLElement & Record<string, unknown>, name: string): void {
  if (name.startsWith(PROPERTY)) host[name.slice(PROPERTY.length)] = undefined;
  else if (name.startsWith('--')) host.style.removeProperty(name);
  else if (!name.startsWith(SLOT)) host.removeAttribute(name);
}

const apply = directive(Apply);

/** @param inside what stands between the tags, beside what fills named slots. */
export function element(tag: string, args: Args = {}, inside: unknown = nothing): TemplateResult {
  const name = unsafeStatic(tag);
  const slots = Object.entries(args)
    .filter(([key, value]) => key.startsWith(SLOT) && isGiven(value))
    .map(([key, value]) => html`<span slot=${key.slice(SLOT.length)}>${value}</span>`);
  return staticHtml`<${name} ${apply(args)}>${inside}${slots}</${name}>`;
}

/** For a story file's `render`. */
export const renderElement =
  (tag: string) =>
  (args: Args): TemplateResult =>
    element(tag, args);
