/**
 * The page for sites that strip scripts: one element in a frame, set up by the address. It stores
 * nothing, asks nobody and listens to nobody; all that leaves it is its height.
 */
import { ATTRIBUTES, type Tag } from './allowed.js';
import { type EmbedRequest, readQuery } from './query.js';

/** The catalog's own source; the catalog comes with the element, so not where that is missing. */
const PRICES = 'https://developers.openai.com/api/docs/pricing';

/** Only the file of the element that is shown. */
const LOAD: Readonly<Record<Tag, () => Promise<unknown>>> = {
  'gpt-image-calculator': () => import('../cdn/gpt-image-calculator.js'),
  'launch-planner': () => import('../cdn/launch-planner.js'),
  'meter-table': () => import('../cdn/meter-table.js'),
  'provider-compare': () => import('../cdn/provider-compare.js'),
};

function dress(root: HTMLElement, { style, lang, dir }: EmbedRequest): void {
  // By the object model: the page's policy allows no style in markup.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root{font:16px/1.5 system-ui,sans-serif}body{margin:0;padding:2px}');
  document.adoptedStyleSheets = [sheet];
  for (const [property, value] of style) root.style.setProperty(property, value);
  if (lang !== undefined) root.lang = lang;
  if (dir !== undefined) root.dir = dir;
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

const MOST_NAMES = 5;

/**
 * What of the address is not used. Names of parameters alone, and few: anybody may write an
 * address, and this page is not to carry their text under the host's name.
 */
function unused(refused: readonly string[]): string {
  const named = refused.filter((name) => /^[-a-z]{1,40}$/.test(name)).slice(0, MOST_NAMES);
  const others = refused.length - named.length;
  const counted = `${others}${named.length > 0 ? ' other' : ' parameter'}${others === 1 ? '' : 's'}`;
  const words = named.join(', ');
  if (others === 0) return `Ignored in this address: ${words}.`;
  return `Ignored in this address: ${words}${words && ' and '}${counted}.`;
}

/** What a reader has instead of the element: where its prices come from. */
function notLoaded(tag: Tag): HTMLElement {
  const source = document.createElement('a');
  source.href = PRICES;
  source.textContent = 'OpenAI’s price list';
  const element = paragraph(`Couldn’t load <${tag}>. Its prices come from `);
  element.append(source, '.');
  return element;
}

/**
 * Tells the page around the frame how high its content is.
 *
 * The address names the one origin that is told (`parent`), and the browser holds to it: a frame on
 * any other page says nothing. The referrer would not do, since many pages send none, nor would
 * `ancestorOrigins`, which not every browser has; and both would tell whoever frames the page.
 */
function reportHeight(body: HTMLElement, parent: string): void {
  if (window.parent === window) return;
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    window.parent.postMessage({ type: 'gic-height', height }, parent);
  }).observe(body);
}

const request = readQuery(location.search);
const { tag, attributes, refused, parent } = request;
dress(document.documentElement, request);
if (refused.length > 0) {
  document.body.append(paragraph(unused(refused)));
}
if (tag === undefined) {
  const known = Object.keys(ATTRIBUTES).join(', ');
  document.body.append(paragraph(`Choose an element with ?element= in the address: ${known}.`));
} else {
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  document.body.append(element);
  try {
    await LOAD[tag]();
  } catch (error) {
    console.warn(error);
    element.replaceWith(notLoaded(tag));
  }
}
if (parent !== undefined) reportHeight(document.body, parent);
