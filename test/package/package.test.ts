/** The package as it is published: `npm test` has built `dist` before these run. */
import { expect } from '@esm-bundle/chai';
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

describe('package: entries', () => {
  it('names only files that exist', () => {
    const targets = entries.flatMap(([, target]) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const single = targets.filter((target) => !target.includes('*'));
    const named = [...single, manifest.jsdelivr, manifest.unpkg, manifest.customElements];
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

  it('has nothing but those, dist and the documentation', () => {
    const others = files.filter((file) => !file.startsWith('dist/'));
    const docs = /^stories\/(docs\/[\w-]+\.md|pictures\/[\w-]+\.png)$/;
    expect(others.filter((file) => !docs.test(file)).toSorted()).to.deep.equal([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'package.json',
    ]);
    expect(files.filter((file) => /^dist\/.*(test|stor(y|ies)|bench)/.test(file))).to.deep.equal(
      [],
    );
  });
});
