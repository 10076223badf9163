/** What a keyboard reaches in an element, in order, read from its live shadow root. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { type Args, element, type Story } from './element.js';
import { PricingElement } from '../../src/elements/shared/pricing-element.js';
import { playedInDocs, shows } from './expects.js';
import { settled } from './open.js';

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), ' +
  'textarea:not(:disabled), summary, [tabindex="0"]';

export interface Stop {
  readonly kind: string;
  readonly name: string;
}

const textOf = (node: Element): string => node.textContent.replace(/\s+/g, ' ').trim();

function nameOf(control: Element, root: ShadowRoot): string {
  const named = (control.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .flatMap((id) => (id ? (root.getElementById(id) ?? []) : []));
  if (named.length > 0) return named.map(textOf).join(' ');
  const label = control.getAttribute('aria-label');
  if (label !== null) return label;
  const labels = (control as HTMLInputElement).labels ?? [];
  return labels.length > 0 ? [...labels].map(textOf).join(' ') : textOf(control);
}

function kindOf(control: Element): string {
  if (control instanceof HTMLInputElement)
    return control.type === 'text' ? 'text field' : control.type;
  const kinds: Readonly<Record<string, string>> = {
    a: 'link',
    select: 'list',
    textarea: 'text area',
    summary: 'fold',
    div: 'box that scrolls',
  };
  return kinds[control.localName] ?? control.localName;
}

/** Of a group of radio buttons only the chosen one is a stop; arrow keys reach the others. */
const isStop = (control: Element): boolean =>
  control.checkVisibility() &&
  (control.getAttribute('tabindex') ?? '0') === '0' &&
  !(control instanceof HTMLInputElement && control.type === 'radio' && !control.checked);

export function tabStops(host: Element): Stop[] {
  const root = host.shadowRoot!;
  return [...root.querySelectorAll(FOCUSABLE)]
    .filter(isStop)
    .map((control) => ({ kind: kindOf(control), name: nameOf(control, root) }));
}

export class TabStops extends LitElement {
  static override styles = css`
    ol {
      columns: 18em;
      column-gap: 3em;
      margin: 0 0 1.5rem;
      font-size: 0.875em;
    }
    b {
      font-weight: 500;
    }
  `;

  static override properties = { _stops: { state: true } };
  declare protected _stops: readonly Stop[];

  constructor() {
    super();
    this._stops = [];
  }

  get stops(): readonly Stop[] {
    return this._stops;
  }

  read(host: Element): void {
    this._stops = tabStops(host);
  }

  protected override render(): TemplateResult {
    return html`<ol aria-label="Stops of the Tab key">
        ${this._stops.map(({ kind, name }) => html`<li>${kind}: <b>${name}</b></li>`)}
      </ol>
      <slot></slot>`;
  }
}
if (!customElements.get('tab-stops')) customElements.define('tab-stops', TabStops);

declare global {
  interface HTMLElementTagNameMap {
    'tab-stops': TabStops;
  }
}

export const keyboard = (tag: string, args: Args = {}): Story => ({
  args,
  render: (given) => html`<tab-stops>${element(tag, given)}</tab-stops>`,
  play: async ({ canvasElement }) => {
    const host = canvasElement.querySelector(tag);
    if (!(host instanceof PricingElement)) throw new Error(`There is no <${tag}>`);
    await settled(host);
    canvasElement.querySelector('tab-stops')!.read(host);
  },
  parameters: playedInDocs(
    shows(
      'The controls that the Tab key reaches, in order, with the names that screen readers announce. ' +
        'A group of options is one stop; the arrow keys move within it.',
    ),
  ),
});
