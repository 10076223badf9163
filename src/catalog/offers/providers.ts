import type { Provider } from '../../core/catalog.js';

type Row = readonly [id: string, name: string, address: string];

const ROWS: Readonly<Record<Provider['kind'], readonly Row[]>> = {
  playground: [['playground', 'Free playground', 'gptimage2.to/pricing']],
  'first-party': [
    ['google', 'Google Gemini API', 'ai.google.dev/gemini-api/docs'],
    ['black-forest-labs', 'Black Forest Labs', 'docs.bfl.ai'],
    ['byteplus', 'BytePlus ModelArk', 'docs.byteplus.com/en/docs/ModelArk'],
    ['ideogram', 'Ideogram', 'ideogram.ai'],
    ['recraft', 'Recraft', 'www.recraft.ai'],
    ['stability', 'Stability AI', 'platform.stability.ai'],
    ['xai', 'xAI', 'docs.x.ai'],
    ['alibaba', 'Alibaba Model Studio', 'www.alibabacloud.com/en/product/modelstudio'],
    ['luma', 'Luma', 'lumalabs.ai'],
    ['krea', 'Krea', 'www.krea.ai'],
    ['midjourney', 'Midjourney', 'www.midjourney.com'],
    ['adobe', 'Adobe Firefly Services', 'developer.adobe.com/firefly-services/'],
  ],
  cloud: [
    ['azure', 'Microsoft Foundry', 'techcommunity.microsoft.com'],
    ['google-vertex', 'Google Vertex AI', 'cloud.google.com/vertex-ai'],
    ['digitalocean', 'DigitalOcean', 'www.digitalocean.com'],
  ],
  gateway: [
    ['openrouter', 'OpenRouter', 'openrouter.ai'],
    ['vercel', 'Vercel AI Gateway', 'vercel.com/ai-gateway'],
    ['cloudflare', 'Cloudflare AI', 'developers.cloudflare.com/ai'],
    ['comfy-router', 'Comfy Router', 'docs.comfy.org/development/comfy-router/pricing'],
    ['therouter', 'TheRouter', 'therouter.ai'],
    ['aihubmix', 'AIHubMix', 'docs.aihubmix.com'],
    ['skytells', 'Skytells', 'console.skytells.ai'],
    ['fastrouter', 'FastRouter', 'fastrouter.ai'],
  ],
  reseller: [
    ['fal', 'fal.ai', 'fal.ai'],
    ['replicate', 'Replicate', 'replicate.com'],
    ['together', 'Together AI', 'www.together.ai'],
    ['venice', 'Venice.ai', 'docs.venice.ai'],
    ['comfy', 'ComfyUI Partner Nodes', 'docs.comfy.org/tutorials/partner-nodes/pricing'],
    ['piapi', 'PiAPI', 'piapi.ai'],
    ['kie', 'Kie.ai', 'kie.ai'],
    ['runway', 'Runway API', 'docs.dev.runwayml.com'],
    ['muapi', 'MuAPI', 'muapi.ai'],
    ['apiframe', 'Apiframe', 'apiframe.ai'],
    ['aimlapi', 'AI/ML API', 'docs.aimlapi.com'],
    ['wavespeed', 'WaveSpeed', 'wavespeed.ai'],
    ['inference-sh', 'inference.sh', 'inference.sh'],
    ['poe', 'Poe', 'poe.com'],
    ['nano-gpt', 'nano-gpt', 'nano-gpt.com'],
  ],
};

/** Who sells the models, beside OpenAI. */
export function providers(): Readonly<Record<string, Provider>> {
  return Object.fromEntries(
    (Object.entries(ROWS) as [Provider['kind'], readonly Row[]][]).flatMap(([kind, rows]) =>
      rows.map(([id, name, address]) => [id, { name, kind, url: `https://${address}` }] as const),
    ),
  );
}
