import {
  type Catalog,
  type Day,
  type ExchangeRate,
  type Issue,
  PricingError,
} from '../core/index.js';
import { need, needOptions } from '../core/contract.js';
import { dayOf, exchangeOf, namesOf, textOf } from '../view-models/settings.js';
import { attributeOf } from '../view-models/workload-fields.js';
import { attribute, dataBlock, element, html, type Markup, print } from './html.js';

/** The options of every element. They have the names of its properties, and become attributes of the tag. */
export interface StaticOptions {
  /** The price date, for the HTML and for the element. */
  readonly asOf?: string | undefined;
  /**
   * The UTC day of your build. Without `asOf` it is the price date of the HTML; the element then uses the
   * reader's day. Defaults to the date of the price list.
   */
  readonly today?: string | undefined;
  readonly offer?: string | undefined;
  /** An ISO 4217 code. Needs the two options below. */
  readonly currency?: string | undefined;
  readonly exchangeRate?: string | number | undefined;
  readonly exchangeRateDate?: string | undefined;
  readonly density?: 'regular' | 'compact' | undefined;
  /** The address of a price list of your own. Without it, your list is written into the tag. */
  readonly catalogSrc?: string | undefined;
  /** How the element uses the file of `catalogSrc`. */
  readonly catalogMode?: 'replace' | 'merge' | undefined;
  /** The language of the numbers, such as `de`, and the tag's `lang`. Defaults to English. */
  readonly locale?: string | undefined;
  /** The tag, if you registered the element under another name. */
  readonly tag?: string | undefined;
  /** More attributes of the tag, such as `id`, `class`, `for` and `locked`. */
  readonly attributes?: ExtraAttributes | undefined;
}

/** Numbers are taken as text; what is `false`, `null` or `undefined` is left out. */
type ExtraAttributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An element as HTML. */
export interface StaticHtml {
  /** The whole element, with its settings as attributes. */
  readonly html: string;
  /** Only what goes between the tags. */
  readonly content: string;
  /** The settings that couldn't be used. The HTML shows the defaults instead, and says so. */
  readonly issues: readonly Issue[];
}

/** The attributes of every element that are settings, and not the tag's own. */
const COMMON = [
  'asOf',
  'offer',
  'currency',
  'exchangeRate',
  'exchangeRateDate',
  'density',
  'catalogSrc',
  'catalogMode',
] as const satisfies readonly (keyof StaticOptions)[];

export interface CommonSettings {
  readonly asOf: Day;
  readonly dated: true;
  readonly offer: string | undefined;
  readonly exchange: ExchangeRate | null;
  readonly locale: string;
}

/** A text that stays has to say from which day it speaks, so that it is always dated. */
export function commonSettings(
  options: StaticOptions,
  listDate: Day,
  issues: Issue[],
): CommonSettings {
  needOptions(options);
  // Said here; what is written is read again, without a word.
  addressOf(options, issues);
  return {
    asOf: dayOf('as-of', options.asOf, issues) ?? dayOf('today', options.today, issues) ?? listDate,
    dated: true,
    offer: filled(options.offer),
    exchange: exchangeOf(options, issues),
    locale: localeOf(options, issues),
  };
}

const localeOf = ({ locale }: StaticOptions, issues?: Issue[]): string =>
  usable('locale', locale, isLocale, 'not-a-language', issues) ?? 'en';

const addressOf = ({ catalogSrc }: StaticOptions, issues?: Issue[]): string | undefined =>
  usable('catalog-src', catalogSrc, isAddress, 'not-an-address', issues);

/** A setting that does harm, or is no HTML, where it cannot be used: then it is not written. */
function usable(
  field: string,
  value: unknown,
  test: (text: string) => boolean,
  code: 'not-a-language' | 'not-an-address',
  issues: Issue[] = [],
): string | undefined {
  const text = filled(value);
  if (text === undefined || test(text)) return text;
  issues.push({ field, code, params: { got: text } });
  return undefined;
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}

/** Of the page's own site or of another; nothing that runs or that only this process could read. */
const isAddress = (text: string): boolean =>
  URL.canParse(text, PAGE) && /^https?:$/.test(new URL(text, PAGE).protocol);
const PAGE = 'https://page.example/';

/** Empty is as good as not given. */
function filled(value: unknown): string | undefined {
  const text = textOf(value);
  return text === '' ? undefined : text;
}

