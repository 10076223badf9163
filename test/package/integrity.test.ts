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

/** Names of files in quotes after `from`, `import` or `import(`: not by the parser that the build uses. */
function named(file: string, pattern: RegExp): string[] {
  return [...text(file).matchAll(pattern)].map(([, found]) =>
    path.posix.join(path.posix.dirname(file), found!),
  );
}
const LAZY = /\bimport\(["'`](\.\/[^"'`]+)["'`]\)/g;
const STATIC = /(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+\.js)["'`]/g;

function loadedWith(file: string, seen: readonly string[] = []): string[] {
  return named(file, STATIC).reduce<string[]>(
    (all, each) => (all.includes(each) ? all : loadedWith(each, [...all, each])),
    [...seen],
  );
}

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
      ...readdirSync('dist/cdn').map((file) => `cdn/${file}`),
      'embed.js',
      'reserve.css',
    ];
    expect(Object.keys(files).sort()).to.deep.equal(wanted.sort());
  });

  for (const [file, { integrity, imports, lazy }] of Object.entries(files)) {
    it(`covers ${file}`, () => {
      const hash = createHash('sha384').update(readFileSync(path.join('dist', file)));
      expect(integrity).to.equal(`sha384-${hash.digest('base64')}`);
    });

    if (file.endsWith('.js') && !file.includes('lazy-')) {
      it(`says what the hash of ${file} does not cover`, () => {
        const together = loadedWith(file);
        expect([...imports]).to.deep.equal(together.sort());
        const later = new Set([file, ...together].flatMap((each) => named(each, LAZY)));
        expect([...lazy]).to.deep.equal([...later].sort());
      });
    }
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
    expect([...files['embed.js']!.imports]).to.deep.equal([]);
    expect([...files['embed.js']!.lazy]).to.deep.equal([
      'cdn/gpt-image-calculator.js',
      'cdn/launch-planner.js',
      'cdn/meter-table.js',
      'cdn/provider-compare.js',
    ]);
  });

  it('names nothing that stores', () => {
    expect(text('embed.js')).not.to.match(
      /cookie|localStorage|sessionStorage|indexedDB|caches|fetch\(/,
    );
  });
});
