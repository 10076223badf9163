/** What people copy has to work next year too: an example of today names no model whose end is known. */
import { expect } from '@esm-bundle/chai';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { catalog } from '../../src/catalog/index.js';

const ended = new Set<string>(
  catalog.models.filter(({ lifecycle }) => lifecycle.shutdown !== undefined).map(({ id }) => id),
);

/** In quotes: an attribute or an argument. What a sentence says of a model is no example. */
const QUOTED = /(["'])([\w.,/ -]+)\1/g;

/**
 * The models without a future that a text uses as if they had one. Whatever stands in the same tag or
 * object may say that this is about a day in the past.
 */
function endedIn(text: string): string[] {
  return [...text.matchAll(QUOTED)].flatMap(({ index, 2: value }) => {
    const names = value!.split(/[\s,/]+/).filter((name) => ended.has(name));
    const from = Math.max(text.lastIndexOf('<', index), text.lastIndexOf('{', index), 0);
    const length = /[>}]/.exec(text.slice(index))?.index ?? text.length;
    return /as-?of/i.test(text.slice(from, index + length)) ? [] : names;
  });
}

const files = [
  'README.md',
  ...readdirSync('stories', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|js|md|mdx|html)$/.test(file))
    .map((file) => path.join('stories', file))
    .sort(),
];

describe('examples', () => {
  it('know models that end, and are found', () => {
    expect([...ended]).to.include.members(['gpt-image-1', 'gpt-image-1.5', 'gpt-image-1-mini']);
    expect(files.length).to.be.above(50);
  });

  it('would be seen to use one', () => {
    expect(endedIn('<meter-table models="gpt-image-2 gpt-image-1.5">')).to.deep.equal([
      'gpt-image-1.5',
    ]);
    expect(endedIn("estimate({ model: 'gpt-image-1' }, catalog)")).to.deep.equal(['gpt-image-1']);
    expect(endedIn('<provider-compare offers="openai/gpt-image-1">')).to.deep.equal([
      'gpt-image-1',
    ]);
    expect(endedIn('<meter-table as-of="2026-08-31" models="gpt-image-1">')).to.deep.equal([]);
    expect(endedIn('<p>gpt-image-1 shut down.</p>')).to.deep.equal([]);
  });

  for (const file of files) {
    it(`of ${file} name models that go on`, () => {
      expect(endedIn(readFileSync(file, 'utf8'))).to.deep.equal([]);
    });
  }
});
