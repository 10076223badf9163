/**
 * The page for sites that strip scripts: one element in a frame, set up by the address. It stores
 * nothing, asks nobody and listens to nobody; all that leaves it is its height.
 */
import { ATTRIBUTES, type Tag } from './allowed.js';
import { type EmbedRequest, readQuery } from './query.js';

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
  document.body.append(paragraph(`Not used in this address: ${refused.join(', ')}.`));
}
if (tag === undefined) {
  const known = Object.keys(ATTRIBUTES).join(', ');
  document.body.append(paragraph(`Name an element in the address: ?element=, one of ${known}.`));
} else {
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  document.body.append(element);
  await LOAD[tag]();
}
if (parent !== undefined) reportHeight(document.body, parent);
