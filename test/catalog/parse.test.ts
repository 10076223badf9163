import { expect } from '@esm-bundle/chai';
import { catalog } from '../../src/catalog/index.js';
import { fullCatalog } from '../../src/catalog/offers/index.js';
import { MAX_ISSUES, parseCatalog } from '../../src/catalog/parse.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

function fresh(): Record<string, Json> {
  return JSON.parse(JSON.stringify(catalog)) as Record<string, Json>;
}

/** Every path of the data, parents before children. */
function pathsOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, child]) =>
      pathsOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function valueAt(root: Json, path: Path): Json {
  return path.reduce<Json>((value, step) => (value as Record<string, Json>)[step]!, root);
}

/** The bundled catalog with another value at one place; `undefined` removes it. */
function changed(path: Path, value: Json | undefined): Json {
  if (path.length === 0) return value ?? null;
  const root = fresh();
  const parent = valueAt(root, path.slice(0, -1)) as Record<string, Json>;
  const last = path.at(-1)!;
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return root;
}

function issuesOf(input: unknown) {
  const parsed = parseCatalog(input);
  return parsed.ok ? [] : parsed.issues.map(({ path, message }) => `${path}: ${message}`);
}

/** The only issue of a catalog with one changed value. */
function issueAt(path: Path, value: Json | undefined): string {
  const issues = issuesOf(changed(path, value));
  expect(issues).to.have.length(1);
  return issues[0]!;
}

const RATE = ['offers', 3, 'charges', 0, 'rates', 0] as const;

