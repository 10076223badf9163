import { expect } from '@esm-bundle/chai';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { catalog } from '../../src/catalog/index.js';

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

  it('lists every rate of the bundled catalog, those without a date first, then oldest first', () => {
    const { status, lines } = dataCheck();
    expect(status).to.equal(0);
    expect(lines[0]!.trim().split(/\s+/)).to.deep.equal(
      'age read offer meter processing price source confidence'.split(' '),
    );
    const rates = catalog.offers.flatMap(({ charges }) =>
      charges.flatMap((charge) =>
        charge.kind === 'tokens' ? [...charge.rates, ...(charge.batchRates ?? [])] : [],
      ),
    );
    expect(lines.filter((line) => line.includes('$'))).to.have.length(rates.length);

    const ages = lines.slice(1, -2).map((line) => {
      const days = /^ *(\d+) d /.exec(line)?.[1];
      return days === undefined ? Infinity : Number(days);
    });
    expect(ages).to.deep.equal(ages.toSorted((a, b) => (a === b ? 0 : b - a)));
    expect(
      lines.find((line) => /openai\/gpt-image-2 .*image-output .*standard/.test(line)),
    ).to.match(/47 d +2026-10-06 .*\$30\.00 per 1M +pricing \(OpenAI\) +high, page$/);
    expect(lines.at(-1)).to.equal(
      '65 figures on 2026-11-22, each with a source; 10 without a date of reading; 6 meters not published.',
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
