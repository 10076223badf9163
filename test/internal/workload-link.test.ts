import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import {
  decodeWorkload,
  encodeWorkload,
  type LinkableWorkload,
  readLink,
  writeLink,
} from '../../src/internal/workload-link.js';

/** What `readWorkload` makes of an empty workload, as far as a link holds it. */
const DEFAULTS = {
  model: 'gpt-image-2',
  operation: 'generate',
  size: '1024x1024',
  quality: 'medium',
  imagesPerRequest: 1,
  partialImages: 0,
  promptTokens: { low: 100, high: 100, likely: 100, basis: 'assumed' },
  promptFrom: 'default',
  promptOverhead: null,
  instructionTokens: { low: 0, high: 0 },
  cachedShare: { low: 0, high: 0 },
  cachedReferenceShare: { low: 0, high: 0 },
  referenceImages: [],
  inputFidelity: 'low',
  outputTokens: null,
  processing: 'standard',
  imagesPerMonth: { low: 1000, high: 1000 },
  rerollRate: { low: 0, high: 0 },
  failureRate: { low: 0, high: 0 },
  failedRequests: null,
} as const;

const FULL = {
  ...DEFAULTS,
  operation: 'edit',
  size: '1024x1536',
  promptTokens: { low: 80, high: 110, likely: 90, basis: 'yours' },
  promptFrom: 'text',
  referenceImages: [
    { width: 1024, height: 1024 },
    { width: 1024, height: 1536 },
  ],
  rerollRate: { low: 10, high: 20.5 },
  failedRequests: 'billed',
} as const;
const FULL_TEXT =
  'model:gpt-image-2;operation:edit;size:1024x1536;quality:medium;prompt-tokens:80..90..110;' +
  'reference-images:1024x1024,1024x1536;reroll-rate:10..20.5;failed-requests:billed;' +
  'as-of:2026-11-22;cost:0.0525..0.061';
const FULL_LINK = {
  workload: FULL,
  asOf: '2026-11-22',
  cost: { low: '0.0525', high: '0.061' },
};

