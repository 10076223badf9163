import { type Freshness, isDay, type Issue } from '../core/index.js';
import { shared } from '../i18n/en/shared.js';
import { staticWords } from '../i18n/en/static.js';
import type { Texts } from '../i18n/fill.js';
import type { ConflictView } from '../view-models/conflicts.js';
import type { LeverView } from '../view-models/lever-view.js';
import type { SourceView, Term } from '../view-models/provenance.js';
import { issueTexts } from '../view-models/settings.js';
import { html, type Markup, type Piece } from './html.js';

/**
 * The whole of an element's content. The words are English and run from left to right whatever the
 * page does; numbers follow the locale and are apart from the words around them.
 */
export function frame(title: string, ...content: readonly Piece[]): Markup {
  return html`<div lang="en" dir="ltr">
    <p><strong>${title}</strong></p>
    ${content}
  </div>`;
}

/** A sentence whose days are days to machines too. */
export function dated(text: string): Markup {
  return html`${text
    .split(/(\d{4}-\d{2}-\d{2})/)
    .map((part) => (isDay(part) ? html`<time datetime="${part}">${part}</time>` : part))}`;
}

/** A figure in the reader's own digits and signs. */
export const figure = (text: string): Markup => html`<bdi>${text}</bdi>`;

/** An amount, with the dollars where it is in another currency. */
export function amount({ text, usd }: { readonly text: string; readonly usd?: string }): Markup {
  return usd === undefined ? figure(text) : html`${figure(text)} (${figure(usd)})`;
}

/** A link, or text where the address leads to no web page. */
export function link({ name, href }: SourceView): Markup {
  return href !== null && isWeb(href) ? html`<a href="${href}">${name}</a>` : html`${name}`;
}

function isWeb(href: string): boolean {
  return URL.canParse(href) && /^https?:$/.test(new URL(href).protocol);
}

export function paragraphs(texts: readonly string[]): Piece {
  return texts.filter(Boolean).map((text) => html`<p>${dated(text)}</p>`);
}

export function list(items: readonly Markup[]): Piece {
  return (
    items.length > 0 &&
    html`<ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`
  );
}

/** Something that opens; without a script too. */
export function fold(summary: Piece, content: Piece, open = false): Markup {
  return open
    ? html`<details open>
        <summary>${summary}</summary>
        ${content}
      </details>`
    : html`<details>
        <summary>${summary}</summary>
        ${content}
      </details>`;
}

export interface FactView {
  readonly label: string;
  readonly value: string;
  readonly href?: string | null;
}

/** Names and values, line by line. */
export function facts(all: readonly FactView[]): Piece {
  return (
    all.length > 0 &&
    html`<dl>
      ${all.map(
        ({ label, value, href }) =>
          html`<dt>${label}</dt>
            <dd>${href ? link({ name: value, href }) : dated(value)}</dd>`,
      )}
    </dl>`
  );
}

/** A formula whose operands carry their captions. */
export function equation(terms: readonly Term[]): Piece {
  return (
    terms.length > 0 &&
    html`<p>
      ${terms.map(
        ({ operator, value, caption }) =>
          html`${operator === undefined ? '' : `${operator} `}<b>${figure(value)}</b>
            ${caption}${' '}`,
      )}
    </p>`
  );
}

/** What the sources of a figure disagree on, and who says what. */
export function conflicts(all: readonly ConflictView[]): readonly Markup[] {
  return all.map(({ summary, claims, consequence }) =>
    fold(
      dated(summary),
      html`${list(
          claims.map(
            ({ says, sources }) =>
              html`${dated(says)}:
              ${sources.map((source, at) => html`${at > 0 && '; '}${link(source)}`)}`,
          ),
        )}
        <p>${dated(consequence)}</p>`,
    ),
  );
}

/** Where and when figures were read. */
export function provenance(state: Freshness['state'], says: string, source: SourceView): Markup {
  return html`<p>
    ${state === 'stale' && html`<strong>${shared.stale}</strong>${' '}`}${dated(
      `${says} · ${shared.sourceIs} `,
    )}${link(source)}
  </p>`;
}

/** Settings that could not be used. */
export function notice(issues: readonly Issue[], problems: Texts, locale: string): Piece {
  if (issues.length === 0) return null;
  const lines = issueTexts(issues, { ...staticWords.problems, ...problems }, locale, shared);
  return html`<p>${shared.ignored}</p>
    ${list(lines.map((each) => html`${each}`))}`;
}

/** What moves the cost, one change a row. */
export function levers(caption: string, all: readonly LeverView[]): Piece {
  if (all.length === 0) return null;
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <tbody>
      ${all.map(
        ({ name, note, percent, cost }) =>
          html`<tr>
            <th scope="row">${name}${note !== '' && html`<br /><small>${note}</small>`}</th>
            <td>${figure(percent)}</td>
            <td>${figure(cost)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
