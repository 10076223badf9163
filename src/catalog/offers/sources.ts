import type { Source } from '../../core/catalog.js';

type Row = readonly [key: string, publisher: string, title: string, address: string];

/** The sellers' and makers' own pages. */
const OFFICIAL: readonly Row[] = [
  ['playground', 'GPT Image 2 Status', 'GPT Image 2 pricing', 'gptimage2.to/pricing'],

  ['fal-gpt-image-2', 'fal.ai', 'gpt-image-2', 'fal.ai/models/openai/gpt-image-2/llms.txt'],
  ['fal-gpt-image-2-page', 'fal.ai', 'gpt-image-2, model page', 'fal.ai/models/openai/gpt-image-2'],
  ['fal-gpt-image-2-edit', 'fal.ai', 'gpt-image-2, edit', 'fal.ai/models/openai/gpt-image-2/edit'],
  [
    'fal-gpt-image-2.5-flare',
    'fal.ai',
    'gpt-image-2.5 flare',
    'fal.ai/models/openai/gpt-image-2.5/flare/text-to-image/api',
  ],
  [
    'fal-gpt-image-2.5-sunburst',
    'fal.ai',
    'gpt-image-2.5 sunburst',
    'fal.ai/models/openai/gpt-image-2.5/sunburst/text-to-image/api',
  ],
  ['fal-gpt-image-1.5', 'fal.ai', 'gpt-image-1.5', 'fal.ai/models/fal-ai/gpt-image-1.5'],
  ['fal-gpt-image-1', 'fal.ai', 'gpt-image-1', 'fal.ai/models/fal-ai/gpt-image-1/text-to-image'],
  ['fal-models', 'fal.ai', 'Models', 'fal.ai/models'],
  ['fal-nano-banana', 'fal.ai', 'Nano Banana API', 'fal.ai/learn/tools/nano-banana-api'],
  ['fal-nano-banana-2', 'fal.ai', 'Nano Banana 2', 'fal.ai/models/fal-ai/nano-banana-2'],
  ['fal-nano-banana-pro', 'fal.ai', 'Nano Banana Pro', 'fal.ai/models/fal-ai/nano-banana-pro'],
  ['fal-flux-2-pro', 'fal.ai', 'FLUX.2 pro', 'fal.ai/models/fal-ai/flux-2-pro'],
  ['fal-flux-2', 'fal.ai', 'FLUX.2', 'fal.ai/models/fal-ai/flux-2'],

  ['replicate-gpt-image-2', 'Replicate', 'gpt-image-2', 'replicate.com/openai/gpt-image-2'],
  [
    'replicate-gpt-image-2.5-flare',
    'Replicate',
    'gpt-image-2.5-flare',
    'replicate.com/openai/gpt-image-2.5-flare',
  ],
  [
    'replicate-gpt-image-2.5-sunburst',
    'Replicate',
    'gpt-image-2.5-sunburst',
    'replicate.com/openai/gpt-image-2.5-sunburst',
  ],
  ['replicate-gpt-image-1.5', 'Replicate', 'gpt-image-1.5', 'replicate.com/openai/gpt-image-1.5'],
  ['replicate-gpt-image-1', 'Replicate', 'gpt-image-1', 'replicate.com/openai/gpt-image-1'],
  ['replicate-flux-2-pro', 'Replicate', 'FLUX.2 pro', 'replicate.com/black-forest-labs/flux-2-pro'],
  ['replicate-flux-2-dev', 'Replicate', 'FLUX.2 dev', 'replicate.com/black-forest-labs/flux-2-dev'],

  [
    'openrouter-endpoints',
    'OpenRouter',
    'Image endpoints of gpt-image-2',
    'openrouter.ai/api/v1/images/models/openai/gpt-image-2/endpoints',
  ],
  ['openrouter-faq', 'OpenRouter', 'Questions and answers', 'openrouter.ai/docs/faq.md'],
  ['vercel-gpt-image-2', 'Vercel', 'gpt-image-2', 'vercel.com/ai-gateway/models/gpt-image-2'],
  [
    'vercel-gpt-image-2.6-sunburst',
    'Vercel',
    'gpt-image-2.6-sunburst',
    'vercel.com/ai-gateway/models/gpt-image-2.6-sunburst.md',
  ],
  ['vercel-pricing', 'Vercel', 'AI Gateway pricing', 'vercel.com/docs/ai-gateway/pricing'],
  [
    'cloudflare-gpt-image-2.5-sunburst',
    'Cloudflare',
    'gpt-image-2.5-sunburst',
    'developers.cloudflare.com/ai/models/openai/gpt-image-2.5-sunburst/',
  ],
  ['therouter', 'TheRouter', 'TheRouter', 'therouter.ai'],
  ['aihubmix-docs', 'AIHubMix', 'Documentation', 'docs.aihubmix.com'],
  ['skytells', 'Skytells', 'Console', 'console.skytells.ai'],

  ['venice', 'Venice.ai', 'Pricing', 'docs.venice.ai/overview/pricing'],
  ['venice-flux-3', 'Venice.ai', 'FLUX 3 Image', 'docs.venice.ai/models/flux-3-image'],
  ['comfy', 'Comfy', 'Pricing of partner nodes', 'docs.comfy.org/tutorials/partner-nodes/pricing'],
  [
    'venice-2.6-flare',
    'Venice.ai',
    'gpt-image-2.6-flare',
    'docs.venice.ai/fr/models/gpt-image-2-6-flare.md',
  ],
  ['venice-models', 'Venice.ai', 'Models', 'docs.venice.ai/models'],
  ['comfy-1350', 'Comfy', 'Pull request 1350', 'github.com/Comfy-Org/docs/pull/1350'],
  [
    'comfy-router',
    'Comfy',
    'Pricing of Comfy Router',
    'docs.comfy.org/development/comfy-router/pricing',
  ],
  ['comfy-2.5', 'Comfy', 'Pull request 1664', 'github.com/Comfy-Org/docs/pull/1664'],
  ['piapi', 'PiAPI', 'GPT image API', 'piapi.ai/docs/gpt-image/gpt-image-api'],
  ['piapi-2.5', 'PiAPI', 'gpt-image-2.5', 'piapi.ai/pipeline-gpt-image-2-5-fixture'],
  ['piapi-image-01', 'PiAPI', 'MiniMax Image-01', 'piapi.ai'],
  ['wavespeed-2.6', 'WaveSpeed', 'gpt-image-2.6', 'wavespeed.ai/gpt-image-2-6-api'],
  ['wavespeed-2.5', 'WaveSpeed', 'gpt-image-2.5', 'wavespeed.ai'],
  [
    'wavespeed-minimax',
    'WaveSpeed',
    'MiniMax H3 Image Highspeed',
    'wavespeed.ai/models/minimax/h3-image-highspeed/text-to-image/llms.txt',
  ],
  [
    'inference-nano-banana',
    'inference.sh',
    'Nano Banana 2.1',
    'inference.sh/apps/google/gemini-nano-banana-2-1',
  ],
  [
    'inference-seedream-5.5',
    'inference.sh',
    'Seedream 5.5',
    'inference.sh/apps/bytedance/seedream-5-5',
  ],
  ['muapi', 'MuAPI', 'gpt-image-2 playground', 'muapi.ai/playground/gpt-image-2-text-to-image'],
  ['aimlapi-docs', 'AI/ML API', 'Documentation', 'docs.aimlapi.com'],
  ['apiframe', 'Apiframe', 'Blog', 'apiframe.ai/blog'],

  ['google', 'Google', 'Gemini API pricing', 'ai.google.dev/gemini-api/docs/pricing'],
  [
    'google-vertex',
    'Google',
    'Vertex AI pricing',
    'cloud.google.com/vertex-ai/generative-ai/pricing',
  ],
  [
    'firebase-imagen',
    'Google',
    'Moving from Imagen to Gemini',
    'firebase.google.com/docs/ai-logic/imagen-models-migration',
  ],
  ['bfl', 'Black Forest Labs', 'Pricing', 'docs.bfl.ai/quick_start/pricing'],
  ['bfl-flux-3', 'Black Forest Labs', 'FLUX 3 Image', 'bfl.ai/models/flux-3-image'],
  ['byteplus', 'BytePlus', 'ModelArk pricing', 'docs.byteplus.com/en/docs/ModelArk/1544106'],
  ['ideogram', 'Ideogram', 'API pricing', 'ideogram.ai/features/api-pricing'],
  ['ideogram-blog', 'Ideogram', 'API pricing, blog', 'ideogram.ai/blog/ideogram-api-pricing'],
  [
    'recraft-v4.1',
    'Recraft',
    'Recraft V4.1',
    'www.recraft.ai/docs/api-reference/models/recraft-v4-1',
  ],
  ['luma', 'Luma', 'Pricing', 'docs.agents.lumalabs.ai/guides/pricing'],
  ['recraft', 'Recraft', 'API pricing', 'www.recraft.ai/docs/api-reference/pricing'],
  ['stability', 'Stability AI', 'Pricing', 'platform.stability.ai/pricing'],
  ['xai', 'xAI', 'Models', 'docs.x.ai/docs/models'],
  ['midjourney', 'Midjourney', 'Enterprise API', 'www.midjourney.com/enterprise-api'],
  ['firefly', 'Adobe', 'Firefly Services', 'developer.adobe.com/firefly-services/'],
];

