/**
 * A workload as text, for links and form values:
 * `model:gpt-image-2;size:1024x1536;quality:high;reroll-rate:10..20;as-of:2026-11-22;cost:0.05..0.06`.
 *
 * Names are those of the attributes. What equals its default is left out, but for model, size,
 * quality and how failed requests are billed, whose defaults depend on the price list. The text of a prompt has no name here.
 */

interface Ends<T> {
  readonly low: T;
  readonly high: T;
  readonly likely?: T;
}
type Word = string | null;
type Numbers = number | Ends<number> | null;

/** The fields of a workload that a link holds, by the core's names; others are not looked at. */
export interface LinkableWorkload {
  readonly model?: Word;
  readonly operation?: Word;
  readonly size?: Word;
  readonly quality?: Word;
  readonly imagesPerRequest?: Numbers;
  readonly partialImages?: Numbers;
  readonly promptTokens?: Numbers;
  /** `default`: the tokens are nobody's figure, and are left out. */
  readonly promptFrom?: Word;
  readonly promptOverhead?: Numbers;
  readonly instructionTokens?: Numbers;
  readonly cachedShare?: Numbers;
  readonly cachedReferenceShare?: Numbers;
  readonly referenceImages?: readonly { readonly width: number; readonly height: number }[] | null;
  readonly inputFidelity?: Word;
  readonly outputTokens?: Numbers;
  readonly processing?: Word;
  readonly imagesPerMonth?: Numbers;
  readonly rerollRate?: Numbers;
  readonly failureRate?: Numbers;
  readonly failedRequests?: Word;
}

interface Dated {
  readonly offer?: string | undefined;
  /** The UTC day of the prices. */
  readonly asOf?: string | undefined;
  /** What an image kept cost then, US dollars, exact decimals. */
  readonly cost?: Ends<string> | undefined;
}

export interface WorkloadLink extends Dated {
  /** One that the core has read without issues. */
  readonly workload: LinkableWorkload;
}

export interface LinkReading extends Dated {
  /**
   * For the core's `readWorkload`, which judges the values; it takes the sizes of references as text
   * too. A field that is absent has its default: the whole replaces a workload, it is not merged into one.
   */
  readonly workload: Readonly<Record<string, unknown>>;
  /** Names, as written, of fields that are not known or whose values are none; `link` when the text is no workload at all. */
  readonly unreadable: readonly string[];
}

/** Many times what an honest link needs. */
const LONGEST = 4000;

type Name = Exclude<keyof LinkableWorkload, 'promptFrom'> | keyof Dated;

/** In the order of the text. By its default a field is a word, a number, sizes or (null) an amount; '' and NaN: none. */
const DEFAULTS: Readonly<Record<Name, string | number | readonly [] | null>> = {
  model: '',
  operation: 'generate',
  size: '',
  quality: '',
  imagesPerRequest: 1,
  partialImages: 0,
  promptTokens: NaN,
  promptOverhead: NaN,
  instructionTokens: 0,
  cachedShare: 0,
  cachedReferenceShare: 0,
  referenceImages: [],
  inputFidelity: 'low',
  outputTokens: NaN,
  processing: 'standard',
  imagesPerMonth: 1000,
  rerollRate: 0,
  failureRate: 0,
  failedRequests: '',
  offer: '',
  asOf: '',
  cost: null,
};
const NAMES = Object.keys(DEFAULTS) as Name[];

/** Doubles below 10^-6 print with an exponent. */
const NUMBER = /^\d{1,40}(\.\d{1,40})?(e-\d{1,3})?$/;

/** What could be the name of a field that this version does not know. */
const WORD = /^[\w-]{1,30}$/;

const attribute = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

// A lone surrogate cannot be encoded.
const escape = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, ''));

