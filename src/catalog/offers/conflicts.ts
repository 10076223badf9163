import type { Conflict } from '../../core/catalog.js';

const GPT_IMAGE_2 = ['gpt-image-2'];
const CACHED_ELSEWHERE = {
  says: '$2 per 1M tokens',
  sources: ['pricing', 'fal-gpt-image-2', 'portkey'],
} as const;

/** Where sources contradict each other about what others charge. */
export function conflicts(): readonly Conflict[] {
  return [
    {
      id: 'piapi-cached-image',
      models: GPT_IMAGE_2,
      offers: ['piapi/gpt-image-2'],
      meter: 'image-input-cached',
      topic: 'rate',
      summary: 'PiAPI lists cached image input below OpenAI’s own rate.',
      claims: [
        { says: '$1.25 per 1M tokens, the rate of cached text', sources: ['piapi'] },
        CACHED_ELSEWHERE,
      ],
      consequence: 'PiAPI’s own list counts for PiAPI. It matters only when images are cached.',
    },
    {
      id: 'cloudflare-cached-image',
      models: ['gpt-image-2.5-sunburst'],
      offers: ['cloudflare/gpt-image-2.5-sunburst'],
      meter: 'image-input-cached',
      topic: 'rate',
      summary: 'Cloudflare lists cached image input above OpenAI’s own rate.',
      claims: [
        {
          says: '$3 per 1M tokens',
          sources: ['cloudflare-gpt-image-2.5-sunburst'],
          date: '2026-10-08',
        },
        { says: '$2 per 1M tokens', sources: ['pricing', 'fal-gpt-image-2.5-sunburst'] },
      ],
      consequence:
        'Cloudflare’s own page counts for Cloudflare. It matters only when images are cached.',
    },
    {
      id: 'fal-edit-1920x1080-high',
      models: GPT_IMAGE_2,
      offers: ['fal/gpt-image-2'],
      topic: 'price-per-image',
      summary:
        'fal’s price of a high edit at 1920x1080 equals the price without a reference image.',
      claims: [
        { says: '$0.158 for an edit', sources: ['fal-gpt-image-2-edit'], date: '2026-09' },
        {
          says: '$0.158 without a reference image',
          sources: ['fal-gpt-image-2-page'],
          date: '2026-09',
        },
      ],
      consequence:
        'Tokens decide the estimate, which comes to about $0.17; the page likely has a typo.',
    },
    {
      id: 'gpt-image-2-1024x1536-medium',
      models: GPT_IMAGE_2,
      offers: ['openai/gpt-image-2', 'fal/gpt-image-2'],
      topic: 'price-per-image',
      summary: 'OpenAI and fal round the price of a medium image at 1024x1536 differently.',
      claims: [
        { says: '$0.041, rounded to the nearest', sources: ['image-generation'] },
        { says: '$0.042, rounded up', sources: ['fal-gpt-image-2-page'], date: '2026-09' },
      ],
      consequence: 'Both are 1,372 tokens, $0.04116, which is what counts here.',
    },
    {
      id: 'gpt-image-2-4k',
      models: GPT_IMAGE_2,
      offers: ['openai/gpt-image-2', 'fal/gpt-image-2'],
      topic: 'price-per-image',
      summary: 'What a high image "in 4K" costs depends on the pixels that are meant.',
      claims: [
        { says: '$0.401 at 3840x2160', sources: ['fal-gpt-image-2-page'], date: '2026-09' },
        {
          says: '$0.712 at 2880x2880, by tokens times rate',
          sources: ['image-generation', 'pricing'],
        },
        { says: '$0.565, without the pixels', sources: ['ezkit'] },
      ],
      consequence: 'Sizes count by their pixels, never by such a name.',
    },
    {
      id: 'venice-high',
      models: GPT_IMAGE_2,
      offers: ['venice/gpt-image-2'],
      topic: 'price-per-image',
      summary: 'Venice lists the price of high twice, a cent apart.',
      claims: [
        {
          says: '$0.26, $0.50, $0.83 by quality (1K, 2K, 4K)',
          sources: ['venice'],
          date: '2026-08-22',
        },
        { says: '$0.27, $0.51, $0.84 as the default', sources: ['venice'], date: '2026-08-22' },
      ],
      consequence: 'The table by quality counts; the bill may be a cent more.',
    },
    {
      id: 'piapi-estimates',
      models: GPT_IMAGE_2,
      offers: ['piapi/gpt-image-2'],
      topic: 'price-per-image',
      summary: 'PiAPI’s examples do not follow from its own rates.',
      claims: [
        { says: '$0.008, $0.032, $0.125 at 1024x1024 (low, medium, high)', sources: ['piapi'] },
        { says: '$0.006, $0.053, $0.211', sources: ['image-generation'] },
      ],
      consequence:
        'The rates count. The examples are the tokens of gpt-image-1 times the rate of 2.',
    },
    {
      id: 'muapi-catalogue',
      models: GPT_IMAGE_2,
      offers: ['muapi/gpt-image-2'],
      topic: 'price-per-image',
      summary: 'MuAPI’s catalogue has one price where its playground has nine.',
      claims: [
        { says: '$0.025 to $0.150 by quality and tier', sources: ['muapi'] },
        { says: '$0.09', sources: ['muapi-comparison'] },
      ],
      consequence: 'The playground’s table counts.',
    },
    {
      id: 'aimlapi-billing',
      models: GPT_IMAGE_2,
      offers: ['aimlapi/gpt-image-2'],
      topic: 'price-per-image',
      summary: 'Sources disagree on whether AI/ML API bills by the image.',
      claims: [
        { says: '$0.054 for a medium image', sources: ['litellm'], date: '2026-08' },
        { says: 'by tokens', sources: ['aimlapi-docs'] },
      ],
      consequence: 'The price of an image counts, because the token rates are not on record.',
    },
    {
      id: 'gpt-image-2-prices-of-1.5',
      models: GPT_IMAGE_2,
      offers: ['replicate/gpt-image-2', 'fal/gpt-image-2'],
      topic: 'price-per-image',
      summary:
        'Comparisons elsewhere mix prices of gpt-image-2 and 1.5, or deny offers that exist.',
      claims: [
        { says: 'high is $0.211 and also $0.133', sources: ['runflow'] },
        { says: '$0.02, $0.07, $0.19 (low, medium, high)', sources: ['skills.sh'] },
        { says: 'not on Replicate, and $0.04 to $0.11 at fal', sources: ['muapi-comparison'] },
        { says: 'on Replicate at $0.012 to $0.128', sources: ['replicate-gpt-image-2'] },
      ],
      consequence: 'The sellers’ own pages count.',
    },
    {
      id: 'gemini-3.1-flash-image-litellm',
      models: ['gemini-3.1-flash-image'],
      offers: ['google/gemini-3.1-flash-image'],
      topic: 'rate',
      summary: 'LiteLLM carries other rates than Google’s price page.',
      claims: [
        {
          says: '$0.50 in, $3 text out, $60 image out per 1M tokens',
          sources: ['google'],
          date: '2026-10-05',
        },
        { says: '$0.25 in, $1.50 text out, $0.045 an image', sources: ['litellm'] },
      ],
      consequence: 'Google’s own page counts.',
    },
    {
      id: 'recraft-v4.1-vector',
      models: ['recraft-v4.1', 'recraft-v4.1-pro'],
      offers: ['recraft/recraft-v4.1', 'recraft/recraft-v4.1-pro'],
      topic: 'price-per-image',
      summary: 'Sources disagree on vector images of Recraft V4.1.',
      claims: [
        { says: '$0.08, and $0.30 with Pro', sources: ['recraft'], date: '2026-08-21' },
        { says: '$0.08', sources: ['recraft-v4.1'] },
        {
          says: '16.88 credits ($0.08), and 63.30 ($0.30) with Pro',
          sources: ['comfy'],
          date: '2026-08-21',
        },
        { says: '$0.088, and $0.33 with Pro', sources: ['recraft-survey'], date: '2026-09-29' },
      ],
      consequence: 'Recraft’s own pages count. The survey’s figures are 10% higher in both cases.',
    },
    {
      id: 'flux-2-flex',
      models: ['flux-2-flex'],
      offers: ['black-forest-labs/flux-2-flex'],
      topic: 'price-per-image',
      summary: 'Two copies of the price page differ on FLUX.2 flex.',
      claims: [
        { says: '$0.05 a megapixel', sources: ['bfl'] },
        { says: '$0.06, and $0.12 for an edit, in an older copy', sources: ['bfl-older'] },
      ],
      consequence: 'The newer copy counts.',
    },
  ];
}
