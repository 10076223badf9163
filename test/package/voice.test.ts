import { expect } from '@esm-bundle/chai';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { fullCatalog } from '../../src/catalog/offers/index.js';
import { PRICING_ERROR_CODES, PricingError } from '../../src/core/index.js';

/** Phrases that readers stopped at, and the patterns behind them. */
const RETIRED: readonly RegExp[] = [
  /\bof 100\b/,
  /taken? for granted/i,
  /\bcomes? apart\b/,
  /the other way round/i,
  /joint lowest|may be lowest/,
  /\banew\b/,
  /\bbeside (?:it|them)\b/,
  /a month of it/i,
  /that could be made/,
  /what to watch|what decides|what moves|good to know|not sure\?/i,
  /named instead/i,
  /\bwithout a quality\b/i,
  /\blive since\b/i,
  /\bat most .{0,8}days\b/,
  /kept (?:a|per) month|images? kept\b/,
  /as many attempts/,
  /could not be (?:used|loaded)/,
  /\bsellers?\b/i,
  /least payment/,
  // Says what, without saying who.
  /^(?:Whether|What|How many|Which|When)\b[^.?]* (?:is|are) not (?:published|known|stated)/,
  /\bwas not read\b|\bthat was read\b/,
  /^Not (?:stated|published):/,
  /\bcounts?\.$/,
  // "a" for "per", and "such" without "as".
  /\b(?:images?|tokens|requests|predictions|credits|attempts|generations?) an? (?:second|minute|hour|day|week|month|request)\b/,
  /\$[\d.{}\w]+ an? (?:image|megapixel|month|token|request)\b/,
  /\bsuch (?:a|an|tokens|requests?|images?)\b/,
  // Spelling and typography.
  /\b(?:organi[s]ation|catalogue|colour|grey|behaviour|favour|centre|cancelled|licence)s?\b/i,
  /\d %/,
];

const WORDS = 'src/i18n/en';

/** Every string of a module and what stands between the placeholders of its templates. */
function textsOf(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text);
    // What is put in is unknown here; a name stands for it.
    if (ts.isTemplateExpression(node))
      texts.push(
        node.head.text + node.templateSpans.map(({ literal }) => `{x}${literal.text}`).join(''),
      );
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((each) => stringsIn(each))
    : [];
}

const found = (texts: readonly string[]): string[] =>
  [...new Set(texts)].flatMap((text) =>
    RETIRED.filter((each) => each.test(text)).map((each) => `${each}: ${text}`),
  );

describe('the voice of everything that a person reads', () => {
  it('is heard: each pattern finds what it is for', () => {
    for (const text of [
      '20 of 100 re-rolled',
      'Taken for granted (2)',
      'its bill comes apart.',
      'Sorted by name, the other way round.',
      'joint lowest',
      'When they come anew is not published.',
      'US dollars beside it',
      'A month of it makes 31 images.',
      'Without a quality: not published.',
      'Whether failures are billed is not published.',
      '600 predictions a minute',
      '$0.05 a megapixel',
      'No price is published for such a request.',
      'a fee of 8 %',
    ])
      expect(found([text]), text).not.to.deep.equal([]);
    expect(found(['$0.05 per megapixel, such as 1K, 20% of them'])).to.deep.equal([]);
  });

  for (const name of readdirSync(WORDS).sort())
    it(`in ${name}`, () => {
      expect(found(textsOf(path.join(WORDS, name)))).to.deep.equal([]);
    });

  it('in the price list', () => {
    const { offers, models, conflicts, rateLimits, batchLimits, providers } = fullCatalog;
    // Ids have no spaces.
    const texts = stringsIn([offers, models, conflicts, rateLimits, batchLimits, providers]).filter(
      (text) => text.includes(' '),
    );
    expect(texts.length).to.be.above(1_000);
    expect(found(texts)).to.deep.equal([]);
  });

  it('in the README, the documentation and the example pages', () => {
    const files = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'];
    for (const folder of ['stories/docs', 'stories/pages'])
      files.push(
        ...readdirSync(folder)
          .filter((name) => /\.(?:md|html)$/.test(name))
          .map((name) => path.join(folder, name)),
      );
    // Code isn’t prose.
    const CODE =
      /```[\s\S]*?```|`[^`]*`|<(script|style|pre|code)\b[\s\S]*?<\/\1>|<[^>]*>|<!--[\s\S]*?-->/g;
    for (const file of files) {
      const texts = readFileSync(file, 'utf8').replace(CODE, '').split('\n');
      expect(texts.length, file).to.be.above(1);
      expect(found(texts), file).to.deep.equal([]);
    }
  });

  it('in errors, and in what static HTML and the page for frames say', () => {
    const errors = PRICING_ERROR_CODES.map(
      (code) => new PricingError(code, { argument: 'x', got: 'y' }).message,
    );
    const files = ['src/static', 'src/embed'].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => path.join(folder, name)),
    );
    expect(errors.join(' ')).not.to.include('undefined');
    expect(found([...errors, ...files.flatMap(textsOf)])).to.deep.equal([]);
  });
});
