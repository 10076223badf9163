/** The package as it is published: `npm test` has built `dist` before these run. */
import { expect } from '@esm-bundle/chai';
import { build } from 'esbuild';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { measureSizes, staticImports } from '../../scripts/lib/sizes.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { types: string; default: string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly sideEffects: readonly string[];
  readonly jsdelivr: string;
  readonly unpkg: string;
  readonly customElements: string;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const entries = Object.entries(manifest.exports);
const moduleEntries = entries.flatMap(([name, target]) =>
  typeof target === 'string' ? [] : [{ name: path.posix.join(manifest.name, name), ...target }],
);

/** What an application's bundler makes of a few lines that use the package. */
async function bundle(contents: string): Promise<{ code: string; inputs: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => file),
  );
  return { code: outputFiles[0]?.text ?? '', inputs: inputs.filter((file) => file !== '<stdin>') };
}

const LIT = /node_modules\/(lit|lit-html|lit-element|@lit)\//;
const ZOD = /node_modules\/zod\//;
const DATA = /dist\/catalog\//;
const OFFERS = /dist\/catalog\/offers\//;

const matching = (inputs: readonly string[], pattern: RegExp): string[] =>
  inputs.filter((file) => pattern.test(file));

describe('package: entries', () => {
  it('names only files that exist', () => {
    const targets = entries.flatMap(([, target]) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const named = [...targets, manifest.jsdelivr, manifest.unpkg, manifest.customElements];
    expect(named.filter((file) => !existsSync(file))).to.deep.equal([]);
  });

  it('has an entry for each module in src/define', () => {
    const wanted = readdirSync('src/define')
      .filter((file) => file !== 'index.ts')
      .map((file) => `./define/${path.basename(file, '.ts')}`);
    expect(Object.keys(manifest.exports)).to.include.members(wanted);
  });

  for (const { name } of moduleEntries) {
    it(`imports ${name} in Node`, () => {
      const run = spawnSync(
        process.execPath,
        ['--input-type=module', '--eval', `await import(${JSON.stringify(name)});`],
        { encoding: 'utf8' },
      );
      expect(run.stderr).to.equal('');
      expect(run.status).to.equal(0);
    });
  }

  for (const [name, target] of entries) {
    if (typeof target !== 'string' || !target.endsWith('.json')) continue;
    it(`has valid JSON at ${name}`, () => {
      expect(JSON.parse(readFileSync(target, 'utf8'))).to.be.an('object');
    });
  }

  it('has exact versions only', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).to.deep.equal([]);
  });
});

describe('package: lockfile', () => {
  interface Locked {
    readonly deprecated?: string;
    readonly resolved?: string;
  }
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>;
  };

  it('has no deprecated package', () => {
    const deprecated = Object.entries(packages).filter(([, entry]) => entry.deprecated);
    expect(deprecated).to.deep.equal([]);
  });

  it('names no place to download from: that is up to whoever installs', () => {
    const resolved = Object.values(packages).filter((entry) => entry.resolved !== undefined);
    expect(resolved).to.deep.equal([]);
  });
});

