/** Pages that every element has to look right on. */
import { html } from 'lit';
import { type Args, element, type Story } from './element.js';
import { type Expected, shows } from './expects.js';

export const onDark = (args: Args, expected: Expected = {}): Story => ({
  args,
  globals: { scheme: 'dark' },
  parameters: shows(
    'On a page that sets `color-scheme: dark`. The element follows it and sets nothing itself.',
    expected,
  ),
});

export const rightToLeft = (args: Args, expected: Expected = {}): Story => ({
  args,
  globals: { direction: 'rtl', language: 'ar' },
  parameters: shows(
    'On a page with `dir="rtl"`: the layout is mirrored, figures and sizes keep their order.',
    expected,
  ),
});

export const inNarrowColumn = (args: Args, expected: Expected = {}): Story => ({
  args,
  globals: { width: 'narrow' },
  parameters: shows(
    'In a column of 20 em, as on a telephone or at 400 % zoom. Layout follows the room that the ' +
      'element has, not the window.',
    expected,
  ),
});

export const largeText = (tag: string, args: Args, expected: Expected = {}): Story => ({
  args,
  render: (given) => html`<div style="font-size: 200%">${element(tag, given)}</div>`,
  parameters: shows('On a page with text of 200 %: everything is sized in `em`.', expected),
});

export const otherNumbers = (args: Args, expected: Expected = {}): Story => ({
  args,
  globals: { language: 'de' },
  parameters: shows('On a page with `lang="de"`: numbers as they are written there.', expected),
});
