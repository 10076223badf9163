import type { Lifecycle, ListedModel } from '../core/catalog.js';

const LIFECYCLE_25: Lifecycle = { released: '2026-09-08', source: 'models' };
const SHUTDOWN = '2026-12-01';

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
    lifecycle: { released: '2026-11-04', source: 'apiyi' },
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
    lifecycle: {
      released: '2025-12-16',
      deprecation: { announced: '2026-06-02' },
      shutdown: SHUTDOWN,
      replacements: ['gpt-image-2.6-sunburst', 'gpt-image-2.6-flare'],
      source: 'deprecations',
    },
  },
  {
    id: 'gpt-image-1-mini',
    aliases: [],
    lifecycle: {
      released: '2025-10',
      deprecation: { announced: null },
      shutdown: SHUTDOWN,
      source: 'deprecations',
    },
  },
  {
    id: 'chatgpt-image-latest',
    aliases: [],
    lifecycle: {
      released: null,
      deprecation: { announced: null },
      shutdown: SHUTDOWN,
      source: 'deprecations',
    },
  },
  {
    id: 'gpt-image-1',
    aliases: [],
    lifecycle: { released: '2025-04-23', shutdown: '2026-10-23', source: 'importstatic' },
  },
];