const uncertain = (least: number, fractions: boolean) => {
  const one = fractions
    ? fc.double({ min: least, max: 100, noNaN: true }).map((value) => value || 0)
    : fc.integer({ min: least, max: 1e9 });
  return fc
    .uniqueArray(one, { minLength: 1, maxLength: 3 })
    .map((numbers) => numbers.sort((a, b) => a - b))
    .map(([low, likely, high]) =>
      likely === undefined
        ? low!
        : high === undefined
          ? { low: low!, high: likely }
          : { low: low!, likely, high },
    );
};
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const workloads: fc.Arbitrary<LinkableWorkload> = fc.record(
  {
    model: word,
    operation: fc.constant('edit'),
    size: fc.constantFrom('auto', '1536x1024'),
    quality: word,
    imagesPerRequest: fc.integer({ min: 2, max: 10 }),
    partialImages: fc.integer({ min: 1, max: 3 }),
    promptTokens: uncertain(0, false),
    promptOverhead: uncertain(0, false),
    instructionTokens: uncertain(1, false),
    cachedShare: uncertain(1e-12, true),
    cachedReferenceShare: uncertain(1e-3, true),
    outputTokens: uncertain(1, false),
    imagesPerMonth: uncertain(1001, false),
    rerollRate: uncertain(1e-12, true),
    failureRate: uncertain(1, true),
    inputFidelity: fc.constant('high'),
    processing: fc.constant('batch'),
    failedRequests: fc.constantFrom('billed', 'not-billed'),
  },
  { requiredKeys: ['model'] },
);
const decimal = fc
  .tuple(fc.nat({ max: 1e6 }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([whole, part]) => `${whole}.${part}`);

describe('a workload as text', () => {
  it('leaves out what equals its default', () => {
    expect(encodeWorkload({ workload: DEFAULTS })).to.equal(
      'model:gpt-image-2;size:1024x1024;quality:medium',
    );
    expect(encodeWorkload({ workload: {} })).to.equal('');
    // The same count as somebody's own figure is worth keeping.
    expect(encodeWorkload({ workload: { promptTokens: 100, promptFrom: 'count' } })).to.equal(
      'prompt-tokens:100',
    );
  });

  it('reads like the attributes', () => {
    expect(encodeWorkload(FULL_LINK)).to.equal(FULL_TEXT);
    expect(decodeWorkload(FULL_TEXT)).to.deep.equal({
      workload: {
        model: 'gpt-image-2',
        operation: 'edit',
        size: '1024x1536',
        quality: 'medium',
        promptTokens: { low: 80, likely: 90, high: 110 },
        referenceImages: ['1024x1024', '1024x1536'],
        rerollRate: { low: 10, high: 20.5 },
        failedRequests: 'billed',
      },
      offer: undefined,
      asOf: '2026-11-22',
      cost: { low: '0.0525', high: '0.061' },
      unreadable: [],
    });
  });

  it('never holds the text of a prompt', () => {
    const workload = { ...FULL, prompt: 'a secret fox' };
    expect(encodeWorkload({ ...FULL_LINK, workload })).to.equal(FULL_TEXT);
    expect(decodeWorkload('model:m;prompt:a%20fox').workload).to.deep.equal({ model: 'm' });
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(
        workloads,
        fc.option(word, { nil: undefined }),
        fc.option(fc.constant('2026-11-22'), { nil: undefined }),
        fc.option(fc.record({ low: decimal, high: decimal }), { nil: undefined }),
        (workload, offer, asOf, cost) => {
          expect(decodeWorkload(encodeWorkload({ workload, offer, asOf, cost }))).to.deep.equal({
            workload,
            offer,
            asOf,
            cost,
            unreadable: [],
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says which names it does not know, and passes over what is none', () => {
    const { workload, unreadable } = decodeWorkload(
      'colour:red;model:m;;size;quality=high;Size:1x1;__proto__:a;constructor:b;toString:c;:d',
    );
    expect(workload).to.deep.equal({ model: 'm' });
    expect(unreadable).to.deep.equal(['colour', 'Size', '__proto__', 'constructor', 'toString']);
  });

  it('names the fields whose values are none', () => {
    const bad = [
      ['images-per-month', ['', 'many', '-5', '1,000', '0x10', '1..2..3..4', '1...2', 'Infinity']],
      ['cost', ['free', '1e-7', '0.05..', '$1', '1'.repeat(41)]],
      ['model', ['', '%', '%E0%A4%A', '%ff']],
    ] as const;
    for (const [field, values] of bad) {
      for (const value of values) {
        const text = `size:auto;${field}:${value}`;
        expect(decodeWorkload(text), text).to.deep.equal({
          workload: { size: 'auto' },
          offer: undefined,
          asOf: undefined,
          cost: undefined,
          unreadable: [field],
        });
      }
    }
  });

  it('says when a text is no workload at all', () => {
    for (const text of ['', 'top', 'a:b', `model:${'m'.repeat(5000)}`, 'model:m;'.repeat(1e6)]) {
      const { workload, unreadable } = decodeWorkload(text);
      expect(workload).to.deep.equal({});
      expect(unreadable).to.deep.equal(['link']);
    }
  });

  it('never throws, and gives plain objects with known names', () => {
    const names = [
      'model',
      'cost',
      'reference-images',
      'rerollRate',
      '__proto__',
      'prototype',
      'as-of',
    ];
    const pair = fc
      .tuple(fc.oneof(word, fc.constantFrom(...names)), fc.string({ unit: 'binary' }))
      .map((both) => both.join(':'));
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const { workload } = decodeWorkload(pairs.join(';'));
        expect(Object.getPrototypeOf(workload)).to.equal(Object.prototype);
        for (const key of Object.keys(workload))
          expect(['model', 'referenceImages']).to.include(key);
      }),
      { numRuns: 500 },
    );
    expect(({} as Record<string, unknown>)['a']).to.equal(undefined);
  });

  it('drops a lone surrogate, which no address can hold', () => {
    expect(encodeWorkload({ workload: { model: 'a\ud800b' } })).to.equal('model:ab');
    expect(writeLink('/', '\udc00', '')).to.equal('/#gic-=');
  });
});

describe('a link', () => {
  it('is the page’s address with the workload in its fragment', () => {
    expect(writeLink('https://example.com/a?b=c', 'calc', FULL_TEXT)).to.equal(
      `https://example.com/a?b=c#gic-calc=${FULL_TEXT}`,
    );
    expect(readLink(`https://example.com/a?b=c#gic-calc=${FULL_TEXT}`, 'calc')).to.equal(FULL_TEXT);
    expect(readLink(`#gic-calc=${FULL_TEXT}`, 'calc')).to.equal(FULL_TEXT);
  });

  it('survives the browser’s own parser unchanged', () => {
    const text = encodeWorkload({ ...FULL_LINK, offer: 'Ünï "§" <x> `{}` ;:&=#%' });
    const href = writeLink('https://example.com/', 'ä b', text);
    expect(new URL(href).href).to.equal(href);
    expect(readLink(new URL(href).hash, 'ä b')).to.equal(text);
  });

  it('keeps other calculators and other content of the fragment', () => {
    const first = writeLink('/page#/route?x=1&top', 'a', 'size:auto');
    const both = writeLink(first, 'b', 'quality:low');
    const again = writeLink(both, 'a', 'quality:high');
    expect(again).to.equal('/page#/route?x=1&top&gic-b=quality:low&gic-a=quality:high');
    expect(readLink(again, 'a')).to.equal('quality:high');
    expect(readLink(again, 'b')).to.equal('quality:low');
    expect(readLink(again, 'c')).to.equal(undefined);
    expect(readLink(again, '')).to.equal(undefined);
    expect(writeLink('/#a#b', 'c', 'd')).to.equal('/#a#b&gic-c=d');
  });

  it('looks in the fragment only', () => {
    expect(readLink('/?x=1&gic-a=size:auto', 'a')).to.equal(undefined);
    expect(readLink('', 'a')).to.equal(undefined);
    // There is one, and nobody can read it.
    expect(readLink('#gic-a=%E0%A4%A', 'a')).to.equal('');
    expect(readLink('#', 'a')).to.equal(undefined);
  });

  it('bears that its signs were escaped on the way', () => {
    const text = encodeWorkload({ workload: { ...FULL, model: 'my model;2' } });
    const escaped = writeLink('/', 'a', text).replace(/[;:,]/g, encodeURIComponent);
    expect(escaped).to.contain('%3B').and.to.contain('%3A').and.to.contain('%2C');
    expect(readLink(escaped, 'a')).to.equal(text);
    expect(decodeWorkload(readLink(escaped, 'a')!).workload).to.include({ model: 'my model;2' });
  });

  it('belongs to one id, whatever the id and the page', () => {
    const ids = fc.string({ unit: 'grapheme', maxLength: 12 });
    fc.assert(
      fc.property(ids, ids, workloads, fc.webFragments(), (id, other, workload, rest) => {
        const text = encodeWorkload({ workload });
        const href = writeLink(writeLink(`https://example.com/#${rest}`, id, text), other, 'x:y');
        expect(readLink(href, id)).to.equal(id === other ? 'x:y' : text);
        expect(readLink(new URL(href).hash, other)).to.equal('x:y');
        for (const part of rest.split('&')) expect(href).to.contain(part);
      }),
    );
  });

  it('with broken escapes holds no text', () => {
    expect(readLink('#gic-a=%', 'a')).to.equal('');
    expect(readLink('#%&gic-a=size:auto', 'a')).to.equal('size:auto');
    for (const piece of ['&%', '&gic-%', '&gic-a', '%'])
      expect(readLink(`#${piece.repeat(1e6)}`, 'a')).to.equal(undefined);
    expect(readLink(`#gic-a=${'%'.repeat(1e7)}`, 'a')).to.equal('');
    expect(writeLink('#%', 'a', 'b')).to.equal('#%&gic-a=b');
  });
});
