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
      summary: 'PiAPI lists a lower rate for cached image input than OpenAI.',
      claims: [
        { says: '$1.25 per 1M tokens, the rate for cached text', sources: ['piapi'] },
        CACHED_ELSEWHERE,
      ],
      consequence: 'We use PiAPI’s own rate for PiAPI. It matters only when images are cached.',
    },
    {
      id: 'cloudflare-cached-image',
      models: ['gpt-image-2.5-sunburst'],
      offers: ['cloudflare/gpt-image-2.5-sunburst'],
      meter: 'image-input-cached',
      topic: 'rate',
      summary: 'Cloudflare lists a higher rate for cached image input than OpenAI.',
      claims: [
        {
          says: '$3 per 1M tokens',
          sources: ['cloudflare-gpt-image-2.5-sunburst'],
          date: '2026-10-08',
        },
        { says: '$2 per 1M tokens', sources: ['pricing', 'fal-gpt-image-2.5-sunburst'] },
      ],
      consequence:
        'We use Cloudflare’s own rate for Cloudflare. It matters only when images are cached.',
    },
    {
      id: 'fal-edit-1920x1080-high',
      models: GPT_IMAGE_2,
      offers: ['fal/gpt-image-2'],
      topic: 'price-per-image',
      summary:
        'fal lists the same price for a high-quality edit at 1920 × 1080 as for an image without a reference.',
      claims: [
        { says: '$0.158 for an edit', sources: ['fal-gpt-image-2-edit'], date: '2026-09' },
        {
          says: '$0.158 without a reference image',
          sources: ['fal-gpt-image-2-page'],
          date: '2026-09',
        },
      ],
      consequence:
        'The estimate uses tokens × rate, which comes to about $0.17. fal’s page probably has a typo.',
    },
    {
      id: 'gpt-image-2-1024x1536-medium',
      models: GPT_IMAGE_2,
      offers: ['openai/gpt-image-2', 'fal/gpt-image-2'],
      topic: 'price-per-image',
      summary:
        'OpenAI and fal round the price of a medium-quality image at 1024 × 1536 differently.',
      claims: [
        { says: '$0.041, rounded to the nearest $0.001', sources: ['image-generation'] },
        { says: '$0.042, rounded up', sources: ['fal-gpt-image-2-page'], date: '2026-09' },
      ],
      consequence: 'Both mean 1,372 tokens, or $0.04116, which is what we use.',
    },
    {
      id: 'gpt-image-2-4k',
      models: GPT_IMAGE_2,
      offers: ['openai/gpt-image-2', 'fal/gpt-image-2'],
      topic: 'price-per-image',
      summary:
        'Prices for a high-quality "4K" image differ, because "4K" can mean different sizes.',
      claims: [
        { says: '$0.401 at 3840 × 2160', sources: ['fal-gpt-image-2-page'], date: '2026-09' },
        {
          says: '$0.712 at 2880 × 2880, from tokens × rate',
          sources: ['image-generation', 'pricing'],
        },
        { says: '$0.565, without a size in pixels', sources: ['ezkit'] },
      ],
      consequence: 'We price sizes by their pixels, not by names such as 4K.',
    },
    {
      id: 'venice-high',
      models: GPT_IMAGE_2,
      offers: ['venice/gpt-image-2'],
      topic: 'price-per-image',
      summary: 'Venice lists two prices for high quality, $0.01 apart.',
      claims: [
        {
          says: '$0.26, $0.50, $0.83 in the table by quality (1K, 2K, 4K)',
          sources: ['venice'],
          date: '2026-08-22',
        },
        {
          says: '$0.27, $0.51, $0.84 as the default prices',
          sources: ['venice'],
          date: '2026-08-22',
        },
      ],
      consequence: 'We use the table by quality. Your bill may be $0.01 higher per image.',
    },
    {
      id: 'piapi-estimates',
      models: GPT_IMAGE_2,
      offers: ['piapi/gpt-image-2'],
      topic: 'price-per-image',
      summary: 'PiAPI’s example prices don’t match its own rates.',
      claims: [
        { says: '$0.008, $0.032, $0.125 at 1024 × 1024 (low, medium, high)', sources: ['piapi'] },
        { says: '$0.006, $0.053, $0.211', sources: ['image-generation'] },
      ],
      consequence:
        'We use the rates. The examples multiply the token counts of gpt-image-1 by the rates of gpt-image-2.',
    },
    {
      id: 'muapi-catalogue',
      models: GPT_IMAGE_2,
      offers: ['muapi/gpt-image-2'],
      topic: 'price-per-image',
      summary: 'MuAPI’s catalog lists one price; its playground lists nine.',
      claims: [
        { says: '$0.025 to $0.150 by quality and tier', sources: ['muapi'] },
        { says: '$0.09', sources: ['muapi-comparison'] },
      ],
      consequence: 'We use the playground’s table.',
    },
    {
      id: 'aimlapi-billing',
      models: GPT_IMAGE_2,
      offers: ['aimlapi/gpt-image-2'],
      topic: 'price-per-image',
      summary: 'Sources disagree on whether AI/ML API bills per image.',
      claims: [
        { says: '$0.054 for a medium image', sources: ['litellm'], date: '2026-08' },
        { says: 'per token', sources: ['aimlapi-docs'] },
      ],
      consequence: 'We use the price per image, because we don’t have the token rates.',
    },
    {
      id: 'gpt-image-2-prices-of-1.5',
      models: GPT_IMAGE_2,
      offers: ['replicate/gpt-image-2', 'fal/gpt-image-2'],
      topic: 'price-per-image',
      summary:
        'Other comparisons confuse the prices of gpt-image-2 and gpt-image-1.5, or miss offers that exist.',
      claims: [
        { says: 'lists high quality at both $0.211 and $0.133', sources: ['runflow'] },
        { says: '$0.02, $0.07, $0.19 (low, medium, high)', sources: ['skills.sh'] },
        { says: 'not on Replicate, and $0.04 to $0.11 at fal', sources: ['muapi-comparison'] },
        { says: 'on Replicate at $0.012 to $0.128', sources: ['replicate-gpt-image-2'] },
      ],
      consequence: 'We use the providers’ own pages.',
    },
    {
      id: 'gemini-3.1-flash-image-litellm',
      models: ['gemini-3.1-flash-image'],
      offers: ['google/gemini-3.1-flash-image'],
      topic: 'rate',
      summary: 'LiteLLM lists different rates than Google’s price page.',
      claims: [
        {
          says: '$0.50 in, $3 text out, $60 image out, per 1M tokens',
          sources: ['google'],
          date: '2026-10-05',
        },
        { says: '$0.25 in, $1.50 text out, $0.045 per image', sources: ['litellm'] },
      ],
      consequence: 'We use Google’s own page.',
    },
    {
      id: 'recraft-v4.1-vector',
      models: ['recraft-v4.1', 'recraft-v4.1-pro'],
      offers: ['recraft/recraft-v4.1', 'recraft/recraft-v4.1-pro'],
      topic: 'price-per-image',
      summary: 'Sources disagree on the price of vector images from Recraft V4.1.',
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
      consequence:
        'We use Recraft’s own pages. The survey’s figures are 10% higher for both models.',
    },
    {
      id: 'flux-2-flex',
      models: ['flux-2-flex'],
      offers: ['black-forest-labs/flux-2-flex'],
      topic: 'price-per-image',
      summary: 'Two copies of the price page list different prices for FLUX.2 flex.',
      claims: [
        { says: '$0.05 per megapixel', sources: ['bfl'] },
        { says: '$0.06, and $0.12 for an edit, in an older copy', sources: ['bfl-older'] },
      ],
      consequence: 'We use the newer copy.',
    },
  ];
}
