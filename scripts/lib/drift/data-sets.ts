/** Price data that others publish as packages, read into the keys of `figures.ts`. */
import { models as gatewayModels } from '@llmgateway/models';
import { calcPrice } from '@pydantic/genai-prices';
import { allPricing } from 'ai-sdk-cost-calculator';
import * as tokenizerModels from 'gpt-tokenizer/models';
import type { Catalog } from '../../../src/core/catalog.ts';
import { type Figure, KNOWN_ID, plainNumber } from './figures.ts';
import type { OpenaiTypes } from './openai-types.ts';

/** What a data set says under a key. */
export interface Claim {
  readonly key: string;
  readonly value: string;
  /** The package. */
  readonly source: string;
}

type Loose = Readonly<Record<string, unknown>>;

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/** A number that a field holds, as text or not. */
function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Claims about one offer; a field that holds no number claims nothing. */
function about(source: string, offer: string, scale = 1) {
  const claims: Claim[] = [];
  return {
    claims,
    say: (name: string, value: unknown): void => {
      const number = numberOf(value);
      if (number !== undefined)
        claims.push({ key: `${offer} ${name}`, value: plainNumber(number * scale), source });
    },
  };
}

/** `@pydantic/genai-prices` counts all output as one where images have no rate of their own. */
function genaiPrices({ offers }: Catalog): readonly Claim[] {
  return offers.flatMap(({ id, provider, model }) => {
    if (!['openai', 'azure', 'google'].includes(provider)) return [];
    const found = calcPrice({ input_tokens: 1, output_tokens: 1 }, model, { providerId: provider });
    const price: unknown = found?.model_price;
    if (!isLoose(price)) return [];
    const { claims, say } = about('@pydantic/genai-prices', id);
    const images = price['output_image_mtok'];
    say('text-input', price['input_mtok']);
    say('text-input-cached', price['cache_read_mtok']);
    say('image-input', price['input_image_mtok']);
    say('image-input-cached', price['cache_image_read_mtok']);
    say('image-output', images ?? price['output_mtok']);
    if (images !== undefined) say('text-output', price['output_mtok']);
    return claims;
  });
}

/** The names of providers and models at LLM Gateway, where they differ. */
const GATEWAY_PROVIDERS: Readonly<Record<string, string>> = {
  openai: 'openai',
  azure: 'azure',
  'google-ai-studio': 'google',
  xai: 'xai',
  alibaba: 'alibaba',
  bytedance: 'byteplus',
};
const gatewayModel = (id: string): string =>
  id.replace(/^(seedream|grok-imagine-image)-(\d)-(\d)/, '$1-$2.$3');

/** `@llmgateway/models`: US dollars per token, or per request or image where tokens cost nothing. */
function llmGateway(): readonly Claim[] {
  const source = '@llmgateway/models';
  return (gatewayModels as readonly Loose[]).flatMap((model) =>
    (model['providers'] as readonly Loose[]).flatMap((price) => {
      const provider = GATEWAY_PROVIDERS[String(price['providerId'])];
      // Previews have the same address as what followed them.
      if (provider === undefined || !String(model['output']).includes('image')) return [];
      const offer = `${provider}/${gatewayModel(String(model['id']))}`;
      if (numberOf(price['inputPrice']) === 0) {
        const { claims, say } = about(source, offer);
        const byName = Object.entries((price['perImagePrice'] ?? {}) as Loose);
        for (const [name, value] of byName)
          if (name !== 'default') say(`image ${name.replace('/', ' ').toUpperCase()}`, value);
        if (byName.length <= 1) say('image', byName[0]?.[1] ?? price['requestPrice']);
        say('input-image', price['imageInputPrice']);
        return claims.map((claim) => ({
          ...claim,
          // Words for quality are small, tiers are large.
          key: claim.key.replace(/ (LOW|MEDIUM|HIGH)\b/, (word) => word.toLowerCase()),
        }));
      }
      const { claims, say } = about(source, offer, 1_000_000);
      const images = price['imageOutputPrice'];
      say('text-input', price['inputPrice']);
      say('text-input-cached', price['cachedInputPrice']);
      say('image-input', price['imageInputPrice']);
      say('image-input-cached', price['cachedImageInputPrice']);
      say('image-output', images ?? price['outputPrice']);
      if (images !== undefined) say('text-output', price['outputPrice']);
      return claims;
    }),
  );
}

/** `ai-sdk-cost-calculator`: US dollars per million tokens and per image. */
function costCalculator(): readonly Claim[] {
  const source = 'ai-sdk-cost-calculator';
  const table = allPricing as unknown as Readonly<Record<string, Readonly<Record<string, Loose>>>>;
  return ['openai', 'google', 'xai'].flatMap((provider) =>
    Object.entries(table[provider] ?? {}).flatMap(([model, price]) => {
      const { claims, say } = about(source, `${provider}/${model}`);
      const images = price['imageOutputPer1MTokens'];
      if (images !== undefined) {
        say('text-input', price['inputPer1MTokens']);
        say('text-input-cached', price['cacheReadPer1MTokens']);
        say('image-input', price['imageInputPer1MTokens']);
        say('image-input-cached', price['imageCacheReadPer1MTokens']);
        say('text-output', price['outputPer1MTokens']);
        say('image-output', images);
      }
      const byName = Object.entries((price['imageGenerationPricing'] ?? {}) as Loose);
      for (const [name, value] of byName)
        say(`image ${name.replace(/^(low|medium|high)-/, '$1 ').replace('512px', '512')}`, value);
      if (byName.length === 0) say('image', price['imageGenerationPerImage']);
      say('input-image', price['imageInputPerImage']);
      for (const [tier, tokens] of Object.entries(
        (price['imageOutputTokensBySize'] ?? {}) as Loose,
      ))
        say(`tokens ${tier.replace('px', '')}`, tokens);
      return claims;
    }),
  );
}

const idClaims = (source: string, ids: readonly string[]): readonly Claim[] =>
  ids.map((id) => ({ key: `id ${id}`, value: KNOWN_ID, source }));

/** Everything that the installed packages claim. */
export function claimsOf(catalog: Catalog, openai: OpenaiTypes): readonly Claim[] {
  const isImageModel = (id: string): boolean => /^(chat)?gpt-image-/.test(id);
  return [
    ...genaiPrices(catalog),
    ...llmGateway(),
    ...costCalculator(),
    ...idClaims('gpt-tokenizer', Object.keys(tokenizerModels).filter(isImageModel)),
    ...idClaims('openai', openai.ids),
  ];
}

const FIELD = 'a field';
const NO_FIELD = 'no such field';

/**
 * The fields of usage that this project knows of, as figures.
 * @param fields by interface.
 */
export function knownFields(
  fields: Readonly<Record<string, readonly string[]>>,
  openai: OpenaiTypes,
): ReadonlyMap<string, Figure> {
  const known = new Map<string, Figure>();
  for (const field of openai.fields) known.set(`field ${field}`, { value: NO_FIELD });
  for (const [name, own] of Object.entries(fields))
    for (const field of own) known.set(`field ${name}.${field}`, { value: FIELD });
  return known;
}

/** The same fields as the types of the `openai` package have them; a known one may be gone. */
export function fieldClaims(
  known: ReadonlyMap<string, Figure>,
  openai: OpenaiTypes,
): readonly Claim[] {
  const there = new Set(openai.fields.map((field) => `field ${field}`));
  return [...known.keys()].map((key) => ({
    key,
    value: there.has(key) ? FIELD : NO_FIELD,
    source: 'openai',
  }));
}
