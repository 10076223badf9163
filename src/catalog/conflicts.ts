import type { Conflict } from '../core/catalog.js';

/** Where sources contradict each other about OpenAI's own prices. */
export const conflicts: readonly Conflict[] = [
  {
    id: 'gpt-image-2-text-output',
    models: ['gpt-image-2'],
    meter: 'text-output',
    topic: 'rate',
    summary: 'Sources disagree on whether text output is billed.',
    claims: [
      { says: '"-", no rate', sources: ['pricing'], date: '2026-10-06' },
      { says: '$10 per 1M tokens', sources: ['litellm', 'fal', 'llmgateway'] },
    ],
    consequence:
      'No response seen has text output tokens, so no bill depends on it. It counts as not billed.',
  },
  {
    id: 'gpt-image-2.5-batch',
    models: ['gpt-image-2.5-sunburst', 'gpt-image-2.5-flare'],
    topic: 'batch',
    summary: 'Sources disagree on whether batch is offered.',
    claims: [
      { says: 'not supported', sources: ['models'], date: '2026-09' },
      { says: 'half price, in later price tables', sources: ['pricing'] },
    ],
    consequence: 'Batch counts at half price, with the standard price beside it.',
  },
  {
    id: 'gpt-image-1-mini-per-image',
    models: ['gpt-image-1-mini'],
    topic: 'price-per-image',
    summary: 'The published prices per image are $0.002 to $0.003 above tokens times rate.',
    claims: [
      {
        says: '1024x1024 $0.005, $0.011, $0.036 (low, medium, high); 1024x1536 and 1536x1024 $0.006, $0.015, $0.052',
        sources: ['image-generation'],
      },
      {
        says: '1024x1024 $0.002176, $0.008448, $0.03328, from tokens times rate',
        sources: ['image-generation', 'pricing'],
      },
    ],
    consequence: 'Tokens decide the estimate; the published prices are only quoted.',
  },
];
