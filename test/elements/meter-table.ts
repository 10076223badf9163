/** Reading a meter table as a person does. */
import type { MeterTable } from '../../src/define/meter-table.js';
import { find, findAll, isSeen, mount, nextTask, seen } from './helpers.js';

export const NINE = [
  'gpt-image-2 gpt-image-2.6-sunburst gpt-image-2.6-flare gpt-image-2.5-sunburst',
  'gpt-image-2.5-flare gpt-image-1.5 gpt-image-1-mini chatgpt-image-latest gpt-image-1',
].join(' ');

export const METERS = [
  'Text input',
  'Cached text input',
  'Image input',
  'Cached image input',
  'Text output',
  'Image output',
];

export function meterTable(
  attributes: Readonly<Record<string, string>> = {},
  properties: Readonly<Record<string, unknown>> = {},
  parent?: Node,
): Promise<MeterTable> {
  return mount<MeterTable>('meter-table', { attributes, properties }, parent);
}

export function row(element: MeterTable, meter: string): HTMLElement {
  const found = findAll(element, '[part=row]').find(
    (one) => seen(one.querySelector<HTMLElement>('th')!) === meter,
  );
  if (!found) throw new Error(`No row is named ${meter}`);
  return found;
}

/** What stands in the rate cells of a row. */
export function rates(element: MeterTable, meter: string): string[] {
  return [...row(element, meter).querySelectorAll<HTMLElement>('[part~=rate]')].map(seen);
}

export function heads(element: MeterTable): string[] {
  return findAll(element, 'thead th').filter(isSeen).map(seen);
}

export function button(element: MeterTable, name: string): HTMLButtonElement {
  const found = findAll<HTMLButtonElement>(element, 'button').find((one) => seen(one) === name);
  if (!found) throw new Error(`No button is named ${name}`);
  return found;
}

/** Opens or closes a row, and returns what is below it. */
export async function toggle(element: MeterTable, meter: string): Promise<HTMLElement> {
  const opener = button(element, meter);
  opener.click();
  await nextTask();
  return find(element, `#${opener.getAttribute('aria-controls')}`);
}

export async function opened(element: MeterTable, meter: string): Promise<string> {
  return seen(await toggle(element, meter));
}

export function provenance(element: MeterTable): string[] {
  return findAll(element, '[part=provenance] > *').map((line) =>
    line.textContent.replace(/\s+/g, ' ').trim(),
  );
}

export function radio(element: MeterTable, label: string): HTMLInputElement {
  const found = findAll(element, 'label').find((one) => seen(one) === label);
  if (!found) throw new Error(`No option is named ${label}`);
  return found.querySelector('input')!;
}

export function checkedUnit(element: MeterTable): string {
  const chosen = findAll<HTMLInputElement>(element, 'input[type=radio]').filter(
    ({ checked }) => checked,
  );
  return chosen.map(({ parentElement }) => seen(parentElement!)).join(', ');
}