/** `undefined` when the percent signs do not fit. */
function unescape(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function endsText({ low, high, likely }: Ends<number | string>): string {
  return low === high ? `${low}` : `${low}..${likely === undefined ? '' : `${likely}..`}${high}`;
}

function textOf(
  value: string | Numbers | LinkableWorkload['referenceImages'] | Ends<string>,
): string {
  if (Array.isArray(value)) return value.map(({ width, height }) => `${width}x${height}`).join();
  return typeof value === 'object' && value
    ? endsText(value as Ends<number>)
    : escape(String(value ?? ''));
}

/**
 * The text of a workload, its price date and what it cost then.
 * @example encodeWorkload({ workload: { model: 'gpt-image-2', imagesPerRequest: 1 } }) // "model:gpt-image-2"
 */
export function encodeWorkload({ workload, ...dated }: WorkloadLink): string {
  const promptTokens = workload.promptFrom === 'default' ? null : (workload.promptTokens ?? null);
  const fields: LinkableWorkload & Dated = { ...workload, promptTokens, ...dated };
  return NAMES.flatMap((name) => {
    const text = textOf(fields[name]);
    return text && text !== String(DEFAULTS[name]) ? `${attribute(name)}:${text}` : [];
  }).join(';');
}

/** One to three numbers; `undefined` when the text is something else. */
function readEnds(text: string): Ends<string> | undefined {
  const ends = text.split('..');
  if (ends.length > 3 || !ends.every((end) => NUMBER.test(end))) return undefined;
  const [low, likely] = ends as [string, string];
  const high = ends.at(-1)!;
  return ends.length > 2 ? { low, likely, high } : { low, high };
}

function toNumbers({ low, high, likely }: Ends<string>): Numbers {
  if (low === high) return +low;
  return { low: +low, high: +high, ...(likely && { likely: +likely }) };
}

function readValue(name: Name, text: string): unknown {
  const kind = DEFAULTS[name];
  if (typeof kind === 'string') return text;
  if (Array.isArray(kind)) return text.split(',');
  const ends = readEnds(text);
  if (kind !== null) return ends && toNumbers(ends);
  // Amounts are exact decimals.
  return text.includes('e') ? undefined : ends;
}

/**
 * Reads what {@link encodeWorkload} wrote. Never throws, whatever the text.
 */
export function decodeWorkload(text: string): LinkReading {
  const read: Partial<Record<Name, unknown>> = {};
  const unreadable: string[] = [];
  const unknown: string[] = [];
  for (const pair of text.length > LONGEST ? [] : text.split(';')) {
    const [key = '', ...rest] = pair.split(':');
    const name = rest.length > 0 && NAMES.find((known) => attribute(known) === key);
    if (!name) {
      if (rest.length > 0 && WORD.test(key)) unknown.push(key);
      continue;
    }
    const raw = unescape(rest.join(':'));
    const value = raw ? readValue(name, raw) : undefined;
    if (value === undefined) unreadable.push(key);
    else read[name] = value;
  }
  const { offer, asOf, cost, ...workload } = read;
  const holdsNothing = Object.keys(read).length + unreadable.length === 0;
  unreadable.push(...(holdsNothing ? ['link'] : unknown));
  return { workload, ...({ offer, asOf, cost } as Dated), unreadable };
}

const fragmentParts = (href: string): string[] => href.split('#').slice(1).join('#').split('&');

const keyOf = (id: string): string => `gic-${escape(id)}=`;

/**
 * What a page's address holds for one element, after its id; `undefined` when nothing, and no text at
 * all when its percent signs do not fit.
 * Bears that something on the way has escaped the signs of the text.
 * @param href an address, or its fragment with the `#`.
 */
export function readLink(href: string, id: string): string | undefined {
  const key = keyOf(id);
  const part = fragmentParts(href).find((candidate) => candidate.startsWith(key));
  return part && (unescape(part.slice(key.length)) ?? '');
}

/**
 * The address with one element's text in its fragment, in place of an earlier one; what else the
 * fragment holds, of other elements or of the page, stays.
 * @example writeLink('https://example.com/#top', 'a', 'size:auto') // "https://example.com/#top&gic-a=size:auto"
 */
export function writeLink(href: string, id: string, text: string): string {
  const key = keyOf(id);
  const others = fragmentParts(href).filter((part) => part && !part.startsWith(key));
  // The percent signs of escaped words are escaped again: the whole is unescaped once before it is read.
  return `${href.split('#', 1)[0]!}#${[...others, key + text.replaceAll('%', '%25')].join('&')}`;
}
