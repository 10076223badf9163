/** States that every element has, reached in the same way. */
import { html, type TemplateResult } from 'lit';
import { element, type Args, type Story } from './element.js';
import { shows } from './expects.js';
import { holdBack, NEVER } from './network.js';

export const loading = (args: Args = {}): Story => ({
  args: { 'catalog-src': NEVER, ...args },
  beforeEach: holdBack,
  parameters: shows(
    'A price list of your own is loading. Until it arrives, the element uses the built-in one.',
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
    'A price list of your own with an error. The element says where the error is, sends ' +
      '`catalog-error`, and keeps the last valid prices.',
    {
      states: ['invalid'],
      without: ['loading'],
      issues: ['catalog'],
      says: 'offers[0].charges[0].prices[0].amount',
    },
  ),
});
