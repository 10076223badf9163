/**
 * Markup as a string. Whatever is put into a template is text and gets escaped; only what another
 * template made stays markup. So nothing of a price list, however hostile, becomes a tag, an
 * attribute or an entity.
 */

const MARKUP: unique symbol = Symbol('markup');

export interface Markup {
  readonly [MARKUP]: string;
}

/** What may stand in a template; `null` and `false` are nothing. */
export type Piece = Markup | string | number | null | false | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text for an element's content and for attributes in double quotes. Control characters and halves of
 * surrogate pairs are no text: HTML parsers would replace or drop them.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, (character) => (/\s/.test(character) ? ' ' : '\ufffd'))
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** Values stand between tags or in attributes with double quotes, nowhere else. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  let text = strings[0]!;
  values.forEach((value, at) => {
    text += textOf(value) + strings[at + 1]!;
  });
  return { [MARKUP]: text };
}

function textOf(piece: Piece): string {
  if (piece === null || piece === false) return '';
  if (typeof piece === 'string') return escapeText(piece);
  if (typeof piece === 'number') return String(piece);
  return MARKUP in piece ? piece[MARKUP] : piece.map(textOf).join('');
}

/**
 * The finished string: a line break where a template has white space with one, nothing indented, no
 * tag over two lines. Line breaks and `>` come from templates alone; in texts they are escaped.
 */
export function print(markup: Markup): string {
  return markup[MARKUP].replace(/\s*\n\s*/g, '\n')
    .replaceAll('\n>', '>')
    .trim();
}

/** An attribute with a space before it; a boolean one has no value. */
export function attribute(name: string, value: string): Markup {
  return { [MARKUP]: ` ${name}${value === '' ? '' : `="${escapeText(value)}"`}` };
}

/** An element of any name that is already known to be one. */
export function element(tag: string, attributes: readonly Markup[], content: Markup): Markup {
  const open = attributes.map((each) => each[MARKUP]).join('');
  return { [MARKUP]: `<${tag}${open}>\n${content[MARKUP]}\n</${tag}>` };
}

/** JSON that a page carries along. Nothing in it can end the block or begin another. */
export function dataBlock(data: object): Markup {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return { [MARKUP]: `<script type="application/json">${json}</script>\n` };
}
