import type { Provider, Source } from '../core/catalog.js';

const DOCS = 'https://developers.openai.com/api/docs';

/** A page of OpenAI's documentation; without a path where only the title is on record. */
function page(title: string, path?: string): Source {
  return {
    title,
    url: path === undefined ? DOCS : `${DOCS}/${path}`,
    publisher: 'OpenAI',
    official: true,
  };
}

/** Somebody else's page. */
function other(publisher: string, title: string, url: string): Source {
  return { title, url: `https://${url}`, publisher, official: false };
}

/** OpenAI's own package for Node, whose types say what the API takes. */
function sdk(): Source {
  return {
    title: 'openai 7.59.0, types of the API',
    url: 'https://www.npmjs.com/package/openai/v/7.59.0',
    publisher: 'OpenAI',
    official: true,
  };
}

/** Where the figures were read. Calls are marked pure, so that a bundler can drop unused data. */
export const sources: Readonly<Record<string, Source>> = {
  pricing: /* @__PURE__ */ page('Pricing', 'pricing'),
  models: /* @__PURE__ */ page('Models', 'models'),
  'gpt-image-2': /* @__PURE__ */ page('gpt-image-2', 'models/gpt-image-2'),
  'gpt-image-2.6-sunburst': /* @__PURE__ */ page(
    'gpt-image-2.6-sunburst',
    'models/gpt-image-2.6-sunburst',
  ),
  deprecations: /* @__PURE__ */ page('Deprecations', 'deprecations'),
  'image-generation': /* @__PURE__ */ page(
    'Image generation guide and calculator',
    'guides/image-generation',
  ),
  vision: /* @__PURE__ */ page('Vision guide'),
  'rate-limits': /* @__PURE__ */ page('Rate limits guide'),
  batch: /* @__PURE__ */ page('Batch guide'),
  'openai-sdk': /* @__PURE__ */ sdk(),
  'forum-1.5': /* @__PURE__ */ other(
    'OpenAI forum',
    'Text output of gpt-image-1.5',
    'community.openai.com/t/1369511',
  ),
  forum: /* @__PURE__ */ other(
    'OpenAI forum',
    'Input image pricing of gpt-image-2',
    'community.openai.com/t/1382940',
  ),
  apiyi: /* @__PURE__ */ other(
    'APIYI',
    'gpt-image-2.6 launch',
    'docs.apiyi.com/en/live/2026-11/gpt-image-2-6-launch',
  ),
  laozhang: /* @__PURE__ */ other(
    'LaoZhang',
    'gpt-image-2.6',
    'docs.laozhang.ai/api-capabilities/gpt-image-2-6',
  ),
  aihubmix: /* @__PURE__ */ other('AIHubMix', 'Articles', 'qiita.com/AIHubMix'),
  fal: /* @__PURE__ */ other('fal.ai', 'gpt-image-2', 'fal.ai/models/openai/gpt-image-2/llms.txt'),
  litellm: /* @__PURE__ */ other('LiteLLM', 'Model prices', 'github.com/BerriAI/litellm'),
  llmgateway: /* @__PURE__ */ other(
    'llmgateway',
    'Pull request 2059',
    'github.com/theopenco/llmgateway/pull/2059',
  ),
};

export const providers: Readonly<Record<string, Provider>> = {
  openai: { name: 'OpenAI', kind: 'first-party', url: DOCS },
};
