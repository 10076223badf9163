import type { Lifecycle, ListedModel } from '../core/catalog.js';

const LIFECYCLE_25: Lifecycle = { released: '2026-09-08', source: 'models' };
/** Of the three models that OpenAI shut down on one day. */
const SHUT_DOWN: Omit<Lifecycle, 'released'> = {
  deprecation: { announced: '2026-06-02' },
  shutdown: '2026-12-01',
  replacements: ['gpt-image-2.6-sunburst', 'gpt-image-2.6-flare'],
  source: 'deprecations',
};

/** OpenAI's image models: the default first, then newest to oldest. */
export const listedModels: readonly ListedModel[] = [
  {
    id: 'gpt-image-2',
    aliases: ['gpt-image-2-2026-04-21'],
    lifecycle: { released: '2026-04-21', source: 'gpt-image-2' },
  },
  {
    id: 'gpt-image-2.6-sunburst',
    aliases: [],
    lifecycle: { released: '2026-11-04', source: 'gpt-image-2.6-sunburst' },
  },
  {
    id: 'gpt-image-2.6-flare',
    aliases: [],
    lifecycle: { released: '2026-11-04', source: 'openai-sdk' },
  },
  {
    id: 'gpt-image-2.5-sunburst',
    aliases: ['gpt-image-2.5-sunburst-2026-09-08'],
    lifecycle: LIFECYCLE_25,
  },
  {
    id: 'gpt-image-2.5-flare',
    aliases: ['gpt-image-2.5-flare-2026-09-08'],
    lifecycle: LIFECYCLE_25,
  },
  {
    id: 'gpt-image-1.5',
    aliases: ['gpt-image-1.5-2025-12-16'],
    lifecycle: { released: '2025-12-16', ...SHUT_DOWN },
  },
  {
    id: 'gpt-image-1-mini',
    aliases: ['gpt-image-1-mini-2025-10-06'],
    lifecycle: { released: '2025-10', ...SHUT_DOWN },
  },
  {
    id: 'chatgpt-image-latest',
    aliases: [],
    lifecycle: { released: null, ...SHUT_DOWN },
  },
  {
    id: 'gpt-image-1',
    aliases: ['gpt-image-1-2025-04-23'],
    lifecycle: {
      released: '2025-04-23',
      shutdown: '2026-10-23',
      replacements: ['gpt-image-2.5-sunburst', 'gpt-image-2.5-flare'],
      source: 'openai-sdk',
    },
  },
];