/** What an element is made of, before it is a string. */
export interface Parts {
  readonly tag: string;
  readonly options: StaticOptions;
  /** Attributes that say what is shown, by name; `undefined` is left out. */
  readonly settings: Readonly<Record<string, string | undefined>>;
  readonly content: Markup;
  readonly issues: readonly Issue[];
  /** The price list, where the element does not have it. */
  readonly own: object | null;
  /** How many models or offers it shows, where `reserve.css` is to leave room for as many. */
  readonly room?: number | undefined;
}

/** `reserve.css` reads two digits. */
const MOST_ROOM = 99;

export function assemble({
  tag,
  options,
  settings,
  content,
  issues,
  own,
  room,
}: Parts): StaticHtml {
  const named = tagOf(options.tag ?? tag);
  const address = addressOf(options);
  const inline = own !== null && address === undefined ? own : null;
  const all = {
    lang: localeOf(options),
    ...settings,
    ...attributesFrom(options, COMMON),
    'catalog-src': address,
    // A list that goes along is whole.
    ...(inline && { 'catalog-mode': undefined }),
    'data-room': room === undefined ? undefined : String(Math.min(room, MOST_ROOM)),
  };
  const attributes = [
    ...extraAttributes(options.attributes ?? {}, Object.keys(all)),
    ...Object.entries(all).flatMap(([name, value]) =>
      value === undefined ? [] : [attribute(name, value)],
    ),
  ];
  return {
    html: print(element(named, attributes, html`${inline && dataBlock(inline)}${content}`)),
    content: print(content),
    issues,
  };
}

/** Of these only `true` is on: a text such as `false` would be, as an attribute. */
const FLAGS: readonly string[] = ['batch', 'history', 'ownKey'];

/** Settings as attributes: what is off or not given is left out, a list is its words. */
export function attributesFrom<Options extends object>(
  options: Options,
  names: readonly (keyof Options & string)[],
): Record<string, string | undefined> {
  return Object.fromEntries(
    names.map((name) => {
      const value: unknown = FLAGS.includes(name) ? options[name] === true : options[name];
      const text =
        value === true
          ? ''
          : value === false
            ? undefined
            : Array.isArray(value)
              ? namesOf(value).join(' ')
              : textOf(value);
      return [attributeOf(name), text];
    }),
  );
}

/** Names that look like one of a custom element, and belong to SVG and MathML. */
const RESERVED: readonly string[] = [
  'annotation-xml',
  'color-profile',
  'font-face',
  'font-face-format',
  'font-face-name',
  'font-face-src',
  'font-face-uri',
  'missing-glyph',
];

/** A registry takes more names than these; nobody needs them. */
function tagOf(tag: string): string {
  const got = textOf(tag) ?? '';
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(got) || RESERVED.includes(got))
    throw new PricingError('malformed-tag', { argument: 'options.tag', got });
  return tag;
}

/** Attributes that a page adds. They must not run anything, nor say otherwise than the settings do. */
function extraAttributes(extra: ExtraAttributes, taken: readonly string[]): readonly Markup[] {
  need(extra, {}, 'options.attributes', 'malformed-attribute');
  return Object.entries(extra).flatMap(([name, value]) => {
    if (!/^[a-z][a-z0-9-]*$/.test(name) || /^(?:on|style$)/.test(name) || taken.includes(name))
      throw new PricingError('malformed-attribute', { argument: 'options.attributes', got: name });
    const text = extraValue(value);
    if (text === null)
      throw new PricingError('malformed-attribute', { argument: 'options.attributes', got: name });
    return text === undefined ? [] : [attribute(name, text)];
  });
}

/** `undefined` leaves an attribute out; `null` is what no attribute can be. */
function extraValue(value: unknown): string | null | undefined {
  if (value === false || value == null) return undefined;
  if (value === true) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
}

/** Ids of the offers that the page itself gave: what its list says otherwise than the bundled one. */
export function ownOffers(
  catalog: Catalog,
  bundled: Catalog,
  options: StaticOptions,
): ReadonlySet<string> {
  if (catalog === bundled) return new Set();
  const merges = addressOf(options) !== undefined && options.catalogMode === 'merge';
  const known = new Set(merges ? bundled.offers.map((offer) => JSON.stringify(offer)) : []);
  return new Set(
    catalog.offers.filter((offer) => !known.has(JSON.stringify(offer))).map(({ id }) => id),
  );
}
