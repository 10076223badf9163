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
      { says: 'lists "-" instead of a rate', sources: ['pricing'], date: '2026-10-06' },
      { says: '$10 per 1M tokens', sources: ['litellm', 'fal', 'llmgateway'] },
    ],
    consequence:
      'No response we have seen contains text output tokens, so it makes no difference to a bill. We treat it as not billed.',
  },
  {
    id: 'gpt-image-2.5-batch',
    models: ['gpt-image-2.5-sunburst', 'gpt-image-2.5-flare'],
    topic: 'batch',
    summary: 'Sources disagree on whether batch is offered.',
    claims: [
      { says: 'not supported', sources: ['models'], date: '2026-09' },
      { says: 'half price in later price tables', sources: ['pricing'] },
    ],
    consequence: 'We price batch at half the standard rate and show the standard price too.',
  },
  {
    id: 'gpt-image-1-mini-per-image',
    models: ['gpt-image-1-mini'],
    topic: 'price-per-image',
    summary: 'The published prices per image are $0.002 to $0.003 higher than tokens × rate.',
    claims: [
      {
        says: '$0.005, $0.011, $0.036 at 1024 × 1024 (low, medium, high); $0.006, $0.015, $0.052 at 1024 × 1536 and 1536 × 1024',
        sources: ['image-generation'],
      },
      {
        says: '$0.002176, $0.008448, $0.03328 at 1024 × 1024, from tokens × rate',
        sources: ['image-generation', 'pricing'],
      },
    ],
    consequence:
      'The estimate uses tokens × rate. The published prices are shown for reference only.',
  },
];
