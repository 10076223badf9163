/** Pages on which every element has to look right. */
import { html } from 'lit';
import { type Args, element, type Story } from './element.js';
import { type Expected, shows } from './expects.js';

export const onDark = (args: Args, expected: Expected = {}): Story => ({
  args,
  globals: { scheme: 'dark' },
  parameters: shows('On a page that sets `color-scheme: dark`. The element follows it.', expected),
});

export const rightToLeft = (args: Args, expected: Expected = {}): Story => ({
  args,
  globals: { direction: 'rtl', language: 'ar' },
  parameters: shows(
    'On a page with `dir="rtl"`: the layout is mirrored, but figures and sizes aren’t.',
    expected,
  ),
});

export const inNarrowColumn = (args: Args, expected: Expected = {}): Story => ({
  args,
  globals: { width: 'narrow' },
  parameters: shows(
    'In a column of 20 em, as on a phone or at 400% zoom. The layout depends on the width of the element, not of the window.',
    expected,
  ),
});

export const largeText = (tag: string, args: Args, expected: Expected = {}): Story => ({
  args,
  render: (given) => html`<div style="font-size: 200%">${element(tag, given)}</div>`,
  parameters: shows('On a page with text at 200%. All sizes are in `em`.', expected),
});

export const otherNumbers = (args: Args, expected: Expected = {}): Story => ({
  args,
  globals: { language: 'de' },
  parameters: shows('On a page with `lang="de"`: German number formats.', expected),
});
