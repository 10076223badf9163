/** Using a calculator as a person does: reading its words, finding controls by their names. */
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters --
   The caller knows what a label belongs to, as with `querySelector`. */
import { sendKeys } from '@web/test-runner-commands';
import type { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import '../../src/define/gpt-image-calculator.js';
import { find, findAll, isSeen, mount, nextTask, seen } from './helpers.js';

export type Attributes = Readonly<Record<string, string>>;

/** 90 tokens of prompt and the 6 that the service adds are the 96 of the documented example. */
export const EXAMPLE: Attributes = {
  'prompt-tokens': '90',
  'images-per-month': '2400',
  'reroll-rate': '20',
  'failure-rate': '4',
  'failed-requests': 'billed',
};

export const FLARE = 'gpt-image-2.6-flare';

export function calculator(
  attributes: Attributes = {},
  properties: Readonly<Record<string, unknown>> = {},
  parent?: Node,
): Promise<GptImageCalculator> {
  return mount<GptImageCalculator>('gpt-image-calculator', { attributes, properties }, parent);
}

/** Unfolds the costs at every size and quality. */
export async function openGrid(element: Element): Promise<void> {
  find(element, '[part=grid]:not([open]) > summary').click();
  await nextTask();
}

const named = (text: string, name: string | RegExp): boolean =>
  typeof name === 'string' ? text === name : name.test(text);

const figures = (element: Element): string[] =>
  findAll(element, '[part=figure] .figure-value').map(seen);

/** The headline figure. */
export const perKept = (element: Element): string => figures(element)[0]!;
export const perMonth = (element: Element): string => figures(element)[1]!;
export const sentence = (element: Element): string => seen(find(element, '.sentence'));

/** A typed number, list or text area by its label. */
export function field<E extends HTMLElement = HTMLInputElement>(
  element: Element,
  name: string | RegExp,
): E {
  for (const control of findAll<HTMLInputElement>(element, 'input, select, textarea')) {
    if (control.type === 'radio') continue;
    const label = control.getAttribute('aria-label') ?? [...(control.labels ?? [])].map(textOf)[0];
    if (control.type !== 'range' && named(label ?? '', name)) return control as unknown as E;
  }
  throw new Error(`No field is named ${String(name)}`);
}

/** Text, whether it is seen or not. */
export function textOf(node: Element): string {
  return node.textContent.replace(/\s+/g, ' ').trim();
}

export function button(element: Element, name: string | RegExp): HTMLButtonElement {
  const found = buttons(element).find((one) =>
    named(one.getAttribute('aria-label') ?? seen(one), name),
  );
  if (!found) throw new Error(`No button is named ${String(name)}`);
  return found;
}

export function buttons(element: Element): HTMLButtonElement[] {
  return findAll<HTMLButtonElement>(element, 'button').filter(isSeen);
}

export async function press(element: Element, name: string | RegExp): Promise<void> {
  button(element, name).click();
  await nextTask();
}

/** A bar of options by its legend. */
function bar(element: Element, legend: string): HTMLElement {
  const found = findAll(element, 'fieldset').find((one) => {
    const first = one.querySelector(':scope > legend');
    return first !== null && textOf(first) === legend;
  });
  if (!found) throw new Error(`No options are named ${legend}`);
  return found;
}

export function option(element: Element, legend: string, label: string): HTMLInputElement {
  const found = [...bar(element, legend).querySelectorAll('label')].find((one) =>
    textOf(one).startsWith(label),
  );
  if (!found) throw new Error(`${legend} has no option ${label}`);
  return found.querySelector('input')!;
}

export async function choose(element: Element, legend: string, label: string): Promise<void> {
  option(element, legend, label).click();
  await nextTask();
}

/** The option that is chosen. */
export function chosen(element: Element, legend: string): string {
  const checked = [...bar(element, legend).querySelectorAll('input')].filter((one) => one.checked);
  return checked.map((one) => textOf(one.parentElement!)).join(' and ');
}

export async function pick(element: Element, label: string, value: string): Promise<void> {
  const list = field<HTMLSelectElement>(element, label);
  list.value = value;
  if (list.value !== value) throw new Error(`${label} does not offer ${value}`);
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await nextTask();
}

/** Types in place of what the field holds, key by key, and does not leave it. */
export async function type(element: Element, name: string | RegExp, text: string): Promise<void> {
  const input = field(element, name);
  input.focus();
  input.select();
  if (text === '') await sendKeys({ press: 'Backspace' });
  else await sendKeys({ type: text });
  await nextTask();
}

/** Types and leaves the field. */
export async function enter(element: Element, name: string | RegExp, text: string): Promise<void> {
  await type(element, name, text);
  field(element, name).blur();
  await nextTask();
}

/** Replaces what a field holds at once, as a paste does, and leaves the field. */
export async function paste(element: Element, name: string | RegExp, text: string): Promise<void> {
  const input = field(element, name);
  input.focus();
  input.select();
  input.setRangeText(text);
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.blur();
  await nextTask();
}

/** What is said to be wrong, in the order of the form. */
export const problems = (element: Element): string[] =>
  findAll(element, '.problem').filter(isSeen).map(seen);

export const notices = (element: Element): string[] =>
  findAll(element, '[part=notice]').filter(isSeen).map(seen);

/** The ledger, a line a row: name, tokens, rate, cost. */
export function lines(element: Element): string[][] {
  return findAll(element, '[part=lines] [part=row]').map((row) =>
    [row.querySelector('th button')!, ...row.querySelectorAll('td')].map(textOf),
  );
}

/** What stands below the lines: name and figure. */
export function sums(element: Element): Record<string, string> {
  const nameOf = (head: Element): string =>
    [...head.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent!.trim())
      .join('');
  return Object.fromEntries(
    findAll(element, '[part=lines] tfoot tr').map((row) => [
      nameOf(row.querySelector('th')!),
      textOf(row.querySelector('td:last-child')!),
    ]),
  );
}

/** Everything that a link or a form would carry. */
export function formValue(element: Element): string {
  const form = element.closest('form');
  if (!form) throw new Error('The calculator stands in no form');
  const value = new FormData(form).get(element.getAttribute('name')!);
  if (typeof value !== 'string') throw new Error('The form has no text of the calculator');
  return value;
}

export interface Clipboard {
  /** What was copied, in order. */
  readonly texts: string[];
  restore(): void;
}

/** A clipboard of the test's own; `refuse` closes it. */
export function stubClipboard(refuse = false): Clipboard {
  const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  const texts: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: (text: string) => {
        if (refuse) return Promise.reject(new DOMException('Closed', 'NotAllowedError'));
        texts.push(text);
        return Promise.resolve();
      },
    },
  });
  return {
    texts,
    restore: () => {
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else Reflect.deleteProperty(navigator, 'clipboard');
    },
  };
}
