/** A piece of code that uses the core, and what it gives: the code is run, its text is its own. */
import sources from 'virtual:examples';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Story } from './element.js';

const BOX = {
  margin: '0 0 1rem',
  padding: '0.75rem 1rem',
  borderRadius: '4px',
  background: 'color-mix(in srgb, currentColor 6%, transparent)',
  font: '13px/1.55 ui-monospace, monospace',
  overflow: 'auto',
  maxBlockSize: '28rem',
};

// A box that scrolls has to be reachable by keyboard.
const box = (label: string, text: string): TemplateResult =>
  html`<pre role="region" aria-label=${label} tabindex="0" style=${styleMap(BOX)}>${text}</pre>`;

/** What is exported is the result; a reader would not write the word. */
export const shownCode = (name: string): string =>
  (sources[name] ?? '').replace(/^export /gm, '').trim();

/** @param says what can be read in the result. */
export function example(
  name: string,
  results: Readonly<Record<string, unknown>>,
  why: string,
  says: string,
): Story {
  const code = shownCode(name);
  // A module lists what it exports by the alphabet.
  const order = [...(sources[name] ?? '').matchAll(/^export const (\w+)/gm)].map(
    ([, result]) => result!,
  );
  return {
    render: () =>
      html`<div>
        ${box('Code', code)}
        ${order.map(
          (result) =>
            html`<p style="margin: 0 0 0.25rem"><code>${result}</code></p>
              ${box(`Result: ${result}`, JSON.stringify(results[result], null, 2))}`,
        )}
      </div>`,
    parameters: {
      docs: { description: { story: why }, source: { code, language: 'ts' } },
      controls: { disable: true },
      expected: { says },
    },
  };
}
