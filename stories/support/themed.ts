import { html } from 'lit';
import { themes, type ThemeName } from '../examples/themes.js';
import { type Args, element, type Story } from './element.js';
import type { Expected } from './expects.js';

/** An element on a page with one of the example style sheets. */
export function themed(
  tag: string,
  name: ThemeName,
  args: Args = {},
  expected: Expected = {},
): Story {
  const { css, why } = themes(tag)[name];
  return {
    args,
    render: (given) =>
      html`<style>
          ${css}
        </style>
        <article>${element(tag, given)}</article>`,
    parameters: {
      docs: { description: { story: why }, source: { code: css, language: 'css' } },
      expected,
    },
  };
}
