/** Draws the parts of an element where they are, with the names and words of the manifest. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { type Args, element, type Story } from './element.js';
import { type Expected, playedInDocs, shows } from './expects.js';
import { documented } from './manifest.js';
import { openSome } from './open.js';
import { type Box, boxesOf, placeLabels } from './part-boxes.js';

export class PartAnatomy extends LitElement {
  static override styles = css`
    .subject {
      position: relative;
      margin-block: 1.5rem;
    }
    .box {
      position: absolute;
      border: 1px solid #b32476;
      border-radius: 2px;
      pointer-events: none;
    }
    .box.chosen {
      background: rgb(179 36 118 / 14%);
      border-width: 2px;
    }
    .name {
      position: absolute;
      padding: 0 4px;
      border-radius: 2px;
      background: #8a1c5c;
      color: #fff;
      font:
        11px/16px ui-monospace,
        monospace;
      white-space: nowrap;
      pointer-events: none;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(19em, 1fr));
      gap: 0.25em 1.5em;
      margin: 0;
      padding: 0;
      list-style: none;
      font-size: 0.875em;
    }
    li {
      display: grid;
      grid-template-columns: 8.5em 1fr;
      gap: 0.5em;
      align-items: baseline;
    }
    button {
      padding: 0.1em 0.4em;
      border: 1px solid transparent;
      border-radius: 3px;
      background: none;
      color: inherit;
      font:
        12px/1.6 ui-monospace,
        monospace;
      text-align: start;
      cursor: pointer;
    }
    button:not(:disabled) {
      border-color: currentColor;
    }
    button[aria-pressed='true'] {
      background: #8a1c5c;
      color: #fff;
    }
  `;

  static override properties = {
    tag: {},
    _boxes: { state: true },
    _chosen: { state: true },
  };

  declare tag: string;
  declare protected _boxes: ReadonlyMap<string, readonly Box[]>;
  declare protected _chosen: string;

  readonly #resized = new ResizeObserver(() => {
    this.#measure();
  });

  constructor() {
    super();
    this.tag = '';
    this._boxes = new Map();
    this._chosen = '';
  }

  /** How often each part of the manifest is drawn. */
  get drawn(): ReadonlyMap<string, number> {
    return new Map([...this._boxes].map(([name, boxes]) => [name, boxes.length]));
  }

  override disconnectedCallback(): void {
    // eslint-disable-next-line wc/guard-super-call -- LitElement has it.
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override firstUpdated(): void {
    this.#observe();
  }

  protected override render(): TemplateResult {
    const { parts } = documented(this.tag);
    const shown = this._chosen
      ? (this._boxes.get(this._chosen) ?? []).map((box) => ({ name: this._chosen, box }))
      : [...this._boxes].flatMap(([name, [box]]) => (box ? [{ name, box }] : []));
    const labels = placeLabels(this._chosen ? shown.slice(0, 1) : shown);
    return html`
      <ul aria-label="Parts">
        ${parts.map(({ name, description }) => {
          const count = this._boxes.get(name)?.length ?? 0;
          return html`<li>
            <button
              type="button"
              aria-pressed=${String(this._chosen === name)}
              ?disabled=${count === 0}
              @click=${() => {
                this._chosen = this._chosen === name ? '' : name;
              }}
            >
              ${name}
            </button>
            <span
              >${description}
              ${count === 0 ? 'Not in this state' : count > 1 ? `× ${count}` : ''}</span
            >
          </li>`;
        })}
      </ul>
      <div class="subject">
        <slot @slotchange=${this.#observe}></slot>
        <div aria-hidden="true">
          ${shown.map(
            ({ box }) =>
              html`<div
                class=${this._chosen ? 'box chosen' : 'box'}
                style=${styleMap({
                  left: `${box.x}px`,
                  top: `${box.y}px`,
                  width: `${box.width}px`,
                  height: `${box.height}px`,
                })}
              ></div>`,
          )}
          ${labels.map(
            ({ name, x, y }) =>
              html`<div class="name" style=${styleMap({ left: `${x}px`, top: `${y}px` })}>
                ${name}
              </div>`,
          )}
        </div>
      </div>
    `;
  }

  get #subject(): Element | null {
    return this.querySelector(this.tag);
  }

  #observe(): void {
    this.#resized.disconnect();
    const root = this.#subject?.shadowRoot;
    // The base grows whenever something opens, the window whenever it is made narrower.
    for (const each of [this.#subject, ...(root?.querySelectorAll('[part=base]') ?? [])])
      if (each) this.#resized.observe(each);
  }

  #measure(): void {
    const root = this.#subject?.shadowRoot;
    const frame = this.renderRoot.querySelector('.subject');
    if (!root || !frame) return;
    this._boxes = boxesOf(
      root,
      documented(this.tag).parts.map(({ name }) => name),
      frame.getBoundingClientRect(),
    );
  }
}
if (!customElements.get('part-anatomy')) customElements.define('part-anatomy', PartAnatomy);

declare global {
  interface HTMLElementTagNameMap {
    'part-anatomy': PartAnatomy;
  }
}

/** A story of an element's parts; some of what can be opened is open. */
export const anatomy = (tag: string, args: Args, note: string, expected: Expected = {}): Story => ({
  args: { ...args },
  render: (given) => html`<part-anatomy .tag=${tag}>${element(tag, given)}</part-anatomy>`,
  play: async ({ canvasElement }) => {
    await openSome(canvasElement.querySelector(tag));
  },
  parameters: playedInDocs(shows(note, expected)),
});
