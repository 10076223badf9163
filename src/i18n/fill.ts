import type { Params } from '../core/index.js';
import { formatNumber } from './format.js';

/** A sentence with `{names}` of parameters, or what makes one of them. */
export type Text = string | ((params: Params) => string);
/** Sentences by code. */
export type Texts<Code extends string = string> = Readonly<Record<Code, Text>>;

/** `1024x1536` as people read it. */
export function sizeText(size: string): string {
  return size.replace(/(\d)x(\d)/g, '$1 × $2');
}

/**
 * Parameters into a sentence, numbers with the grouping of the locale; those whose names begin with
 * `size` are sizes, and edges stand as they do in sizes.
 */
export function fill(text: Text, params: Params, locale = 'en'): string {
  return (typeof text === 'string' ? text : text(params)).replace(
    /\{(\w+)\}/g,
    (_, name: string) => {
      const given = Object.hasOwn(params, name) ? params[name] : undefined;
      if (typeof given === 'number' && name !== 'width' && name !== 'height')
        return formatNumber(locale, given, given < 1 ? 3 : 2);
      const value = [given].flat().join(', ');
      return name.startsWith('size') ? sizeText(value) : value;
    },
  );
}

/** The sentence of a code; a code that nobody has worded yet stands for itself. */
export function word(
  texts: Texts,
  { code, params }: { code: string; params: Params },
  locale?: string,
): string {
  return fill(Object.hasOwn(texts, code) ? texts[code]! : code, params, locale).trim();
}

/** A sentence's first letter large. */
export function capital(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}
