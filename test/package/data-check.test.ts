import { expect } from '@esm-bundle/chai';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { catalog } from '../../src/catalog/index.js';
import { fullCatalog } from '../../src/catalog/offers/index.js';

const FOLDER = path.resolve('node_modules/.cache/data-check', String(process.pid));

function dataCheck(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.js', 'scripts/data-check.ts', '--as-of', '2026-11-22', ...options],
    { encoding: 'utf8' },
  );
  return { status, stderr, lines: stdout.trim().split('\n') };
}

/** A catalog file like the bundled one, with text replaced. */
function fileWith(from: string, to: string): string {
  const text = JSON.stringify(catalog);
  expect(text).to.contain(from);
  const file = path.join(FOLDER, 'catalog.json');
  writeFileSync(file, text.replace(from, to));
  return file;
}

describe('npm run data:check', () => {
  before(() => {
    mkdirSync(FOLDER, { recursive: true });
  });
  after(() => {
    rmSync(FOLDER, { recursive: true });
  });

  it('lists every price of all providers, those without a date first, then oldest first', () => {
    const { status, lines } = dataCheck();
    expect(status).to.equal(0);
    expect(lines[0]!.trim().split(/\s+/)).to.deep.equal(
      'age checked offer meter processing price source confidence'.split(' '),
    );
    const ages = lines.slice(1, -2).map((line) => {
      const days = /^ *(\d+) d /.exec(line)?.[1];
      return days === undefined ? Infinity : Number(days);
    });
    expect(ages).to.deep.equal(ages.toSorted((a, b) => (a === b ? 0 : b - a)));

    const line = (pattern: RegExp) => lines.find((each) => pattern.test(each));
    expect(line(/openai\/gpt-image-2 .*image-output .*standard/)).to.match(
      /47 d +2026-10-06 .*\$30\.00 per 1M +pricing \(OpenAI\) +high, page$/,
    );
    expect(line(/replicate\/gpt-image-2 .* image /)).to.match(
      /44 d +2026-10-09 .*low \$0\.012, medium \$0\.047, high \$0\.128, auto \$0\.128 .*high, page$/,
    );
    expect(line(/venice\/gpt-image-2 .* 1K/)).to.contain('high: 1K $0.26, 2K $0.5, 4K $0.83');
    expect(line(/skytells.*text-input .*references/)).to.contain(
      '$5.25 per 1M, when {"references":true}',
    );
    expect(line(/skytells.*image-output .* to /)).to.contain('$30 to $32 per 1000000');
    expect(line(/wavespeed\/gpt-image-2\.6-flare .* image /)).to.contain('from $0.045');
    expect(line(/comfy\/gpt-image-2 .*text-input/)).to.match(
      /text-input \+ image-input +standard +1688 credits per 1000000/,
    );
    expect(line(/openrouter\/gpt-image-2 .*account/)).to.match(/top-up +5\.5 %/);
  });

  it('leaves out no figure that carries a source', () => {
    // Everything with readings, wherever it stands in an offer; where batch rates are
    // printed, the terms of batch beside them are no figure of their own.
    const figures = (value: unknown): number =>
      typeof value !== 'object' || value === null
        ? 0
        : ('checks' in value ? 1 : 0) +
          Object.values(value).reduce<number>((sum, each) => sum + figures(each), 0);
    const expected = fullCatalog.offers.reduce((sum, offer) => {
      const printed = offer.charges.some((charge) => 'batchRates' in charge);
      return sum + figures(printed ? { ...offer, batch: null } : offer);
    }, 0);
    const { lines } = dataCheck();
    expect(lines).to.have.length(expected + 3);
    expect(lines.at(-1)).to.match(
      new RegExp(`^${expected} figures on 2026-11-22, each with a source;`),
    );
  });

  it('fails on a rate without a source, and names the rate', () => {
    const { status, stderr } = dataCheck(
      '--catalog',
      fileWith('"source":"apiyi","checks"', '"checks"'),
    );
    expect(status).to.equal(1);
    expect(stderr).to.match(
      /^offers\[2\]\.charges\[0\]\.rates\[0\]\.source: expected .*, got nothing/,
    );
  });

  it('fails on a rate whose source is not in the catalog', () => {
    const { status, stderr } = dataCheck(
      '--catalog',
      fileWith('"source":"apiyi","checks"', '"source":"hearsay","checks"'),
    );
    expect(status).to.equal(1);
    expect(stderr).to.contain('expected a key of "sources", got the text "hearsay"');
  });

  it('fails on a date that is none', () => {
    expect(dataCheck('--as-of', 'today').status).to.equal(1);
  });
});
