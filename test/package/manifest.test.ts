/** The manifest and what is made of it, as published; what elements do is compared in a browser. */
import { expect } from '@esm-bundle/chai';
import { Ajv } from 'ajv';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { readManifest } from '../../scripts/lib/manifest.ts';
import {
  elementsOf,
  fieldsOf,
  literalsOf,
  type Manifest,
} from '../../scripts/lib/manifest-types.ts';
import { docPages } from '../../scripts/lib/doc-pages.ts';
import { withTables } from '../../scripts/lib/readme-tables.ts';
import { changes, type Surface, SURFACE_FILE, surfaceOf } from '../../scripts/lib/surface.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('dist/custom-elements.json') as Manifest;
const elements = elementsOf(manifest);
const sorted = (names: Iterable<string>): string[] => [...names].sort();

/** Called by the browser, not by a page. */
const CALLBACK = 'Callback';
/** Where Lit's own members and those of the browser come from. */
const FOREIGN = 'node_modules';

const program = ts.createProgram(
  elements.map(({ path: file }) => file.replace(/\.js$/, '.d.ts')),
  {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    skipLibCheck: true,
    types: [],
  },
);
const checker = program.getTypeChecker();

/** The public members of a class of ours, as TypeScript has them in the published declarations. */
function membersOf(file: string, name: string): ts.Symbol[] {
  const source = program.getSourceFile(file.replace(/\.js$/, '.d.ts'))!;
  const symbol = checker
    .getExportsOfModule(checker.getSymbolAtLocation(source)!)
    .find((one) => one.getName() === name)!;
  return checker
    .getDeclaredTypeOfSymbol(symbol)
    .getProperties()
    .filter((member) => {
      const [declaration] = member.declarations ?? [];
      if (!declaration || declaration.getSourceFile().fileName.includes(FOREIGN)) return false;
      const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
      return (
        (ts.getCombinedModifierFlags(declaration) & hidden) === 0 &&
        // Not `#private` and not `[symbol]`.
        !/^(?:#|__)/.test(member.getName()) &&
        !member.getName().endsWith(CALLBACK)
      );
    });
}

const isMethod = (member: ts.Symbol): boolean => (member.flags & ts.SymbolFlags.Method) !== 0;
const isReadonly = (member: ts.Symbol): boolean => {
  const [declaration] = member.declarations ?? [];
  const modifiers = declaration ? ts.getCombinedModifierFlags(declaration) : 0;
  return (
    (modifiers & ts.ModifierFlags.Readonly) !== 0 ||
    ((member.flags & ts.SymbolFlags.GetAccessor) !== 0 &&
      (member.flags & ts.SymbolFlags.SetAccessor) === 0)
  );
};

describe('package: custom elements manifest', () => {
  it('keeps the schema of the format', () => {
    const schema = read('node_modules/custom-elements-manifest/schema.json') as object;
    const ajv = new Ajv({ strict: false, allErrors: true });
    const valid = ajv.validate(schema, manifest);
    expect(ajv.errors ?? []).to.deep.equal([]);
    expect(valid).to.equal(true);
  });

  it('is what the sources say', () => {
    expect(manifest).to.deep.equal(JSON.parse(JSON.stringify(readManifest())));
  });

  it('points to published files', () => {
    const files = manifest.modules.flatMap(({ path: file, exports }) => [
      file,
      ...exports.flatMap(({ declaration }) => declaration.module ?? []),
    ]);
    expect(files.length).to.be.above(10);
    expect(files.filter((file) => !existsSync(file))).to.deep.equal([]);
  });

  it('has every element, and the module that registers it', () => {
    const tags = readdirSync('src/define')
      .filter((file) => file !== 'index.ts')
      .map((file) => path.basename(file, '.ts'));
    expect(elements.map(({ tagName }) => tagName)).to.deep.equal(tags);
    for (const tag of tags) {
      const { exports } = manifest.modules.find((one) => one.path === `dist/define/${tag}.js`)!;
      expect(exports.find(({ kind }) => kind === 'custom-element-definition')?.name).to.equal(tag);
    }
  });

  it('has nothing that is not for those who use the elements', () => {
    const names = manifest.modules.flatMap(({ declarations }) =>
      declarations.flatMap(({ members = [], attributes = [], events = [] }) => [
        ...[...members, ...attributes, ...events].map(({ name }) => name),
        ...members.flatMap(({ privacy }) => privacy ?? []).filter((kind) => kind !== 'public'),
      ]),
    );
    expect(names.length).to.be.above(100);
    expect(names.filter((name) => /^[_#[]|^(?:private|protected)$/.test(name))).to.deep.equal([]);
  });

  for (const element of elements) {
    const { tagName, name, path: file } = element;

    it(`has the properties and methods of <${tagName}> that TypeScript has, no others`, () => {
      const members = membersOf(file, name);
      const [methods, fields] = [members.filter(isMethod), members.filter((one) => !isMethod(one))];
      expect(
        fieldsOf(element)
          .map((field) => field.name)
          .sort(),
      ).to.deep.equal(sorted(fields.map((field) => field.getName())));
      expect(
        sorted(
          fieldsOf(element)
            .filter((field) => field.readonly)
            .map((field) => field.name),
        ),
      ).to.deep.equal(sorted(fields.filter(isReadonly).map((field) => field.getName())));
      expect(
        sorted(
          element.members
            .filter(({ kind, static: isStatic }) => kind === 'method' && !isStatic)
            .map((method) => method.name),
        ),
      ).to.deep.equal(sorted(methods.map((method) => method.getName())));
    });

    it(`describes everything of <${tagName}> in whole sentences`, () => {
      const { members, attributes, events, slots, cssParts, cssProperties, cssStates } = element;
      const entries = [
        ...[...members, ...attributes, ...events, ...slots],
        ...[...cssParts, ...cssProperties, ...cssStates],
      ];
      expect(entries.length).to.be.above(50);
      // A continuation line that the analyzer has dropped leaves no full stop.
      const poor = entries.filter(({ description = '' }) => !/^[A-Z`].*\.$/.test(description));
      expect(poor.map((entry) => `${entry.name}: ${entry.description ?? ''}`)).to.deep.equal([]);
      expect(element.summary).to.match(/\.$/);
    });

    it(`gives a type to each attribute of <${tagName}>, and a default to each closed list`, () => {
      for (const { name: attribute, type, default: value, description } of element.attributes) {
        expect(type?.text, attribute).to.match(/^(?:string|number|boolean|'.+')$/);
        const values = literalsOf(type?.text);
        if (values.length === 0) continue;
        // Or says what stands in for it.
        if (value === undefined) expect(description, attribute).to.match(/default/i);
        else expect(values, attribute).to.include(value);
      }
    });

    it(`has the class of each event of <${tagName}>, which the package gives out`, () => {
      const given = readFileSync('dist/index.d.ts', 'utf8');
      for (const { name: event, type } of element.events) {
        const eventClass = manifest.modules
          .flatMap(({ declarations }) => declarations)
          .find((declaration) => declaration.name === type?.text);
        expect(
          eventClass?.members?.find((one) => one.name === 'type'),
          event,
        ).to.include({
          default: `'${event}'`,
        });
        expect(given).to.match(new RegExp(`\\b${type?.text ?? ''}\\b`));
        const fields = fieldsOf(eventClass!);
        expect(fields.length, event).to.be.above(0);
        expect(
          fields.filter(({ description }) => !description),
          event,
        ).to.deep.equal([]);
      }
    });
  }

  it('has every event class of the sources', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(path.join('src', file), 'utf8'));
    const classes = sources.flatMap((source) =>
      [...source.matchAll(/class (\w+) extends Event\b/g)].map(([, name]) => name!),
    );
    const told = elements.flatMap(({ events }) => events.map(({ type }) => type?.text ?? ''));
    expect(sorted(new Set(told))).to.deep.equal(sorted(classes));
  });

  it('uses one vocabulary: a part or a custom property means the same in every element', () => {
    for (const kind of ['cssParts', 'cssProperties', 'slots'] as const) {
      const meanings = new Map<string, Set<string>>();
      for (const entry of elements.flatMap((element) => element[kind])) {
        const known = meanings.get(entry.name) ?? new Set();
        meanings.set(entry.name, known.add(JSON.stringify({ ...entry, inheritedFrom: undefined })));
      }
      const several = [...meanings]
        .filter(([, said]) => said.size > 1)
        .map(([, said]) => [...said]);
      expect(several).to.deep.equal([]);
      if (kind === 'cssProperties') expect(meanings.size).to.be.within(10, 15);
    }
  });
});

describe('package: tables of the documentation', () => {
  const pages = docPages().map((file) => readFileSync(file, 'utf8'));
  const all = pages.join('\n');

  it('are those of the manifest (`npm run docs` writes them)', async () => {
    expect(all.match(/<!-- table: /g)?.length).to.be.above(8);
    for (const page of pages) expect(await withTables(page, manifest)).to.equal(page);
  });

  it('have every attribute, part, custom property, state, slot and event of every element', () => {
    const tables = all.match(/^\|.*$/gm)!.join('\n');
    for (const { attributes, cssParts, cssProperties, cssStates, slots, events } of elements)
      for (const { name } of [
        ...[...attributes, ...cssParts, ...cssProperties],
        ...[...cssStates, ...slots, ...events],
      ])
        if (name !== '') expect(tables).to.include(`| \`${name}\` `);
  });

  it('would be found to differ', async () => {
    const other = JSON.parse(
      JSON.stringify(manifest).replaceAll('Corners of controls.', 'Round corners.'),
    ) as Manifest;
    const changed = await Promise.all(pages.map((page) => withTables(page, other)));
    expect(changed.join('\n')).to.include('Round corners');
  });
});

describe('package: public surface', () => {
  const listed = read(SURFACE_FILE) as Surface;

  it('is what the list says', () => {
    const changed = changes(listed, surfaceOf(manifest));
    const advice = `
What leaves the public surface breaks pages that use it, and what comes has to stay. If this is meant,
run \`npm run surface\`, which writes ${SURFACE_FILE}, and say it in CHANGELOG.md.`;
    expect(changed, `${changed.join('\n')}${advice}`).to.deep.equal([]);
  });

  it('tells what is gone and what is new', () => {
    const parts = listed['<meter-table> parts']!;
    const now = { ...listed, '<meter-table> parts': [...parts.slice(1), 'novelty'] };
    expect(changes(listed, now)).to.deep.equal([
      `removed from <meter-table> parts: ${parts[0]!}`,
      'added to <meter-table> parts: novelty',
    ]);
    expect(changes(listed, {}).length).to.equal(Object.values(listed).flat().length);
  });
});
