import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { driftOf, type KnownDifferences } from '../../scripts/lib/drift/compare.ts';
import { claimsOf, fieldClaims, knownFields } from '../../scripts/lib/drift/data-sets.ts';
import { figuresOf } from '../../scripts/lib/drift/figures.ts';
import listed from '../../scripts/lib/drift/known-differences.json' with { type: 'json' };
import fields from '../../scripts/lib/drift/openai-fields.json' with { type: 'json' };
import { interfacesOf, openaiTypes } from '../../scripts/lib/drift/openai-types.ts';
import { fullCatalog } from '../../src/catalog/offers/index.ts';
import type { Catalog } from '../../src/core/catalog.ts';
import { TOKEN_METERS } from '../../src/core/meters.ts';

const known = listed as unknown as readonly KnownDifferences[];

/** A package with the fields that this project knows of, in the form in which `openai` has them. */
const home = mkdtempSync(path.join(tmpdir(), 'openai-types-'));
const IDS = [
  ...fullCatalog.models
    .filter(({ id }) => /^(chat)?gpt-image-/.test(id))
    .flatMap(({ id, aliases }) => [id, ...aliases]),
  ...['dall-e-2', 'dall-e-3'],
];
for (const folder of ['responses', 'admin/organization'])
  mkdirSync(path.join(home, 'resources', folder), { recursive: true });
writeFileSync(path.join(home, 'package.json'), '{"version": "1.2.3"}');
for (const [file, roots] of [
  ['images', /^Image/],
  ['responses/responses', /^Response/],
  ['admin/organization/usage', /^Usage/],
] as const) {
  const declarations = Object.entries(fields)
    .filter(([name]) => roots.test(name))
    .map(([name, own]) => {
      const spaces = name.split('.');
      const last = spaces.pop()!;
      const body = `interface ${last} { ${own.map((field) => `${field}?: number;`).join(' ')} }`;
      return spaces.reduceRight((inner, space) => `namespace ${space} { ${inner} }`, body);
    });
  const models = `export type ImageModel = ${IDS.map((id) => `'${id}'`).join(' | ')};`;
  const text = [models, ...declarations.map((each) => `export declare ${each}`)].join('\n');
  writeFileSync(path.join(home, 'resources', `${file}.d.ts`), text);
}
const openai = openaiTypes(home);
const claims = claimsOf(fullCatalog, openai);
const ownFields = knownFields(fields, openai);

/** The drift of a catalog against the installed packages. */
const driftFrom = (catalog: Catalog, list = known) =>
  driftOf(
    new Map([...figuresOf(catalog), ...ownFields]),
    [...claims, ...fieldClaims(ownFields, openai)],
    list,
  );

/** The catalog with another rate of one meter of an offer. */
function planted(id: string, meter: string, usd: string): Catalog {
  const offers = fullCatalog.offers.map((offer) =>
    offer.id === id
      ? {
          ...offer,
          charges: offer.charges.map((charge) =>
            charge.kind === 'tokens' && charge.meter === meter
              ? { ...charge, rates: charge.rates.map((rate) => ({ ...rate, usd })) }
              : charge,
          ),
        }
      : offer,
  );
  return { ...fullCatalog, offers };
}

/** OpenAI's rates that any package has too. */
const RATES = fullCatalog.offers
  .filter(({ provider }) => provider === 'openai')
  .flatMap(({ id, charges }) =>
    charges.flatMap((charge) =>
      charge.kind === 'tokens' && claims.some(({ key }) => key === `${id} ${charge.meter}`)
        ? [{ id, meter: charge.meter, usd: charge.rates[0]!.usd }]
        : [],
    ),
  );

