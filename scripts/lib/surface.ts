/**
 * What the package promises, by name: the surface of each element and the exports of each entry. What
 * leaves these lists breaks somebody's page, so they are kept in a file that a test compares.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { type ElementDeclaration, elementsOf, fieldsOf, type Manifest } from './manifest-types.ts';

export const SURFACE_FILE = 'test/package/public-surface.json';

/** Names by the kind of thing; a name carries its values where they are a closed list. */
export type Surface = Readonly<Record<string, readonly string[]>>;

type Target = string | { readonly types: string; readonly default: string };

export function surfaceOf(manifest: Manifest): Surface {
  const elements = elementsOf(manifest).flatMap((element) => Object.entries(ofElement(element)));
  return { ...exportedNames(), ...Object.fromEntries(elements) };
}

function ofElement(element: ElementDeclaration): Surface {
  const { tagName, attributes, events, slots, cssParts, cssProperties, cssStates, members } =
    element;
  const kinds = {
    attributes: attributes.map(({ name, type }) => `${name}: ${type?.text ?? ''}`),
    properties: fieldsOf(element).map(({ name, readonly }) =>
      readonly ? `readonly ${name}` : name,
    ),
    methods: members.filter(({ kind }) => kind === 'method').map(({ name }) => `${name}()`),
    events: events.map(({ name, type }) => `${name}: ${type?.text ?? ''}`),
    slots: slots.map(({ name }) => name || '(none)'),
    parts: cssParts.map(({ name }) => name),
    'custom properties': cssProperties.map(({ name }) => name),
    states: cssStates.map(({ name }) => name),
  };
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, names]) => [`<${tagName}> ${kind}`, names.toSorted()]),
  );
}

/** Types among them, as the compiler finds them in the published declarations. */
function exportedNames(): Surface {
  const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    name: string;
    exports: Readonly<Record<string, Target>>;
  };
  const entries = Object.entries(exports).flatMap(([entry, target]) =>
    typeof target === 'string'
      ? []
      : [{ entry: path.posix.join(name, entry), file: path.resolve(target.types) }],
  );
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      skipLibCheck: true,
      types: [],
    },
  );
  const checker = program.getTypeChecker();
  const named = entries.map(({ entry, file }) => {
    const source = program.getSourceFile(file);
    const symbol = source && checker.getSymbolAtLocation(source);
    if (!symbol) throw new Error(`${entry}: ${file} is not a module. Run the build first.`);
    return [
      entry,
      checker
        .getExportsOfModule(symbol)
        .map((one) => one.getName())
        .toSorted(),
    ] as const;
  });
  const files = Object.entries(exports).filter(([, target]) => typeof target === 'string');
  return {
    'entries of the package': Object.keys(exports).toSorted(),
    'files of the package': files.map(([, file]) => file as string).toSorted(),
    ...Object.fromEntries(named),
  };
}

/** What was removed and added, one line each. */
export function changes(before: Surface, now: Surface): string[] {
  const lines: string[] = [];
  for (const kind of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const had = before[kind] ?? [];
    const has = now[kind] ?? [];
    for (const name of had) if (!has.includes(name)) lines.push(`removed from ${kind}: ${name}`);
    for (const name of has) if (!had.includes(name)) lines.push(`added to ${kind}: ${name}`);
  }
  return lines;
}
