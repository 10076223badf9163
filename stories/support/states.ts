/** States that every element has, reached in the same way. */
import { html, type TemplateResult } from 'lit';
import { element, type Args, type Story } from './element.js';
import { shows } from './expects.js';
import { holdBack, NEVER } from './network.js';

export const loading = (args: Args = {}): Story => ({
  args: { 'catalog-src': NEVER, ...args },
  beforeEach: holdBack,
  parameters: shows(
    'The page’s own price data were asked for and have not come. The bundled data stand until then.',
    { states: ['loading'], without: ['invalid'] },
  ),
});

/** A number where money has to be a string of decimals. */
const BROKEN = JSON.stringify({
  schemaVersion: 1,
  date: '2026-11-20',
  sources: {
    deal: {
      title: 'Contract',
      url: 'https://acme.example/prices',
      publisher: 'Acme',
      official: true,
    },
  },
  providers: { acme: { name: 'Acme', kind: 'reseller', url: 'https://acme.example' } },
  offers: [
    {
      id: 'acme/gpt-image-2',
      provider: 'acme',
      model: 'gpt-image-2',
      charges: [
        {
          kind: 'flat',
          meter: 'image',
          unit: 'usd',
          prices: [
            {
              amount: 0.05,
              from: '2026-11-01',
              source: 'deal',
              checks: ['2026-11-20'],
              method: 'page',
              confidence: 'high',
            },
          ],
        },
      ],
      batch: { status: 'unknown', reason: 'Not agreed.' },
      failures: { status: 'unknown', note: 'Not agreed.' },
    },
  ],
});

export const brokenData = (): TemplateResult =>
  html`<script type="application/json">
    ${BROKEN}
  </script>`;

export const catalogError = (tag: string, args: Args = {}): Story => ({
  args: { 'catalog-mode': 'merge', ...args },
  render: (given) => element(tag, given, brokenData()),
  parameters: shows(
    'The page’s own price data cannot be used. The element says where the fault is, sends ' +
      '`catalog-error`, and goes on with the data that it had.',
    {
      states: ['invalid'],
      without: ['loading'],
      issues: ['catalog'],
      says: 'offers[0].charges[0].prices[0].amount',
    },
  ),
});
