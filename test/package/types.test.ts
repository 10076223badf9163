/** The published types, as an application compiles against them. */
import { expect } from '@esm-bundle/chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const FOLDER = path.resolve('test/package/types');
const EXPECTED = /\/\/ @ts-expect-error.*|\{\/\* @ts-expect-error.*? \*\/\}/g;

const { config } = ts.readConfigFile(path.join(FOLDER, 'tsconfig.json'), (file) =>
  readFileSync(file, 'utf8'),
) as { config: object };
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, FOLDER);

/** The declarations of the language and of the page are read once. */
const known = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of a file, each with its line; `change` is made to its text first. */
function errorsIn(file: string, change = (text: string): string => text): string[] {
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (name) => {
    const text = read(name);
    return path.resolve(name) === file && text !== undefined ? change(text) : text;
  };
  const parse = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    if (path.resolve(name) === file) return parse(name, ...rest);
    if (!known.has(name)) known.set(name, parse(name, ...rest));
    return known.get(name);
  };
  return ts.getPreEmitDiagnostics(ts.createProgram([file], options, host)).map((one) => {
    const line = one.file?.getLineAndCharacterOfPosition(one.start ?? 0).line ?? -1;
    const name = path.relative(FOLDER, one.file?.fileName ?? '');
    return `${name}:${line + 1}: ${ts.flattenDiagnosticMessageText(one.messageText, ' ')}`;
  });
}

describe('package: types', () => {
  it('are tested by files that use them', () => {
    expect(fileNames.map((file) => path.basename(file)).sort()).to.deep.equal([
      'dom.tsx',
      'react.tsx',
    ]);
  });

  for (const file of fileNames) {
    const name = path.basename(file);

    it(`accept what is right, and refuse what is marked as wrong: ${name}`, () => {
      expect(errorsIn(file)).to.deep.equal([]);
    });

    it(`refuse each of the wrong lines by itself: ${name}`, () => {
      const wrong = readFileSync(file, 'utf8').match(EXPECTED) ?? [];
      expect(wrong.length).to.be.above(6);
      // Without the marks each line after one is an error, and there is no other.
      const errors = errorsIn(file, (text) => text.replace(EXPECTED, ''));
      expect(new Set(errors.map((error) => error.split(': ')[0])).size, errors.join('\n')).to.equal(
        wrong.length,
      );
    });
  }
});
