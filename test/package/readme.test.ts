/** The README's snippets that run in Node; those for a page are in test/elements/readme.test.ts. */
import { expect } from '@esm-bundle/chai';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const readme = readFileSync('README.md', 'utf8');
const { version, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  scripts: Record<string, string>;
};

const fences = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code]) => ({
  language: language!,
  code: code!,
}));
const of = (language: string) => fences.filter((fence) => fence.language === language);

describe('README', () => {
  it('has only snippets that a test runs', () => {
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

  it('names only npm scripts that exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
    expect(named).to.not.be.empty;
    expect(named.filter((name) => !(name in scripts))).to.deep.equal([]);
    expect(scripts).to.include.keys('start', 'test');
  });

  it('shows pictures that exist and pins the version that this is', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, file]) => file!);
    expect(pictures).to.not.be.empty;
    expect(pictures.filter((file) => !existsSync(file))).to.deep.equal([]);
    const pinned = [...readme.matchAll(/image-pricing-elements@([\d.]+)/g)].map(([, pin]) => pin);
    expect(pinned).to.not.be.empty;
    expect(new Set(pinned)).to.deep.equal(new Set([version]));
  });
});
