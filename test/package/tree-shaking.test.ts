/** What must not be in a bundle that uses only a part of the package. */
import { expect } from '@esm-bundle/chai';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { BUNDLERS } from './bundlers.ts';

const { name: PACKAGE, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  exports: Readonly<Record<string, unknown>>;
};
const TAGS = readdirSync('src/define')
  .map((file) => path.basename(file, '.ts'))
  .filter((name) => name !== 'index');
const modules = Object.entries(exports)
  .filter(([, target]) => typeof target !== 'string')
  .map(([entry]) => path.posix.join(PACKAGE, entry));

const LIT = /node_modules\/(lit|lit-html|lit-element|@lit)\//;
const ZOD = /node_modules\/zod\//;
const DATA = /dist\/catalog\/(?!merge|checked)/;
const OFFERS = /dist\/catalog\/offers\//;
const ELEMENTS = /dist\/(elements|controllers|view-models|i18n|define)\//;
const TOKENIZER = /node_modules\/gpt-tokenizer\//;

/** Each element, and what only the others need. */
const ofElement = (tag: string): RegExp => new RegExp(`dist/(elements|define)/${tag}[/.]`);

const matching = (inputs: readonly string[], pattern: RegExp): string[] =>
  inputs.filter((file) => pattern.test(file));

/** Lit does not say that it has no side effects, so that Rollup keeps some of it. */
const withoutLit = (inputs: readonly string[]): string[] =>
  inputs.filter((file) => !LIT.test(file));

function leavesOut(inputs: readonly string[], ...patterns: readonly RegExp[]): void {
  expect(inputs).to.not.deep.equal([]);
  for (const pattern of patterns)
    expect(matching(inputs, pattern), String(pattern)).to.deep.equal([]);
}

for (const [bundler, bundle] of Object.entries(BUNDLERS)) {
  describe(`package: tree shaking with ${bundler}`, () => {
    it('takes neither Lit, zod, data nor elements for a function of the core', async () => {
      const { inputs, lateInputs } = await bundle(`
        import { priceUsage, estimate } from '${PACKAGE}/core';
        console.log(priceUsage, estimate);`);
      leavesOut(inputs, LIT, ZOD, DATA, ELEMENTS, TOKENIZER);
      expect(lateInputs).to.deep.equal([]);
    });

    it('takes no zod and no Lit for the catalog', async () => {
      const { inputs } = await bundle(`
        import { catalog } from '${PACKAGE}/catalog';
        console.log(catalog);`);
      leavesOut(inputs, ZOD, LIT, OFFERS, ELEMENTS);
      expect(matching(inputs, DATA)).to.not.deep.equal([]);
    });

    it('takes other providers’ offers only for the entry that has them', async () => {
      const { inputs: others } = await bundle(`
        import { compareOffers, estimate, mergeCatalogs } from '${PACKAGE}/core';
        import { catalog } from '${PACKAGE}/catalog';
        import { parseCatalog } from '${PACKAGE}/catalog/parse';
        console.log(compareOffers, estimate, mergeCatalogs, catalog, parseCatalog);`);
      leavesOut(others, OFFERS, LIT, ELEMENTS);
      expect(matching(others, /dist\/catalog\/openai/)).to.not.deep.equal([]);

      const { inputs } = await bundle(`
        import { fullCatalog } from '${PACKAGE}/catalog/offers';
        console.log(fullCatalog);`);
      leavesOut(inputs, ZOD, LIT, ELEMENTS);
      expect(matching(inputs, OFFERS)).to.not.deep.equal([]);
    });

    it('takes zod/mini and not the whole of zod for parsing', async () => {
      const { inputs } = await bundle(`
        import { parseCatalog } from '${PACKAGE}/catalog/parse';
        console.log(parseCatalog);`);
      leavesOut(inputs, /zod\/v4\/classic/, LIT, ELEMENTS);
      expect(matching(inputs, ZOD)).to.not.deep.equal([]);
    });

    for (const tag of TAGS) {
      it(`takes neither the other elements, zod nor the offers for <${tag}>`, async () => {
        const { inputs, lateInputs } = await bundle(`import '${PACKAGE}/define/${tag}';`);
        const others = TAGS.filter((other) => other !== tag).map(ofElement);
        leavesOut(inputs, ...others, ZOD, OFFERS, TOKENIZER);
        expect(matching(inputs, ofElement(tag))).to.not.deep.equal([]);
        expect(matching(inputs, LIT)).to.not.deep.equal([]);
        leavesOut(lateInputs, ...others);
        // Apart, for a comparison and for price data that name them.
        expect(matching(lateInputs, OFFERS)).to.not.deep.equal([]);
      });
    }

    it('leaves nothing of an entry that is imported and unused', async () => {
      const unused = modules.filter((name) => !name.includes('/define'));
      expect(unused.length).to.be.above(5);
      for (const name of unused)
        expect(withoutLit((await bundle(`import '${name}';`)).inputs), name).to.deep.equal([]);
    });

    it('leaves nothing of an element class that is imported by name and unused', async () => {
      const { inputs } = await bundle(`import { MeterTable } from '${PACKAGE}/meter-table';`);
      expect(withoutLit(inputs)).to.deep.equal([]);
    });

    it('keeps the registration of what is defined', async () => {
      for (const name of modules.filter((one) => one.includes('/define'))) {
        const { code } = await bundle(`import '${name}';`);
        const tags = name.endsWith('/define') ? TAGS : [path.basename(name)];
        expect(code.includes('customElements'), name).to.equal(true);
        // Not the whole code in the message.
        expect(
          tags.filter((tag) => !code.includes(`"${tag}"`) && !code.includes(`'${tag}'`)),
          name,
        ).to.deep.equal([]);
      }
    });
  });
}
