import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import type * as z from 'zod/mini';
import { catalog, type Catalog } from '../../src/catalog/index.js';
import { catalogJsonSchema } from '../../src/catalog/json-schema.js';
import { parseCatalog } from '../../src/catalog/parse.js';
import { MAX_LIST } from '../../src/catalog/plain-data.js';
import type { catalogSchema } from '../../src/catalog/schema.js';

// The schema and the types say the same: each is assignable to the other.
type DeepReadonly<T> = T extends readonly (infer Entry)[]
  ? readonly DeepReadonly<Entry>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;
type Parsed = DeepReadonly<z.infer<typeof catalogSchema>>;
type Assignable<From, To> = [From] extends [To] ? true : false;
const PARSED_IS_CATALOG: Assignable<Parsed, Catalog> = true;
const CATALOG_IS_PARSED: Assignable<Catalog, Parsed> = true;

/** A day as a number of days from 2020, so that order is easy to see. */
function dayOf(number: number): string {
  return new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);
}

function withRates(
  rates: readonly { from: string; to?: string }[],
  list: 'rates' | 'batchRates' = 'rates',
): unknown {
  const [first, ...offers] = catalog.offers;
  const [charge, ...charges] = first!.charges;
  if (charge?.kind !== 'tokens') throw new Error('The first charge has no rates.');
  const full = rates.map((interval) => {
    const { usd, per, source, method, confidence } = charge.rates[0]!;
    return { usd, per, source, method, confidence, checks: [], ...interval };
  });
  return {
    ...catalog,
    offers: [{ ...first, charges: [{ ...charge, [list]: full }, ...charges] }, ...offers],
  };
}

describe('the schema', () => {
  it('says what the types say', () => {
    expect([PARSED_IS_CATALOG, CATALOG_IS_PARSED]).to.deep.equal([true, true]);
  });
});

describe('the JSON Schema', () => {
  it('says how many models and offers a file may have, as the parser does', () => {
    const { $defs } = catalogJsonSchema() as {
      $defs: { catalog: { properties: Record<string, { maxItems?: number }> } };
    };
    const { offers, models } = $defs.catalog.properties;
    expect([offers?.maxItems, models?.maxItems]).to.deep.equal([MAX_LIST, MAX_LIST]);
  });
});

describe('the history of a rate', () => {
  const interval = fc.record(
    { from: fc.nat(2_000), length: fc.integer({ min: 1, max: 400 }), ends: fc.boolean() },
    { requiredKeys: ['from', 'length', 'ends'] },
  );

  for (const list of ['rates', 'batchRates'] as const) {
    it(`is read exactly when its ${list} follow each other without overlap`, () => {
      fc.assert(
        fc.property(
          fc.array(interval, { minLength: 1, maxLength: 5 }),
          fc.boolean(),
          (raw, sort) => {
            const parts = sort ? raw.toSorted((a, b) => a.from - b.from) : raw;
            const apart = parts.every(
              ({ from, length, ends }, at) =>
                at === parts.length - 1 || (ends && from + length <= parts[at + 1]!.from),
            );
            const rates = parts.map(({ from, length, ends }) => ({
              from: dayOf(from),
              ...(ends && { to: dayOf(from + length) }),
            }));
            const parsed = parseCatalog(withRates(rates, list));
            expect(parsed.ok).to.equal(apart);
            if (!parsed.ok) expect(parsed.issues[0]!.path).to.match(/\[\d\]\.(to|from)$/);
          },
        ),
        { numRuns: 150 },
      );
    });
  }

  it('may go on the very day on which the rate before ended', () => {
    const rates = [
      { from: '2026-04', to: '2026-05' },
      { from: '2026-05-01', to: '2026-06-01' },
      { from: '2026-06' },
    ];
    expect(parseCatalog(withRates(rates)).ok).to.equal(true);
  });

  it('says which end is missing or late', () => {
    const messages = (rates: readonly { from: string; to?: string }[]) => {
      const parsed = parseCatalog(withRates(rates));
      return parsed.ok ? [] : parsed.issues.map(({ path, message }) => `${path}: ${message}`);
    };
    expect(messages([{ from: '2026-04-21' }, { from: '2026-06-01' }])).to.deep.equal([
      'offers[0].charges[0].rates[0].to: expected an end, because a later price follows, got nothing',
    ]);
    expect(
      messages([{ from: '2026-04-21', to: '2026-06-02' }, { from: '2026-06-01' }]),
    ).to.deep.equal([
      'offers[0].charges[0].rates[1].from: expected a date from 2026-06-02, the end of the price before, got the text "2026-06-01"',
    ]);
  });

  it('is never empty', () => {
    expect(parseCatalog(withRates([])).ok).to.equal(false);
  });
});

describe('the JSON Schema', () => {
  interface Node {
    readonly [key: string]: unknown;
    readonly properties?: Record<string, Node>;
    readonly description?: string;
  }
  const schema = catalogJsonSchema() as Node & { readonly $defs: Record<string, Node> };

  it('is plain data in the dialect of 2020-12', () => {
    expect(JSON.parse(JSON.stringify(schema))).to.deep.equal(schema);
    expect(schema.$schema).to.equal('https://json-schema.org/draft/2020-12/schema');
    expect(schema).not.to.have.property('$id');
  });

  it('defines the parts by name, with words for an editor', () => {
    expect(schema.$ref).to.equal('#/$defs/catalog');
    for (const [name, part] of Object.entries(schema.$defs)) {
      expect(part.description, name).to.match(/\.$/);
    }
    for (const name of ['condition', 'modifier', 'charge', 'offer'])
      expect(schema.$defs, name).to.have.property(name);
    for (const name of ['modifiers', 'tiers', 'refuses', 'account', 'facts', 'notes'])
      expect(schema.$defs.offer!.properties![name]!.description, name).to.match(/\.$/);
    expect(schema.$defs.rate!.properties!.usd!.description).to.contain('decimal string');
    expect(schema.$defs.rate!.properties!.source!.description).to.contain('"sources"');
    expect(schema.$defs.offer!.properties!.model!.description).to.contain('"models"');
  });

  it('resolves every reference', () => {
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)];
    expect(references).not.to.be.empty;
    for (const [, name] of references) expect(schema.$defs).to.have.property(name!);
  });

  it('asks of a rate what the format asks', () => {
    expect(schema.$defs.rate).to.deep.include({
      required: ['usd', 'per', 'from', 'source', 'checks', 'method', 'confidence'],
      additionalProperties: false,
    });
  });
});