describe('data drift', () => {
  it('is none but what is listed with a reason', () => {
    const { unknown, gone, compared } = driftFrom(fullCatalog);
    expect(unknown).to.deep.equal([]);
    expect(gone).to.deep.equal([]);
    expect(compared).to.be.greaterThan(300);
    for (const { reason } of known) expect(reason).to.match(/^[A-Z].*\.$/);
  });

  it('compares every rate of OpenAI’s models, except those of 2.6', () => {
    const models = [...new Set(RATES.map(({ id }) => id))];
    expect(models).to.deep.equal(
      ['2', '2.5-sunburst', '2.5-flare', '1.5', '1-mini', '1'].map(
        (name) => `openai/gpt-image-${name}`,
      ),
    );
    for (const id of models)
      for (const meter of TOKEN_METERS.filter((one) => one !== 'text-output'))
        expect(
          RATES.some((rate) => rate.id === id && rate.meter === meter),
          `${id} ${meter}`,
        ).to.equal(true);
  });

  it('shows any wrong rate that is planted, with both sources', () => {
    const cents = fc.integer({ min: 1, max: 9999 }).map((value) => (value / 100).toFixed(2));
    fc.assert(
      fc.property(fc.constantFrom(...RATES), cents, ({ id, meter, usd }, wrong) => {
        fc.pre(Number(wrong) !== Number(usd));
        const { unknown } = driftFrom(planted(id, meter, wrong));
        const found = unknown.filter(({ key }) => key === `${id} ${meter}`);
        expect(found.length).to.be.greaterThan(0);
        for (const { here, value, hereSource, source } of found) {
          expect(Number(here)).to.equal(Number(wrong));
          expect(value).not.to.equal(here);
          expect(hereSource).to.be.a('string');
          expect(source).to.be.a('string');
        }
      }),
      { numRuns: 20 },
    );
  });

  it('shows a known difference that changes, and one that is gone', () => {
    const key = 'openai/gpt-image-1.5 text-output';
    const changed = driftFrom(planted('openai/gpt-image-1.5', 'text-output', '12.00'));
    expect(changed.unknown.map((one) => one.key)).to.include(key);
    expect(changed.gone.map((one) => one.key)).to.include(key);
    const extra: KnownDifferences = {
      source: 'openai',
      reason: 'Planted.',
      differences: { 'id gpt-image-2': ['unknown', 'a model or alias'] },
    };
    expect(driftFrom(fullCatalog, [...known, extra]).gone).to.deep.equal([
      { source: 'openai', key: 'id gpt-image-2' },
    ]);
  });

  it('shows a model that the catalog lacks', () => {
    const models = fullCatalog.models.filter(({ id }) => id !== 'gpt-image-2.6-flare');
    const { unknown } = driftFrom({ ...fullCatalog, models });
    expect(unknown.map(({ key, source }) => [key, source])).to.deep.equal([
      ['id gpt-image-2.6-flare', 'openai'],
    ]);
  });

  it('shows a field of usage that is new, and one that is gone', () => {
    const rest = fields['Response.ToolUsage.ImageGen'].filter((field) => field !== 'cached_tokens');
    const other = knownFields(
      {
        ...fields,
        'Response.ToolUsage.ImageGen': [...rest, 'invented_tokens'],
      },
      openai,
    );
    const { unknown } = driftOf(other, fieldClaims(other, openai), []);
    expect(unknown.map(({ key, here, value }) => [key, here, value])).to.have.deep.members([
      ['field Response.ToolUsage.ImageGen.cached_tokens', 'no such field', 'a field'],
      ['field Response.ToolUsage.ImageGen.invented_tokens', 'a field', 'no such field'],
    ]);
  });

  it('reads the model ids and every field of usage from types', () => {
    expect(openai.version).to.equal('1.2.3');
    expect(openai.ids).to.deep.equal(IDS);
    expect([...openai.fields].sort()).to.deep.equal(
      Object.entries(fields)
        .flatMap(([name, own]) => own.map((field) => `${name}.${field}`))
        .sort(),
    );
  });

  it('reads interfaces by their full names', () => {
    const source = ts.createSourceFile(
      'x.d.ts',
      'export interface A { a: number; b?: A.B }\nexport declare namespace A { interface B { c: string } }',
      ts.ScriptTarget.Latest,
    );
    expect([...interfacesOf(source)]).to.deep.equal([
      ['A', ['a', 'b']],
      ['A.B', ['c']],
    ]);
  });
});

describe('npm run data:drift', () => {
  const run = (...args: string[]) =>
    spawnSync(
      process.execPath,
      ['scripts/run.js', 'scripts/data-drift.ts', '--openai', home, ...args],
      {
        encoding: 'utf8',
      },
    );
  after(() => {
    rmSync(home, { recursive: true, force: true });
  });

  it('ends well, and counts what it compared', () => {
    const { status, stdout } = run();
    expect(status, stdout).to.equal(0);
    expect(stdout).to.match(
      /\n\d+ figures compared: 0 new differences, \d+ known, 0 listed ones gone\.\n$/,
    );
  });

  it('fails on a wrong rate and names both sources', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'drift-'));
    try {
      const file = path.join(folder, 'catalog.json');
      writeFileSync(file, JSON.stringify(planted('openai/gpt-image-2', 'image-output', '31.00')));
      const { status, stdout } = run('--catalog', file);
      expect(status).to.equal(1);
      expect(stdout).to.match(
        /NEW {4}openai\/gpt-image-2 image-output\n {4}here: 31 \(OpenAI, Pricing: https:\S+\)\n {4}@pydantic\/genai-prices \d\S*: 30\n/,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