describe('package: tree shaking', () => {
  it('takes neither Lit, zod nor data for a function of the core', async () => {
    const { inputs } = await bundle(`
      import { priceUsage } from '${manifest.name}/core';
      console.log(priceUsage);`);
    expect(matching(inputs, LIT)).to.deep.equal([]);
    expect(matching(inputs, ZOD)).to.deep.equal([]);
    expect(matching(inputs, DATA)).to.deep.equal([]);
    expect(inputs).to.not.deep.equal([]);
  });

  it('takes no zod and no Lit for the catalog', async () => {
    const { inputs } = await bundle(`
      import { catalog } from '${manifest.name}/catalog';
      console.log(catalog);`);
    expect(matching(inputs, ZOD)).to.deep.equal([]);
    expect(matching(inputs, LIT)).to.deep.equal([]);
    expect(matching(inputs, DATA)).to.not.deep.equal([]);
  });

  it('takes other providers’ offers only for the entry that has them', async () => {
    const { inputs: calculator } = await bundle(`
      import { compareOffers, estimate, mergeCatalogs } from '${manifest.name}/core';
      import { catalog } from '${manifest.name}/catalog';
      import { parseCatalog } from '${manifest.name}/catalog/parse';
      import '${manifest.name}/define/gpt-image-calculator';
      import '${manifest.name}/define/meter-table';
      console.log(compareOffers, estimate, mergeCatalogs, catalog, parseCatalog);`);
    expect(matching(calculator, /dist\/catalog\/openai/)).to.not.deep.equal([]);
    expect(matching(calculator, OFFERS)).to.deep.equal([]);

    const { inputs } = await bundle(`
      import { fullCatalog } from '${manifest.name}/catalog/offers';
      console.log(fullCatalog);`);
    expect(matching(inputs, OFFERS)).to.not.deep.equal([]);
    expect(matching(inputs, ZOD)).to.deep.equal([]);
    expect(matching(inputs, LIT)).to.deep.equal([]);
  });

  it('loads other providers’ offers with a comparison, but apart from it', async () => {
    const { metafile } = await build({
      stdin: {
        contents: `import '${manifest.name}/define/provider-compare';`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2023',
      outdir: 'out',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const outputs = Object.values(metafile.outputs);
    const found = ({ inputs }: (typeof outputs)[number]) => matching(Object.keys(inputs), OFFERS);
    const entry = outputs.find(({ entryPoint }) => entryPoint === '<stdin>')!;
    const atOnce = entry.imports
      .filter(({ kind }) => kind === 'import-statement')
      .flatMap(({ path: name }) => metafile.outputs[name] ?? []);
    expect([entry, ...atOnce].flatMap(found)).to.deep.equal([]);
    expect(outputs.flatMap(found)).to.not.deep.equal([]);
  });

  it('takes zod/mini and not the whole of zod for parsing', async () => {
    const { inputs } = await bundle(`
      import { parseCatalog } from '${manifest.name}/catalog/parse';
      console.log(parseCatalog);`);
    expect(matching(inputs, ZOD)).to.not.deep.equal([]);
    expect(matching(inputs, /zod\/v4\/classic/)).to.deep.equal([]);
  });

  for (const { name } of moduleEntries.filter(({ name }) => !name.includes('/define'))) {
    it(`leaves nothing of an unused ${name}`, async () => {
      const { code } = await bundle(`import '${name}';`);
      expect(code.trim()).to.equal('');
    });
  }

  for (const { name } of moduleEntries.filter(({ name }) => name.includes('/define'))) {
    it(`keeps the registration of ${name}`, async () => {
      const { code } = await bundle(`import '${name}';`);
      const tag = path.basename(name);
      const tags =
        tag === 'define'
          ? ['gpt-image-calculator', 'launch-planner', 'meter-table', 'provider-compare']
          : [tag];
      expect(code).to.contain('customElements');
      // Not the whole code in the message: it may hold the tokenizer.
      expect(tags.filter((each) => !code.includes(`"${each}"`))).to.deep.equal([]);
    });
  }

  it('leaves nothing of an element class that is imported by name and unused', async () => {
    const { code } = await bundle(`import { MeterTable } from '${manifest.name}/meter-table';`);
    expect(code.trim()).to.equal('');
  });
});

describe('package: CDN files', () => {
  const cdn = 'dist/cdn';
  const files = readdirSync(cdn).filter((file) => file.endsWith('.js'));

  const staticallyImported = (file: string): string[] =>
    staticImports(readFileSync(path.join(cdn, file), 'utf8'));
  const lazilyImported = (file: string): string[] =>
    [...readFileSync(path.join(cdn, file), 'utf8').matchAll(/\bimport\(([^)]*)\)/g)].map(
      ([, source = '']) => source.trim().slice(1, -1),
    );

  it('has one for each module in src/cdn', () => {
    const wanted = readdirSync('src/cdn').map((file) => `${path.basename(file, '.ts')}.js`);
    expect(files).to.include.members(wanted);
  });

  it('is one file without static imports for all elements, so that one hash covers it', () => {
    expect(manifest.jsdelivr).to.equal('./dist/cdn/all.js');
    expect(staticallyImported('all.js')).to.deep.equal([]);
  });

  it('names only files that are there', () => {
    const named = files.flatMap((file) => [...staticallyImported(file), ...lazilyImported(file)]);
    expect(named.filter((name) => !existsSync(path.join(cdn, name)))).to.deep.equal([]);
  });

  it('never loads an element a second time from a lazy part', () => {
    const lazy = files.filter((file) => file.startsWith('lazy-'));
    expect(lazy.flatMap(staticallyImported)).to.deep.equal([]);
    expect(lazy.flatMap(lazilyImported)).to.deep.equal([]);
    for (const file of lazy) {
      expect(readFileSync(path.join(cdn, file), 'utf8')).to.not.contain('customElements');
    }
  });

  it('has no other provider’s offers', () => {
    for (const file of ['all.js', 'gpt-image-calculator.js', 'meter-table.js'])
      expect(readFileSync(path.join(cdn, file), 'utf8')).to.not.contain('replicate.com');
  });

  it('loads OpenAI’s prices once: the other offers come without them', () => {
    const [offers, ...more] = files.filter((file) => file.startsWith('lazy-catalog-offers'));
    expect(more).to.deep.equal([]);
    const code = readFileSync(path.join(cdn, offers!), 'utf8');
    expect(code).to.contain('replicate.com');
    // What OpenAI's own price list says of itself.
    expect(code).to.not.contain('Sources disagree on whether text output is billed');
  });

  it('has no zod before something asks for it', () => {
    expect(readFileSync(path.join(cdn, 'all.js'), 'utf8')).to.not.contain('_zod');
  });

  it('is minified: few line breaks, no comments of ours', () => {
    const code = readFileSync(path.join(cdn, 'all.js'), 'utf8');
    expect(code.split('\n').length / code.length).to.be.below(1 / 1000);
    expect(code).to.not.contain('sourceMappingURL');
  });
});

describe('package: sizes', () => {
  it('keeps every ceiling', async () => {
    const over = (await measureSizes()).filter(({ bytes, limit }) => bytes > limit);
    expect(over).to.deep.equal([]);
  });
});

describe('package: tarball', () => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    }),
  ) as [{ files: { path: string }[] }];
  const files = packed.files.map((file) => file.path);

  it('has licence, readme, changelog and manifest', () => {
    expect(files).to.include.members([
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'package.json',
      'dist/custom-elements.json',
      'dist/catalog.json',
      'dist/catalog.schema.json',
      'dist/embed.html',
      'dist/embed.js',
      'dist/integrity.json',
      'dist/reserve.css',
    ]);
  });

  it('has nothing but those and dist', () => {
    const others = files.filter((file) => !file.startsWith('dist/'));
    expect(others.toSorted()).to.deep.equal([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'package.json',
    ]);
    expect(files.filter((file) => /test|stor(y|ies)|bench/.test(file))).to.deep.equal([]);
  });
});

describe('package: custom elements manifest', () => {
  interface Declaration {
    readonly tagName?: string;
    readonly customElement?: boolean;
    readonly summary?: string;
  }
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
    modules: { path: string; declarations?: Declaration[] }[];
  };

  it('points to published files', () => {
    expect(modules.map((module) => module.path).filter((file) => !existsSync(file))).to.deep.equal(
      [],
    );
  });

  it('has every element with its tag and a summary', () => {
    const elements = modules.flatMap((module) =>
      (module.declarations ?? []).filter(({ tagName }) => tagName !== undefined),
    );
    const tags = readdirSync('src/define')
      .filter((file) => file !== 'index.ts')
      .map((file) => path.basename(file, '.ts'));
    expect(elements.map(({ tagName }) => tagName)).to.include.members(tags);
    for (const { summary } of elements) expect(summary).to.be.a('string').and.not.equal('');
  });
});
