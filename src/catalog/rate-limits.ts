import type { BatchLimits, RateLimitTable, RateLimitTier } from '../core/catalog.js';

/** One row of OpenAI's table of tiers. */
function tier(
  id: string,
  tokensPerMinute: number,
  imagesPerMinute: number,
  qualifyingUsd: string,
  monthlyCapUsd: string,
): RateLimitTier {
  return { id, available: true, tokensPerMinute, imagesPerMinute, qualifyingUsd, monthlyCapUsd };
}

/** One table for gpt-image-2, 2.5, 1.5 and 1. */
export const rateLimits: Readonly<Record<string, RateLimitTable>> = {
  'openai-images': {
    source: 'rate-limits',
    checks: [],
    method: 'page',
    confidence: 'high',
    tiers: [
      { id: 'free', available: false },
      /* @__PURE__ */ tier('1', 100_000, 5, '5', '100'),
      /* @__PURE__ */ tier('2', 250_000, 20, '50', '500'),
      /* @__PURE__ */ tier('3', 800_000, 50, '100', '1000'),
      /* @__PURE__ */ tier('4', 3_000_000, 150, '250', '5000'),
      /* @__PURE__ */ tier('5', 8_000_000, 250, '1000', '200000'),
    ],
    notes: [
      'OpenAI doesn’t publish which tokens count. We assume input plus output.',
      'Images per minute appear in refusals as "input-images per min". Tier 1 refused a request for 10 images without any reference image: "Limit 5, Requested 10". OpenAI doesn’t say whether reference images count too.',
    ],
  },
};

export const batchLimits: Readonly<Record<string, BatchLimits>> = {
  openai: {
    source: 'batch',
    checks: [],
    method: 'page',
    confidence: 'high',
    requestsPerFile: 50_000,
    megabytesPerFile: 200,
    windowHours: 24,
  },
};
