import * as z from 'zod/mini';
import {
  batchTermsSchema,
  chargeSchema,
  conditionSchema,
  modifierSchema,
  offerSchema,
  rateSchema,
} from './offer-schema.js';
import {
  catalogSchema,
  conflictSchema,
  countSchema,
  modelSchema,
  providerSchema,
  rateLimitTableSchema,
  sourceSchema,
} from './schema.js';

/** A JSON Schema document: plain data. */
export type JsonSchema = Record<string, unknown>;

interface Words {
  readonly id: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, string>>;
}

// The descriptions are here and not in the schema, so that a page that parses a catalog doesn't load them.
const PROVENANCE = {
  source: 'The source of the figure: a key of "sources".',
  checks:
    'Dates on which somebody checked this exact figure at the source, oldest first: YYYY, YYYY-MM or YYYY-MM-DD. Empty if no date is known.',
  method: 'How it was checked. "derived" means computed from other figures by a stated rule.',
  confidence: 'How reliable the figure is.',
};

const WORDS: readonly (readonly [z.ZodMiniType, Words])[] = [
  [
    sourceSchema,
    {
      id: 'source',
      description: 'A page, API or document that figures come from.',
      properties: {
        url: 'An https address.',
        official: 'Whether the provider or the maker of the model publishes it.',
      },
    },
  ],
  [
    providerSchema,
    {
      id: 'provider',
      description: 'A company that sells images from image models.',
      properties: {},
    },
  ],
  [
    countSchema,
    {
      id: 'count',
      description:
        'A quantity that can be uncertain: low <= likely <= high. It is exact if low = high.',
      properties: {
        likely: 'Omit it if nothing indicates a value between low and high.',
        basis: 'Where the quantity comes from.',
      },
    },
  ],
  [
    rateSchema,
    {
      id: 'rate',
      description: 'An exact price for a number of units of a meter, and when it applies.',
      properties: {
        ...PROVENANCE,
        usd: 'US dollars as a decimal string, such as "30.00".',
        per: 'How many units "usd" buys, usually 1000000.',
        from: 'The first UTC day on which the rate applies. A month means its first day.',
        to: 'The first day on which the rate no longer applies. Omit it if the rate still applies.',
      },
    },
  ],
  [
    chargeSchema,
    {
      id: 'charge',
      description:
        'How one quantity is billed. "kind" says how: by tokens, images or megapixels, by what another offer charges, not at all, or at a rate that is not published.',
      properties: {},
    },
  ],
  [
    conditionSchema,
    {
      id: 'condition',
      description: 'A request must meet every condition given here.',
      properties: {
        qualities: 'Qualities of the model.',
        sizes: 'Exact sizes, such as "1024x1536".',
        tiers: 'Names from "tiers" of the offer.',
        minPixels: 'Pixels of one output image, inclusive.',
        maxPixels: 'Pixels of one output image, inclusive.',
        aspects: 'Width to height in lowest terms, such as "16:9".',
        references: 'Whether the request sends reference images.',
        option: 'An option of the request, such as "web-search".',
      },
    },
  ],
  [
    modifierSchema,
    {
      id: 'modifier',
      description:
        'A change to the sum of the charges: a multiplier, a surcharge, a minimum, or rounding.',
      properties: {},
    },
  ],
  [
    batchTermsSchema,
    {
      id: 'batchTerms',
      description:
        'Whether the provider offers batch. "derived" means by a general rule, "disputed" that sources disagree.',
      properties: {},
    },
  ],
  [
    modelSchema,
    {
      id: 'model',
      description: 'What is true of an image model wherever it is sold.',
      properties: {
        aliases: 'Snapshot ids and other names of this model.',
        lifecycle:
          'Release, deprecation and shutdown. null means that the date is not published. "shutdown" is the first day without the model.',
        qualities: 'Qualities except "auto", cheapest first.',
        sizes: 'The sizes that it supports, in pixels.',
        tokens: 'How it counts tokens.',
        request: 'The limits of a request.',
        rateLimits: 'A key of "rateLimits", or why there is none.',
      },
    },
  ],
  [
    offerSchema,
    {
      id: 'offer',
      description: 'How one provider sells one model.',
      properties: {
        provider: 'A key of "providers".',
        model: 'The id of a model in "models".',
        charges:
          'If a meter has several charges, the first whose "when" is met applies. A meter without a charge counts as not published.',
        failures: 'Whether failed requests are billed.',
        modifiers: 'What changes the sum of the charges, in this order.',
        from: 'The first UTC day of the offer.',
        to: 'The first day without the offer.',
        operations: 'The operations that it supports. Omit it for all.',
        tiers: 'Size tiers, smallest first.',
        refuses: 'Settings that the provider does not accept.',
        defaults: 'What applies if a request leaves a setting out.',
        account: 'Credits, fees and free allowances of an account.',
        facts: 'Facts other than price that help to choose an offer, a short phrase each.',
        notes: 'What is unclear about the offer, a sentence each.',
      },
    },
  ],
  [
    rateLimitTableSchema,
    {
      id: 'rateLimitTable',
      description: 'The limits per minute of each usage tier.',
      properties: { ...PROVENANCE, notes: 'What is unclear about the limits.' },
    },
  ],
  [
    conflictSchema,
    {
      id: 'conflict',
      description: 'Sources that disagree about a figure.',
      properties: {
        meter: 'Omit it if the conflict is about batch or a price per image.',
        consequence: 'How it affects a bill, and what this catalog does about it.',
      },
    },
  ],
  [
    catalogSchema,
    {
      id: 'catalog',
      description: 'Models and offers, with the source of every figure.',
      properties: {
        schemaVersion: 'The version of this format.',
        date: 'The day on which the data was compiled.',
        offers: 'The first offer of a model is its default.',
        rateLimits: 'Limits that models refer to.',
        batchLimits: 'The limits of a batch job, by provider.',
      },
    },
  ],
];

/**
 * The format of a catalog file as JSON Schema (2020-12), for editors and other languages.
 * It can't express everything that `parseCatalog` checks, such as keys that resolve, dates in order,
 * and rates that don't overlap.
 */
export function catalogJsonSchema(): JsonSchema {
  const names = z.registry<{ id: string; description: string }>();
  for (const [schema, { id, description }] of WORDS) names.add(schema, { id, description });
  const { $schema, ...rest } = z.toJSONSchema(catalogSchema, { io: 'input', metadata: names });

  // Described afterwards: while zod writes, properties of one type are still one object.
  for (const [, { id, properties }] of WORDS) {
    for (const [name, description] of Object.entries(properties)) {
      const property = rest.$defs?.[id]?.properties?.[name];
      if (typeof property === 'object') property.description = description;
    }
  }
  return { $schema, title: 'Image pricing catalog', ...rest };
}
