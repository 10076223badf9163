/** What the tests of the look share: hosts and their themes, colours as they are seen, what sticks out. */
import { executeServerCommand } from '@web/test-runner-commands';
import { findAll, isSeen, nextFrames, put, seen } from './helpers.js';

export const THEMES = [
  'neutral-docs',
  'serif-blog',
  'dark-docs',
  'high-contrast-brand',
  'dense-dashboard',
  'playful-rounded',
] as const;
export type Theme = (typeof THEMES)[number];
export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The page becomes the host of a theme; returns a place in it. `cleanUp` takes all of it away. */
export async function host(theme: Theme): Promise<HTMLElement> {
  const sheets = [`/stories/pages/themes/styles/${theme}.css`, `/stories/themes/${theme}.css`];
  await Promise.all(
    sheets.map(async (href) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      const loaded = new Promise((resolve, reject) => {
        link.onload = resolve;
        link.onerror = () => {
          reject(new Error(`${href} did not load`));
        };
      });
      put(link, document.head);
      await loaded;
    }),
  );
  const place = put(document.createElement('div'));
  // All the width, whatever the host's own columns.
  place.setAttribute('style', 'grid-column: 1 / -1; min-inline-size: 0');
  return place;
}

/** Colours are forced from here on, in a light or dark palette; `null` ends it. */
export async function forceColours(scheme: Scheme | null): Promise<void> {
  await executeServerCommand('force-colours', { scheme });
  await nextFrames();
}

export type Rgb = readonly [number, number, number];

const probe = document.createElement('i');
probe.setAttribute('style', 'forced-color-adjust: none; display: none');
const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const pen = canvas.getContext('2d', { willReadFrequently: true })!;

/** What is seen of colours that lie upon one another, the lowest first. */
export function painted(...colours: readonly string[]): Rgb {
  pen.clearRect(0, 0, 1, 1);
  for (const colour of colours) {
    // The canvas knows neither the page's scheme nor forced colours; it keeps what it cannot read.
    probe.style.color = '';
    probe.style.color = colour;
    if (probe.style.color === '') throw new Error(`Not a colour: ${colour}`);
    document.body.append(probe);
    pen.fillStyle = getComputedStyle(probe).color;
    probe.remove();
    pen.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** WCAG's ratio of two colours, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The backgrounds behind something, the page's first. */
export function backgrounds(element: Element): string[] {
  const found: string[] = [];
  for (let node: Node | null = element; node;) {
    if (node instanceof Element) found.unshift(getComputedStyle(node).backgroundColor);
    node =
      node instanceof Element && node.assignedSlot
        ? node.assignedSlot
        : node instanceof ShadowRoot
          ? node.host
          : node.parentNode;
  }
  // Below the page is the browser's canvas.
  return ['Canvas', ...found];
}

/** What of an element stands out of it; the row of buttons does by its padding, on purpose. */
export function overhanging(element: Element): string[] {
  const { left, right } = element.getBoundingClientRect();
  // By the boxes first: of hardly any is more asked than that.
  return findAll(element, '*')
    .filter((one) => {
      const box = one.getBoundingClientRect();
      return box.left < left - 1 || box.right > right + 1;
    })
    .filter((one) => isSeen(one) && !one.closest(`${SCROLLERS}, .hidden-visually, svg, .drop`))
    .filter((one) => !one.closest('[part=actions], [part=action]') && !hiddenHead(one))
    .map((one) => `${one.localName}.${one.className}: ${seen(one).slice(0, 40)}`);
}

export const SCROLLERS = '.table-scroll, .scroll';

/** The head of a table that is stacked is there for those who hear it. */
const hiddenHead = (one: Element): boolean => {
  const head = one.closest('thead');
  return head !== null && getComputedStyle(head).clipPath !== 'none';
};

/** Text that is cut off, and tables that only a mouse could scroll. */
export function cut(element: Element): string[] {
  return findAll(element, '*')
    .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
    .filter((one) => isSeen(one) && !one.closest('.hidden-visually, svg, .drop, select'))
    .filter((one) => !hiddenHead(one))
    .filter((one) => {
      const { overflowX, textOverflow } = getComputedStyle(one);
      if (one instanceof HTMLInputElement) return one.type === 'text';
      if (overflowX === 'auto' || overflowX === 'scroll')
        return !(one.tabIndex === 0 && one.getAttribute('role') === 'region' && one.ariaLabel);
      return overflowX !== 'visible' || textOverflow === 'ellipsis';
    })
    .map(
      (one) =>
        `${one.localName}#${one.id}.${one.className} ${one.clientWidth} of ${one.scrollWidth}: ${seen(one).slice(0, 40)}`,
    );
}