/** What others say of a seller. */
const SECONDARY: readonly Row[] = [
  ['portkey', 'Portkey', 'Model prices', 'github.com/Portkey-AI/models/tree/f654307e'],
  ['portkey-935', 'Portkey', 'Pull request 935', 'github.com/Portkey-AI/models/pull/935'],
  ['models.dev', 'models.dev', 'Model data', 'github.com/anomalyco/models.dev/tree/f3fc692'],
  // Surveys read the sellers’ pages; where the surveys themselves stand is not on record.
  [
    'together-survey',
    'A survey',
    'Together AI pricing, as surveys quote it',
    'www.together.ai/pricing',
  ],
  [
    'runway-survey',
    'A survey',
    'Runway API pricing, as a survey quotes it',
    'docs.dev.runwayml.com/guides/pricing/',
  ],
  ['inference-runway', 'inference.sh', 'Runway Gen-4 Image', 'inference.sh'],
  ['recraft-survey', 'A survey', 'Recraft’s prices, as a survey quotes them', 'www.recraft.ai'],
  ['ezkit', 'ezkit', 'gpt-image-2 at Kie.ai', 'ezkit.app/ai-image/gpt-image-2/kie'],
  ['nano-gpt-probes', 'A public repository', 'Bills of nano-gpt', 'nano-gpt.com'],
  ['apiyi-docs', 'APIYI', 'Documentation', 'docs.apiyi.com'],
  [
    'laozhang-nano-banana',
    'LaoZhang',
    'Nano Banana 2.1',
    'docs.laozhang.ai/en/api-capabilities/nano-banana-2-1-image',
  ],
  [
    'laozhang-seedream-5.5',
    'LaoZhang',
    'Seedream 5.5',
    'docs.laozhang.ai/en/announcements/seedream-5-5-2026-11',
  ],
  ['litellm-44983', 'LiteLLM', 'Discussion 44983', 'github.com/BerriAI/litellm/discussions/44983'],
  ['muapi-comparison', 'MuAPI', 'Comparisons', 'muapi.ai/comparison/flux-3-klein-edit-image'],
  ['runflow', 'Runflow', 'Prices', 'docs.runflow.io'],
  ['skills.sh', 'skills.sh', 'Prices', 'skills.sh'],
  ['bfl-older', 'Black Forest Labs', 'Pricing, an older copy', 'docs.bfl.ai/quick_start/pricing'],
];

/** Where the prices were read, beside the sources of the OpenAI catalog. */
export function sources(): Readonly<Record<string, Source>> {
  const entries = (rows: readonly Row[], official: boolean) =>
    rows.map(([key, publisher, title, address]) => {
      return [key, { title, url: `https://${address}`, publisher, official }] as const;
    });
  return Object.fromEntries([...entries(OFFICIAL, true), ...entries(SECONDARY, false)]);
}