describe('parseCatalog', () => {
  it('says where, what was expected and what was there', () => {
    expect(issueAt([...RATE, 'usd'], 0.012)).to.equal(
      'offers[3].charges[0].rates[0].usd: expected a decimal string such as "0.012", got the number 0.012',
    );
  });

  it('refuses amounts that are no plain decimals', () => {
    for (const usd of ['-1', '1e30', '1,5', '.5', '5.', '', ' 1', '00.5', '1'.repeat(13), 'NaN']) {
      expect(issueAt([...RATE, 'usd'], usd)).to.contain('expected a decimal string');
    }
    expect(issuesOf(changed([...RATE, 'usd'], '0'))).to.deep.equal([]);
  });

  it('refuses a factor of zero', () => {
    expect(issueAt(['offers', 0, 'batch', 'multiplier'], '0.0')).to.contain('above zero');
  });

  it('refuses a number of units that is not a positive whole number', () => {
    for (const per of [0, -1, 0.5, 2 ** 53]) {
      expect(issueAt([...RATE, 'per'], per)).to.match(/per: expected a whole number from 1/);
    }
  });

  it('refuses dates that do not exist', () => {
    for (const date of ['2026-02-30', '2026-13', '26-01-01', '2026-1-1', 'soon']) {
      expect(issueAt([...RATE, 'from'], date)).to.contain('expected a real date');
    }
    expect(issueAt(['date'], '2026-11')).to.equal(
      'date: expected a real day: YYYY-MM-DD, got the text "2026-11"',
    );
  });

  it('names the place of a day that does not exist, wherever one stands', () => {
    const whole = JSON.parse(JSON.stringify(fullCatalog)) as Json;
    const list = (whole as { offers: Json[] }).offers;
    // None of the bundled prices has both ends at every place.
    for (const path of pathsOf(whole).filter((each) => each.at(-1) === 'from')) {
      const dated = valueAt(whole, path.slice(0, -1)) as Record<string, Json>;
      if (path.length > 4 && dated.to === undefined && path.includes('rates')) {
        const rates = valueAt(whole, path.slice(0, -2)) as Json[];
        if (rates.at(-1) === dated) dated.to = '2099';
      }
    }
    expect(parseCatalog(whole).ok).to.equal(true);
    const isDate = (value: Json): value is string =>
      typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value);
    const places = new Map(
      pathsOf(whole)
        .filter((path) => isDate(valueAt(whole, path)) && !/Usd$|amount/.test(String(path.at(-1))))
        // One place of each kind: of every charge, its first price.
        .map((path) => [
          path.map((step) => (typeof step === 'number' ? '#' : step)).join('.'),
          path,
        ]),
    );
    expect(places.size).to.be.above(20);
    expect(list.length).to.be.above(20);
    for (const path of places.values()) {
      const parent = valueAt(whole, path.slice(0, -1)) as Record<string, Json>;
      const last = path.at(-1)!;
      const right = parent[last]!;
      parent[last] = '2026-02-30';
      const parsed = parseCatalog(whole);
      parent[last] = right;
      if (parsed.ok) throw new Error(path.join('.'));
      expect(parsed.issues).to.have.length(1);
      expect(parsed.issues[0]!.path.replace(/\[|\]\.?/g, '.')).to.contain(String(last));
      expect(parsed.issues[0]!.message).to.match(/^expected a real (day|date): .*"2026-02-30"$/);
    }
  });

  it('refuses a lattice of more edges than a search can meet', () => {
    const path = ['models', 0, 'sizes'] as const;
    const sizes = valueAt(fresh(), path) as Record<string, Json>;
    expect(issueAt(path, { ...sizes, edgeMultiple: 1, maxEdge: 32_768 })).to.equal(
      'models[0].sizes.edgeMultiple: expected a whole number from 4, for at most 8192 edges up to 32768, got the number 1',
    );
    expect(issuesOf(changed(path, { ...sizes, edgeMultiple: 4, maxEdge: 32_768 }))).to.deep.equal(
      [],
    );
    expect(issuesOf(changed(path, { ...sizes, edgeMultiple: 1, maxEdge: 8192 }))).to.deep.equal([]);
  });

  it('refuses addresses that are not https', () => {
    for (const url of [
      'javascript:alert(1)',
      'http://example.com/',
      'https://',
      'https://user@example.com/',
      'https://exa mple.com/',
      'data:text/html,x',
      `https://example.com/${'x'.repeat(2_000)}`,
    ]) {
      expect(issueAt(['sources', 'pricing', 'url'], url)).to.match(
        /^sources\.pricing\.url: expected an https address, got /,
      );
    }
  });

  it('refuses unknown properties where they could change a price', () => {
    expect(issueAt([...RATE, 'until'], '2026-12-01')).to.equal(
      'offers[3].charges[0].rates[0].until: expected no property of this name, got the text "2026-12-01"',
    );
  });

  it('lets unknown properties pass where they only describe', () => {
    expect(issuesOf({ ...catalog, $schema: './catalog.schema.json' })).to.deep.equal([]);
  });

  it('names the kinds there are', () => {
    expect(issueAt(['offers', 0, 'charges', 0, 'kind'], 'per-image')).to.equal(
      'offers[0].charges[0].kind: expected "tokens", "merged-tokens", "flat", "by-quality", "by-size", "by-tier", "by-quality-and-size", "by-quality-and-tier", "by-pixels", "by-megapixel", "from", "per-input-image", "per-second", "upstream", "not-billed" or "not-published", got the text "per-image"',
    );
  });

  it('refuses keys that do not resolve', () => {
    expect(issueAt([...RATE, 'source'], 'nowhere')).to.equal(
      'offers[3].charges[0].rates[0].source: expected a key of "sources", got the text "nowhere"',
    );
    expect(issueAt([...RATE, 'source'], 'constructor')).to.contain('a key of "sources"');
    expect(issueAt(['offers', 0, 'provider'], 'nobody')).to.contain('a key of "providers"');
    expect(issueAt(['offers', 0, 'model'], 'gpt-image-9')).to.contain('the id of a model');
    expect(issueAt(['models', 0, 'rateLimits', 'table'], 'none')).to.contain(
      'a key of "rateLimits"',
    );
    expect(issueAt(['conflicts', 0, 'models', 0], 'gpt-image-9')).to.contain('the id of a model');
    expect(issueAt(['conflicts', 0, 'claims', 0, 'sources', 0], 'x')).to.contain('"sources"');
  });

  it('refuses ids and aliases used twice', () => {
    expect(issueAt(['offers', 1, 'id'], 'openai/gpt-image-2')).to.contain(
      'an id that isn’t already used',
    );
    expect(issueAt(['models', 1, 'aliases'], ['gpt-image-2'])).to.match(
      /^models\[1\]\.aliases\[0\]: expected an alias that isn’t another/,
    );
    expect(issueAt(['offers', 0, 'charges', 1, 'meter'], 'text-input')).to.match(
      /^offers\[0\]\.charges\[1\]\.meter: expected a meter that no other charge/,
    );
  });

  it('refuses readings in disorder or after the date of the catalog', () => {
    expect(issueAt([...RATE, 'checks'], ['2026-09-27', '2026-05-02'])).to.contain('oldest first');
    expect(issueAt([...RATE, 'checks'], ['2026-05-02', '2026-05-02'])).to.contain('oldest first');
    expect(issueAt([...RATE, 'checks'], ['2026-12-02'])).to.equal(
      'offers[3].charges[0].rates[0].checks[0]: expected a date up to 2026-12-01, the catalog’s own, got the text "2026-12-02"',
    );
  });

  it('refuses ends before beginnings', () => {
    expect(issueAt([...RATE, 'to'], '2026-09-08')).to.contain('.to: expected a date after');
    expect(issueAt(['models', 5, 'lifecycle', 'shutdown'], '2024-01-01')).to.contain(
      'a day after the release',
    );
    const count = ['models', 5, 'tokens', 'textOutput', 'tokens'] as const;
    expect(issueAt([...count, 'low'], 857)).to.contain('high: expected a whole number from 857');
    expect(issueAt([...count, 'likely'], 857)).to.contain('a whole number from 0 to 856');
  });

  it('refuses a token rule without an entry for a quality or size of the model', () => {
    expect(issueAt(['models', 0, 'tokens', 'imageOutput', 'bases', 'high'], undefined)).to.equal(
      'models[0].tokens.imageOutput.bases.high: expected an entry for this quality of the model, got nothing',
    );
    expect(
      issueAt(['models', 5, 'tokens', 'imageOutput', 'tokens', 'low', '1024x1024'], undefined),
    ).to.contain('a count for this size');
  });

  it('speaks first, and only, of another version of the format', () => {
    expect(issuesOf({ schemaVersion: 2 })).to.deep.equal([
      'schemaVersion: expected 1, the only supported version, got the number 2',
    ]);
  });

  it('lists what is missing from an empty object', () => {
    expect(issuesOf({})[0]).to.equal('schemaVersion: expected 1, got nothing');
    expect(issuesOf({})).to.have.length(9);
  });

  it('spells out fifty issues and counts the rest', () => {
    const offers = Array.from({ length: 500 }, () => null);
    const parsed = parseCatalog({ ...catalog, offers });
    if (parsed.ok) throw new Error('parsed');
    expect(parsed.issues).to.have.length(MAX_ISSUES);
    expect(parsed.issueCount).to.equal(500);
  });

  it('shortens long texts and keys when it quotes them', () => {
    expect(issueAt([...RATE, 'usd'], 'x'.repeat(1_000_000)).length).to.be.below(200);
    expect(
      issuesOf({ ...catalog, sources: { ...catalog.sources, ['y'.repeat(5_000)]: 1 } })[0]!.length,
    ).to.be.below(300);
  });

  it('returns a copy', () => {
    const input = fresh();
    const parsed = parseCatalog(input);
    input.date = 'later';
    expect(parsed.ok && parsed.catalog.date).to.equal('2026-12-01');
  });
});

