/** Static HTML as a site generator uses it: from the built package, in Node. */
import { expect } from '@esm-bundle/chai';
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { STATIC_PAGE, staticPage } from '../../scripts/lib/static-page.ts';

const NAME = 'image-pricing-elements/static';

describe('package: static HTML', () => {
  it('is a string of the same figures in Node, without a DOM', () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { comparisonHtml, estimateHtml, meterTableHtml, planHtml } from '${NAME}';
        console.log(typeof document, meterTableHtml({ batch: true }).html);
        for (const { html, issues } of [estimateHtml(), comparisonHtml(), planHtml()])
          console.log(html.slice(0, 40), issues.length);`,
      ],
      { encoding: 'utf8' },
    );
    expect(stderr).to.equal('');
    expect(stdout).to.match(/^undefined <meter-table lang="en" batch>/);
    expect(stdout).to.include('<bdi>$30.00</bdi>').and.to.include('<bdi>$15.00</bdi>');
    expect(stdout).to.include('<gpt-image-calculator lang="en">').and.to.include('0\n');
  });

  it('brings no Lit, no zod, no element, and other sellers’ offers only for a comparison', async () => {
    const inputsOf = async (name: string): Promise<readonly string[]> => {
      const { metafile } = await build({
        stdin: {
          contents: `import { ${name} } from '${NAME}'; console.log(${name});`,
          resolveDir: process.cwd(),
        },
        bundle: true,
        format: 'esm',
        write: false,
        metafile: true,
        logLevel: 'silent',
      });
      return Object.values(metafile.outputs).flatMap(({ inputs }) =>
        Object.keys(inputs).filter((file) => inputs[file]!.bytesInOutput > 0),
      );
    };
    for (const name of ['meterTableHtml', 'estimateHtml', 'comparisonHtml', 'planHtml']) {
      const inputs = await inputsOf(name);
      expect(inputs.length, name).to.be.above(10);
      const wrong = /node_modules|dist\/(?:elements|controllers|define|cdn|tokenizer)\//;
      expect(
        inputs.filter((file) => wrong.test(file)),
        name,
      ).to.deep.equal([]);
      const offers = inputs.filter((file) => file.includes('dist/catalog/offers/'));
      expect(offers.length > 0, name).to.equal(name === 'comparisonHtml');
    }
  });

  it('is in the example page as `npm run pages:static` writes it', () => {
    expect(readFileSync(STATIC_PAGE, 'utf8') === staticPage(), STATIC_PAGE).to.equal(true);
  });
});
