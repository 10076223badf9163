import type { Params } from '../core/index.js';

/** A sentence with `{names}` of parameters, or what makes one of them. */
export type Text = string | ((params: Params) => string);
/** Sentences by code. */
export type Texts<Code extends string = string> = Readonly<Record<Code, Text>>;

/** `1024x1536` as people read it. */
export function sizeText(size: string): string {
  return size.replace(/(\d)x(\d)/g, '$1 × $2');
}

/** Parameters into a sentence; those whose names begin with `size` are sizes. */
export function fill(text: Text, params: Params): string {
  return (typeof text === 'string' ? text : text(params)).replace(
    /\{(\w+)\}/g,
    (_, name: string) => {
      const value = [params[name]].flat().join(', ');
      return name.startsWith('size') ? sizeText(value) : value;
    },
  );
}

/** The sentence of a code; a code that nobody has worded yet stands for itself. */
export function word(texts: Texts, { code, params }: { code: string; params: Params }): string {
  return fill(texts[code] ?? code, params).trim();
}

/** A sentence's first letter large. */
export function capital(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}
