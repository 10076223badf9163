/**
 * The snippets that run in Node, of the README and of the pages that it links to. Those for a page are in
 * test/elements/readme.test.ts.
 */
import { expect } from '@esm-bundle/chai';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DOCS } from '../../stories/support/doc-pages.js';
import { docPages } from '../../scripts/lib/doc-pages.ts';

const { version, scripts, files } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  scripts: Record<string, string>;
  files: readonly string[];
};

const pages = docPages().map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const all = pages.map(({ text }) => text).join('\n');
const fences = [...all.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code]) => ({
  language: language!,
  code: code!,
}));
const of = (language: string) => fences.filter((fence) => fence.language === language);

/** What GitHub makes of a heading in a link. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');

const anchors = (text: string): string[] =>
  [...text.replace(/^```.*?^```$/gms, '').matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    anchor(heading!),
  );

/** Links to other pages and pictures that lead nowhere, each with the page that it is on. */
const brokenLinks = (page: { file: string; text: string }): string[] =>
  [...page.text.matchAll(/\]\(([^)#\s]*)(?:#([^)]*))?\)/g)].flatMap(([link, to, id]) => {
    if (/^https?:/.test(to!)) return [];
    const file = to === '' ? page.file : path.posix.join(path.posix.dirname(page.file), to!);
    const leads = existsSync(file) && (!id || anchors(readFileSync(file, 'utf8')).includes(id));
    return leads ? [] : [`${page.file}: ${link}`];
  });

describe('README and its pages', () => {
  it('are short where they are read first', () => {
    const [readme] = pages;
    expect(readme!.file).to.equal('README.md');
    expect(readme!.text.trimEnd().split('\n').length).to.be.at.most(250);
  });

  it('are linked from the README, shipped, and shown by Storybook', () => {
    const rest = pages.slice(1).map(({ file }) => file);
    expect(rest).to.have.members(Object.keys(DOCS).map((name) => `stories/docs/${name}.md`));
    for (const file of rest) expect(pages[0]!.text).to.include(`](${file})`);
    expect(files).to.include('stories/docs');
  });

  it('link only to what is there', () => {
    expect(pages.flatMap(brokenLinks)).to.deep.equal([]);
    const wrong = { file: 'stories/docs/x.md', text: '[a](nowhere.md) [b](core.md#no-such-part)' };
    expect(brokenLinks(wrong)).to.have.length(2);
  });

  it('ship the pictures that they show', () => {
    const pictures = pages.flatMap(({ file, text }) =>
      [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, to]) =>
        path.posix.join(path.posix.dirname(file), to!),
      ),
    );
    expect(pictures).to.not.be.empty;
    for (const picture of pictures)
      expect(
        files.some((shipped) => picture.startsWith(shipped)),
        picture,
      ).to.equal(true);
  });

  it('have only snippets that a test runs', () => {
    expect([...new Set(fences.map(({ language }) => language))].sort()).to.deep.equal([
      'css',
      'html',
      'js',
      'sh',
    ]);
  });

  for (const { code } of of('js')) {
    it(`runs: ${code.split('\n').slice(0, 2).join(' ')}`, () => {
      const run = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
        encoding: 'utf8',
      });
      expect(run.stderr).to.equal('');
      const promised = [...code.matchAll(/console\.log\(.*?\); \/\/ (.*)$/gm)].map(
        ([, said]) => said,
      );
      for (const said of promised) expect(run.stdout).to.contain(said);
    });
  }

  it('pass the day in every Node example that prices something', () => {
    const priced = of('js').filter(({ code }) => !code.includes('/define/'));
    expect(priced.length).to.be.above(3);
    for (const { code } of priced) expect(code).to.match(/asOf|today/);
  });

  it('name only functions that are exported', async () => {
    const core = (await import(path.resolve('dist/core/index.js'))) as Record<string, unknown>;
    const text = pages.find(({ file }) => file.endsWith('/core.md'))!.text;
    const table = text.slice(text.indexOf('| function '));
    const named = [...table.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name!);
    expect(named.length).to.be.above(15);
    for (const name of named) expect(core, name).to.have.property(name).that.is.a('function');
  });

  it('name only npm scripts that exist', () => {
    const named = [...all.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
    expect(named).to.not.be.empty;
    expect(named.filter((name) => !(name in scripts))).to.deep.equal([]);
    expect(scripts).to.include.keys('start', 'test');
  });

  it('pin the version that this is', () => {
    const pinned = [...all.matchAll(/image-pricing-elements@([\d.]+)/g)].map(([, pin]) => pin);
    expect(pinned).to.not.be.empty;
    expect(new Set(pinned)).to.deep.equal(new Set([version]));
  });
});