describe('parseCatalog with hostile data', () => {
  const evil = new Proxy(
    {},
    {
      ownKeys() {
        throw new Error('ownKeys');
      },
    },
  );
  const { proxy: revoked, revoke } = Proxy.revocable([], {});
  revoke();
  const circle: Record<string, unknown> = { ...catalog };
  circle.offers = [circle];
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level++) deep = [deep];
  // Every level refers to the one below twice: 2^40 values if it were copied blindly.
  let bomb: unknown = 'x';
  for (let level = 0; level < 20; level++) bomb = [bomb, bomb, bomb, bomb];

  const cases: readonly (readonly [string, unknown, RegExp])[] = [
    ['nothing', undefined, /^: expected an object, got nothing$/],
    ['null', null, /got null/],
    ['a text', '{}', /got the text "\{\}"/],
    ['a function', () => catalog, /got a function/],
    ['a symbol', Symbol('x'), /got a symbol/],
    ['a big integer', 1n, /got a bigint/],
    ['a list', [], /got a list of 0/],
    ['a map', new Map(), /got nothing/],
    ['a circle', circle, /^offers\[0\]: expected data without circular references/],
    [
      'a getter that throws',
      {
        ...catalog,
        get models(): never {
          throw new Error('getter');
        },
      },
      /^models: expected data that can be read, got an error/,
    ],
    ['a proxy that throws', { ...catalog, offers: evil }, /^offers: expected data that can/],
    ['a revoked proxy', { ...catalog, offers: revoked }, /^offers: expected data that can/],
    ['a depth of 100,000', { ...catalog, deep }, /^deep\[0\].*: expected at most 24 levels/],
    ['a bomb', { ...catalog, bomb }, /expected at most 150000 values/],
    ['four billion entries', { ...catalog, offers: new Array(2 ** 32 - 1) }, /at most 1500/],
    ['an own __proto__', JSON.parse('{"__proto__":{"polluted":1}}'), /^__proto__: expected no/],
  ];
  for (const [name, input, issue] of cases) {
    it(`refuses ${name}`, () => {
      expect(issuesOf(input)[0]).to.match(issue);
    });
  }

  it('reads a getter once, so that what was checked is what is used', () => {
    let reads = 0;
    const parsed = parseCatalog({
      ...catalog,
      get date() {
        reads += 1;
        return reads === 1 ? '2026-12-01' : 'never';
      },
    });
    expect(parsed.ok && parsed.catalog.date).to.equal('2026-12-01');
    expect(reads).to.equal(1);
  });

  describe('of more than can be compared within a second', () => {
    const model = catalog.models.at(-1)!;
    const offer = catalog.offers.at(-1)!;
    const of = (length: number) => ({
      ...catalog,
      conflicts: [],
      models: Array.from({ length }, (_, at) => ({ ...model, id: `m${at}`, aliases: [] })),
      offers: Array.from({ length }, (_, at) => ({ ...offer, id: `o${at}`, model: `m${at}` })),
    });

    it('reads 1,500 models, and not one more', () => {
      const { offers } = of(1);
      expect(issuesOf({ ...of(1_500), offers })).to.deep.equal([]);
      expect(issuesOf(of(1_501))).to.deep.equal([
        'models: expected a list of at most 1500 entries, got a list of 1501',
      ]);
    });

    it('reads 1,500 offers, and not one more', () => {
      const { models } = of(1);
      const flat = (length: number) => ({
        ...of(1),
        offers: Array.from({ length }, (_, at) => ({
          ...offer,
          id: `o${at}`,
          model: models[0]!.id,
        })),
      });
      expect(issuesOf(flat(1_500))).to.deep.equal([]);
      expect(issuesOf(flat(1_501))).to.deep.equal([
        'offers: expected a list of at most 1500 entries, got a list of 1501',
      ]);
    });

    it('refuses ten thousand without reading one of them', () => {
      let reads = 0;
      const offers = new Proxy(new Array(10_000), {
        get: (list, key) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
          return Reflect.get(list, key) as unknown;
        },
      });
      expect(issuesOf({ ...catalog, offers })).to.deep.equal([
        'offers: expected a list of at most 1500 entries, got a list of 10000',
      ]);
      expect(reads).to.equal(0);
    });

    it('refuses what multiplies: qualities, sizes and offers that lead to one another', () => {
      const many = (count: number) => Array.from({ length: count }, (_, at) => `q${at}`);
      const sizes = Array.from({ length: 100 }, (_, at) => `1024x${1024 + at}`);
      const wide = {
        ...model,
        id: 'wide',
        aliases: [],
        qualities: many(20),
        sizes: { kind: 'unknown', reason: 'Not published.', presets: sizes },
        tokens: { ...model.tokens, imageOutput: { kind: 'unknown', reason: 'No.', source: 'own' } },
      };
      const base = { ...catalog, conflicts: [], models: [wide] };
      const source = Object.keys(catalog.sources)[0];
      wide.tokens.imageOutput.source = source!;
      const made = (length: number) => ({
        ...base,
        offers: Array.from({ length }, (_, at) => ({ ...offer, id: `o${at}`, model: 'wide' })),
      });
      const sums = (offer.charges.length + (offer.modifiers?.length ?? 0) + 1) * 20 * 100;
      const most = Math.floor(150_000 / sums);
      expect(issuesOf(made(most))).to.deep.equal([]);
      expect(issuesOf(made(most + 1))).to.deep.equal([
        `offers: expected at most 150000 sums to compare them (charges of all offers, for every quality, size and credit plan), got ${sums * (most + 1)}`,
      ]);
    });
  });
});

