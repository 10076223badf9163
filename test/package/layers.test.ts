import { expect } from '@esm-bundle/chai';
import { ESLint } from 'eslint';

/** What the repository's own configuration says to a file of this path with this text. */
async function complaints(filePath: string, code: string): Promise<string[]> {
  const eslint = new ESLint({
    // The files do not exist, so no type information can be had for them.
    overrideConfig: { languageOptions: { parserOptions: { project: null } } },
    ruleFilter: ({ ruleId }) =>
      ['house/layers', 'no-restricted-globals', 'no-restricted-syntax', 'no-console'].includes(
        ruleId,
      ),
  });
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${String(ruleId)}: ${message}`);
}

describe('layers', () => {
  const forbidden: [file: string, code: string, why: string][] = [
    ['src/core/x.ts', "import { html } from 'lit'; html;", 'the package lit'],
    ['src/core/x.ts', "import { catalog } from '../catalog/index.js'; catalog;", 'src/catalog'],
    ['src/core/deep/x.ts', "import type { A } from '../../i18n/en.js';", 'src/i18n'],
    ['src/core/x.ts', "export { a } from '../internal/a.js';", 'src/internal'],
    ['src/core/x.ts', "export const a = import('../elements/a.js');", 'src/elements'],
    ['src/catalog/index.ts', "import { z } from 'zod/mini'; z;", 'the package zod'],
    ['src/catalog/index.ts', "export { parseCatalog } from './parse.js';", 'brings zod along'],
    ['src/catalog/schema.ts', "import * as z from 'zod'; z;", 'zod/mini'],
    ['src/elements/a/a.ts', "import { parse } from '../../catalog/parse.js'; parse;", 'zod along'],
    ['src/view-models/a.ts', "import { A } from '../controllers/a.js'; A;", 'src/controllers'],
    ['src/controllers/a.ts', "import { A } from '../elements/a/a.js'; A;", 'src/elements'],
    ['src/elements/a/a.ts', "import '../../define/a.js';", 'src/define'],
    ['src/i18n/en.ts', "import { add } from '../core/money.js'; add;", 'src/core'],
    ['src/internal/a.ts', "import { add } from '../core/money.js'; add;", 'src/core'],
    ['src/static/a.ts', "import { html } from 'lit'; html;", 'the package lit'],
    ['src/static/a.ts', "import { A } from '../elements/a/a.js'; A;", 'src/elements'],
    ['src/static/a.ts', "import { A } from '../controllers/a.js'; A;", 'src/controllers'],
    ['src/static/a.ts', "import { parse } from '../catalog/parse.js'; parse;", 'brings zod along'],
    ['src/view-models/a.ts', "import { a } from '../static/a.js'; a;", 'src/static'],
    ['src/elements/a/a.ts', "import { a } from '../../static/a.js'; a;", 'src/static'],
    ['src/index.ts', "export { A } from './define/a.js';", 'src/define'],
    ['src/define/a.ts', "import '../cdn/a.js';", 'src/cdn'],
    ['src/elements/a/a.ts', "import '../../../test/a.js';", 'outside src'],
    ['src/somewhere/a.ts', "import '../core/money.js';", 'no known layer'],
  ];
  for (const [file, code, why] of forbidden) {
    it(`forbids ${file}: ${code}`, async () => {
      const found = await complaints(file, code);
      expect(found.join('\n')).to.contain('house/layers').and.to.contain(why);
    });
  }

  const allowed: [file: string, code: string][] = [
    ['src/core/x.ts', "import { add } from './money.js'; add;"],
    ['src/catalog/schema.ts', "import * as z from 'zod/mini'; z;"],
    ['src/catalog/parse.ts', "import { schema } from './schema.js'; schema;"],
    ['src/controllers/a.ts', "export const a = () => import('../catalog/parse.js');"],
    ['src/i18n/en.ts', "import type { IssueCode } from '../core/errors.js';"],
    ['src/elements/a/a.ts', "import { LitElement } from 'lit'; LitElement;"],
    ['src/static/a.ts', "import { view } from '../view-models/a.js'; view;"],
    ['src/define/a.ts', "import { A } from '../elements/a/a.js'; A;"],
    ['src/cdn/a.ts', "export { A } from '../define/a.js';"],
  ];
  for (const [file, code] of allowed) {
    it(`allows ${file}: ${code}`, async () => {
      expect(await complaints(file, code)).to.deep.equal([]);
    });
  }
});

describe('static HTML', () => {
  for (const code of ['export const a = document;', 'export const a = new DOMParser();']) {
    it(`knows no page: ${code}`, async () => {
      expect(await complaints('src/static/a.ts', code)).to.have.length.above(0);
    });
  }
});

describe('purity of the core', () => {
  for (const code of [
    'export const a = document;',
    'export const a = window;',
    'export const a = fetch;',
    "console.log('a');",
    'export const a = Date.now();',
    'export const a = new Date();',
    'export const a = Math.random();',
    'export const a = globalThis;',
  ]) {
    it(`forbids ${code}`, async () => {
      expect(await complaints('src/core/x.ts', code)).to.have.length.above(0);
    });
  }

  it('allows a date that is given', async () => {
    expect(await complaints('src/core/x.ts', 'export const a = new Date(0);')).to.deep.equal([]);
  });
});

describe('tests and stories on any day', () => {
  for (const file of ['test/elements/x.test.ts', 'test/support/x.js', 'stories/examples/x.ts']) {
    for (const code of [
      'new Date();',
      'Date();',
      'Date.now();',
      'const { now } = { now: Date.now };',
    ])
      it(`forbids ${code} in ${file}`, async () => {
        expect((await complaints(file, code)).join()).to.contain('name the day');
      });
  }

  it('allows a date that is given', async () => {
    expect(await complaints('test/core/x.test.ts', 'new Date(0);')).to.deep.equal([]);
  });
});
