import { isCssValue } from '../internal/css-value.js';
import { ATTRIBUTES, isTag, PAGE_STYLE, type Tag, THEME } from './allowed.js';

export const SCHEMES = ['light', 'dark', 'light dark'] as const;

/** What an address asks for, as far as it may. */
export interface EmbedRequest {
  readonly tag: Tag | undefined;
  readonly attributes: ReadonlyMap<string, string>;
  /** CSS properties of the page, custom ones among them. */
  readonly style: ReadonlyMap<string, string>;
  readonly lang: string | undefined;
  readonly dir: 'ltr' | 'rtl' | undefined;
  /** The only origin that is told the height. */
  readonly parent: string | undefined;
  /** Names that are not used: unknown, repeated, or with a value that does not fit. */
  readonly refused: readonly string[];
}

const LONGEST = 500;

/** An origin as a browser writes it, without path, query or credentials. */
function isOrigin(value: string): boolean {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) return false;
  return new URL(value).origin === value;
}

export function readQuery(search: string): EmbedRequest {
  const given = [...new URLSearchParams(search)];
  const named = given.find(([name]) => name === 'element')?.[1] ?? null;
  const tag = isTag(named) ? named : undefined;
  const allowed: readonly string[] = tag === undefined ? [] : ATTRIBUTES[tag];

  const attributes = new Map<string, string>();
  const style = new Map<string, string>();
  const single = new Map<string, string>();
  const refused: string[] = [];
  const seen = new Set<string>();

  /** Puts a parameter where it belongs; whether it has one such place. */
  const take = (name: string, value: string): boolean => {
    if (seen.has(name) || value.length > LONGEST) return false;
    seen.add(name);
    if (name === 'element') return tag !== undefined;
    if (allowed.includes(name)) {
      attributes.set(name, value);
      return true;
    }
    const kind = Object.hasOwn(THEME, name) ? THEME[name] : undefined;
    const property = kind ?? (PAGE_STYLE.includes(name) ? name : undefined);
    if (property !== undefined) {
      if (!isCssValue(property, value)) return false;
      style.set(name, value);
      return true;
    }
    switch (name) {
      case 'scheme':
        if (!SCHEMES.some((scheme) => scheme === value)) return false;
        style.set('color-scheme', value);
        return true;
      case 'lang':
        if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value)) return false;
        break;
      case 'dir':
        if (value !== 'ltr' && value !== 'rtl') return false;
        break;
      case 'parent':
        if (!isOrigin(value)) return false;
        break;
      default:
        return false;
    }
    single.set(name, value);
    return true;
  };
  for (const [name, value] of given) if (!take(name, value)) refused.push(name);

  const dir = single.get('dir');
  return {
    tag,
    attributes,
    style,
    lang: single.get('lang'),
    dir: dir === 'ltr' || dir === 'rtl' ? dir : undefined,
    parent: single.get('parent'),
    refused: [...new Set(refused)],
  };
}
