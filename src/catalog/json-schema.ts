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

// The words stand here and not in the schema, so that a page that parses a catalog does not load them.
const PROVENANCE = {
  source: 'Where it was read: a key of "sources".',
  checks:
    'Dates on which this very figure was read there, oldest first, as precise as known: YYYY, YYYY-MM or YYYY-MM-DD. Empty: no date is known.',
  method: 'How it was read. "derived": computed from other figures by a stated rule.',
  confidence: 'How sure the reading is.',
};

const WORDS: readonly (readonly [z.ZodMiniType, Words])[] = [
  [
    sourceSchema,
    {
      id: 'source',
      description: 'A place where figures were read.',
      properties: {
        url: 'An https address.',
        official: 'Whether the vendor itself publishes it.',
      },
    },
  ],
  [
    providerSchema,
    { id: 'provider', description: 'Somebody who sells image models.', properties: {} },
  ],
  [
    countSchema,
    {
      id: 'count',
      description:
        'A quantity that may be uncertain: low <= likely <= high, exact when low = high.',
      properties: {
        likely: 'Absent when nothing says where between the ends the truth lies.',
        basis: 'Where the quantity comes from.',
      },
    },
  ],
  [
    rateSchema,
    {
      id: 'rate',
      description: 'An exact price for a number of units of a meter, and when it holds.',
      properties: {
        ...PROVENANCE,
        usd: 'US dollars as a decimal string, such as "30.00".',
        per: 'How many units "usd" buys, usually 1000000.',
        from: 'First day of validity, UTC. A month means its first day.',
        to: 'First day on which the rate no longer holds. Absent: still valid.',
      },
    },
  ],
  [
    chargeSchema,
    {
      id: 'charge',
      description:
        'How one quantity is billed: tokens, images, megapixels, what another offer charges, nothing, or at a rate that nobody published. "kind" says which.',
      properties: {},
    },
  ],
  [
    conditionSchema,
    {
      id: 'condition',
      description: 'Everything that is given must hold for a request.',
      properties: {
        qualities: 'Quality words of the model.',
        sizes: 'Exact sizes, such as "1024x1536".',
        tiers: 'Names of "tiers" of the offer.',
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
        'What changes the sum of the charges: a factor, a surcharge, a minimum, rounding.',
      properties: {},
    },
  ],
  [
    batchTermsSchema,
    {
      id: 'batchTerms',
      description:
        'Whether batch is sold. "derived": by a general rule; "disputed": sources contradict each other.',
      properties: {},
    },
  ],
  [
    modelSchema,
    {
      id: 'model',
      description: 'The facts of one image model, whoever sells it.',
      properties: {
        aliases: 'Snapshot ids and other names that mean this model.',
        lifecycle:
          'Release, deprecation and shut-down. null: nobody published the date. "shutdown" is the first day without the model.',
        qualities: 'Quality words without "auto", cheapest first.',
        sizes: 'The sizes it accepts, in pixels.',
        tokens: 'How it counts tokens, as data.',
        request: 'What one request may hold.',
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
          'Of several for one meter the first whose "when" holds. A meter that is missing counts as not published.',
        failures: 'What happens to the bill when a request fails.',
        modifiers: 'What changes the sum of the charges, in this order.',
        from: 'First day of the offer, UTC.',
        to: 'First day without it.',
        operations: 'What it can do; both unless told.',
        tiers: 'Resolution tiers, smallest first.',
        refuses: 'Settings that the provider refuses.',
        defaults: 'What applies when a request leaves it out.',
        account: 'Credits, fees and free allowances of an account.',
        facts: 'What decides between offers beside the price, a short phrase each.',
        notes: 'What the offer leaves open, a sentence each.',
      },
    },
  ],
  [
    rateLimitTableSchema,
    {
      id: 'rateLimitTable',
      description: 'What the tiers of an account may use a minute.',
      properties: { ...PROVENANCE, notes: 'What the table leaves open.' },
    },
  ],
  [
    conflictSchema,
    {
      id: 'conflict',
      description: 'Sources that say different things about one figure.',
      properties: {
        meter: 'Absent when it is about batch or a price per image.',
        consequence: 'What it means for a bill, and what this catalog does about it.',
      },
    },
  ],
  [
    catalogSchema,
    {
      id: 'catalog',
      description: 'Models, offers, and where every figure was read.',
      properties: {
        schemaVersion: 'The version of this format.',
        date: 'The day on which the data was put together.',
        offers: 'The first offer of a model is the one used when nobody names another.',
        rateLimits: 'Tables that models point to.',
        batchLimits: 'What limits a batch job, by provider.',
      },
    },
  ],
];

/**
 * The format of a catalog file as JSON Schema (2020-12), for editors and other languages.
 * It cannot say everything that `parseCatalog` checks: keys that resolve, dates in order, and
 * rates that do not overlap are checked there only.
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