describe('parseCatalog with a wrong value at every place', () => {
  // One model and offer of each kind: less to read on each of some thousand turns.
  const kinds = ['gpt-image-2', 'gpt-image-2.6-flare', 'gpt-image-1.5', 'chatgpt-image-latest'];
  const small = JSON.parse(
    JSON.stringify({
      ...catalog,
      models: catalog.models.filter(({ id }) => kinds.includes(id)),
      offers: catalog.offers.filter(({ model }) => kinds.includes(model)),
      conflicts: catalog.conflicts.slice(0, 1),
    }),
  ) as Json;
  const places = pathsOf(small).slice(1);

  /** Parses with another value at one place, and puts the right one back. */
  function parseWith(path: Path, value: Json | undefined) {
    const parent = valueAt(small, path.slice(0, -1)) as Record<string, Json | undefined>;
    const last = path.at(-1)!;
    const right = parent[last];
    parent[last] = value;
    const parsed = parseCatalog(small);
    parent[last] = right;
    return parsed;
  }

  it('starts from a catalog without a wrong value', () => {
    expect(parseCatalog(small).ok).to.equal(true);
    expect(places.length).to.be.above(400);
  });

  const wrong: readonly (readonly [string, Json | undefined])[] = [
    ['null', null],
    ['a number', 1e30],
    ['a number as text', '1e30'],
    ['a script', 'javascript:alert(1)'],
    ['an empty list', []],
    ['a list of nothing', [null]],
    ['an empty object', {}],
    ['true', true],
    ['nothing', undefined],
    ['a prototype', JSON.parse('{"__proto__":{"polluted":true}}') as Json],
  ];
  for (const [name, value] of wrong) {
    it(`never throws for ${name}, and leaves Object.prototype alone`, () => {
      const before = Object.getOwnPropertyNames(Object.prototype);
      let refused = 0;
      for (const path of places) {
        const parsed = parseWith(path, value);
        if (parsed.ok) continue;
        refused += 1;
        expect(parsed.issues, path.join('.')).not.to.be.empty;
        for (const { message } of parsed.issues) expect(message).to.match(/^expected .+, got .+/);
      }
      // Free texts and a few empty lists are the only right places for any of these.
      expect(refused).to.be.above(places.length * 0.6);
      expect(Object.getOwnPropertyNames(Object.prototype)).to.deep.equal(before);
      expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
    });
  }

  it('names the place of a wrong value', () => {
    for (const path of places) {
      const label = path
        .map((step) =>
          typeof step === 'number'
            ? `[${step}]`
            : /^[A-Za-z]\w*$/.test(step)
              ? `.${step}`
              : `[${JSON.stringify(step)}]`,
        )
        .join('')
        .replace(/^\./, '');
      const parsed = parseWith(path, -1);
      expect(parsed.ok, label).to.equal(false);
      if (!parsed.ok)
        expect(
          parsed.issues.map((issue) => issue.path),
          label,
        ).to.include(label);
    }
  });
});
