/** The hashes that embedders pin, against the files as they are. */
import { expect } from '@esm-bundle/chai';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

interface HashedFile {
  readonly integrity: string;
  readonly imports: readonly string[];
  readonly lazy: readonly string[];
}

const { name, version, files } = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as {
  name: string;
  version: string;
  files: Record<string, HashedFile>;
};
const text = (file: string): string => readFileSync(path.join('dist', file), 'utf8');

/** Names of files in quotes after `from`, `import`, `import(`, `src=`: not by the build's parser. */
function named(file: string, pattern: RegExp): string[] {
  if (!/\.(?:js|html)$/.test(file)) return [];
  return [...text(file).matchAll(pattern)].map(([, found]) =>
    path.posix.join(path.posix.dirname(file), found!),
  );
}
const LAZY = /\bimport\(\s*["'`](\.\/[^"'`]+)["'`]\s*\)/g;
const STATIC = /(?:\bfrom|\bimport|\bsrc=)\s*["'`](\.\/[^"'`]+\.js)["'`]/g;

/** All that can be reached from some files, by the ways that a pattern finds. */
function reached(from: readonly string[], ...patterns: readonly RegExp[]): string[] {
  const next = from.flatMap((file) => patterns.flatMap((pattern) => named(file, pattern)));
  const all = [...new Set([...from, ...next])];
  return all.length === from.length ? all : reached(all, ...patterns);
}

const within = (folder: string): string[] =>
  readdirSync(`dist/${folder}`).map((file) => `${folder}/${file}`);

describe('package: hashes', () => {
  it('are of this package and version', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
    expect({ name, version }).to.deep.equal({
      name: manifest['name'],
      version: manifest['version'],
    });
  });

  it('has every file that a page can load, and no other', () => {
    const wanted = [
      ...within('cdn'),
      ...within('themes'),
      'catalog.json',
      'embed.html',
      'embed.js',
      'reserve.css',
    ];
    expect(Object.keys(files).sort()).to.deep.equal(wanted.sort());
    expect(within('cdn').every((file) => file.endsWith('.js'))).to.equal(true);
    expect(within('themes').every((file) => file.endsWith('.css'))).to.equal(true);
    for (const file of [...within('themes'), 'reserve.css'])
      expect(text(file), `${file} loads nothing`).not.to.match(/@import|url\(/);
  });

  for (const [file, { integrity, imports, lazy }] of Object.entries(files)) {
    it(`covers ${file}`, () => {
      const hash = createHash('sha384').update(readFileSync(path.join('dist', file)));
      expect(integrity).to.equal(`sha384-${hash.digest('base64')}`);
    });

    it(`says what the hash of ${file} does not cover`, () => {
      const together = reached([file], STATIC);
      expect([...imports]).to.deep.equal(together.filter((each) => each !== file).sort());
      const later = reached([file], STATIC, LAZY).filter((each) => !together.includes(each));
      expect([...lazy]).to.deep.equal(later.sort());
      for (const each of [...imports, ...lazy]) expect(files, each).to.have.property(each);
    });
  }

  it('one hash covers all that the file with all elements loads at first', () => {
    expect(files['cdn/all.js']!.imports).to.deep.equal([]);
    expect(files['cdn/all.js']!.lazy.length).to.be.above(2);
    expect(files['cdn/meter-table.js']!.imports.length).to.be.above(0);
  });
});

describe('package: the page for a frame', () => {
  const html = text('embed.html');

  it('has a policy of its own that allows its own scripts and nothing else', () => {
    const [, policy] = /Content-Security-Policy"\s+content="([^"]+)"/.exec(html)!;
    expect(policy!.split('; ')).to.deep.equal([
      "default-src 'none'",
      "script-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ]);
    // Before anything that it is to govern.
    expect(html.indexOf('Content-Security-Policy')).to.be.below(html.indexOf('<script'));
    expect(html).not.to.match(/<style|style="|\son\w+=|<script(?![^>]*\ssrc="\.\/)/);
  });

  it('loads beside itself the files of the elements, one at a time', () => {
    const { imports, lazy } = files['embed.js']!;
    expect([...imports]).to.deep.equal([]);
    expect(named('embed.js', LAZY).sort()).to.deep.equal([
      'cdn/gpt-image-calculator.js',
      'cdn/launch-planner.js',
      'cdn/meter-table.js',
      'cdn/provider-compare.js',
    ]);
    // With each comes what it shares with others, and what it loads later itself.
    for (const file of named('embed.js', LAZY))
      expect([...lazy]).to.include.members([...files[file]!.imports, ...files[file]!.lazy]);
    expect(lazy).not.to.include('cdn/all.js');
    expect([...files['embed.html']!.imports]).to.deep.equal(['embed.js']);
    expect([...files['embed.html']!.lazy]).to.deep.equal([...lazy]);
  });

  it('names nothing that stores', () => {
    expect(text('embed.js')).not.to.match(
      /cookie|localStorage|sessionStorage|indexedDB|caches|fetch\(/,
    );
  });
});
