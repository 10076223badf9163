/**
 * The tables of the README, from the manifest. Each stands between two comments:
 * `<!-- table: meter-table attributes -->` and `<!-- /table -->`.
 */
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import {
  type Attribute,
  classNamed,
  type ElementDeclaration,
  elementsOf,
  fieldsOf,
  literalsOf,
  type Manifest,
} from './manifest-types.ts';

type Row = readonly string[];

interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

const code = (text: string): string => `\`${text}\``;

const table = (head: Row, rows: readonly Row[]): string => {
  if (rows.length === 0) throw new Error(`The table of ${head[0] ?? ''} would be empty`);
  const line = (cells: Row): string =>
    // Within code too a line would end the cell.
    `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
};

function attributeRow(attribute: Attribute): Row {
  const { name, type, default: value, description = '' } = attribute;
  const values = literalsOf(type?.text);
  const says = values.length > 0 ? `${values.map(code).join(', ')}. ${description}` : description;
  const preset = type?.text === 'boolean' ? 'off' : value === undefined ? '' : code(value);
  return [code(name), preset, says.replace(/\.$/, '')];
}

const attributeTable = (attributes: readonly Attribute[]): string =>
  table(['attribute', 'default', 'meaning'], attributes.map(attributeRow));

/** What an element says otherwise than the class that it has it from is its own. */
function ownAttributes(element: ElementDeclaration, manifest: Manifest): Attribute[] {
  const said = element.attributes.filter(
    ({ name, description, inheritedFrom }) =>
      inheritedFrom !== undefined &&
      classNamed(manifest, inheritedFrom.name).attributes?.find((one) => one.name === name)
        ?.description !== description,
  );
  return [...element.attributes.filter(({ inheritedFrom }) => !inheritedFrom), ...said];
}

const declaredBy = (name: string, manifest: Manifest): Attribute[] =>
  (classNamed(manifest, name).attributes ?? []).filter(({ inheritedFrom }) => !inheritedFrom);

/** One row for all elements that say the same of a name, with those that have it. */
function shared(
  elements: readonly ElementDeclaration[],
  entriesOf: (element: ElementDeclaration) => readonly Entry[],
): { readonly entry: Entry; readonly where: string }[] {
  const rows = new Map<string, { entry: Entry; tags: string[] }>();
  for (const element of elements) {
    for (const entry of entriesOf(element)) {
      const key = `${entry.name}: ${entry.description ?? ''} ${entry.default ?? ''}`;
      const row = rows.get(key) ?? { entry, tags: [] };
      row.tags.push(element.tagName);
      rows.set(key, row);
    }
  }
  return (
    [...rows.values()]
      .map(({ entry, tags }) => ({
        entry,
        where: tags.length === elements.length ? 'all' : tags.map(code).join(', '),
      }))
      // What all have comes first; the order is otherwise that of the sources.
      .sort((one, other) => Number(other.where === 'all') - Number(one.where === 'all'))
  );
}

const says = ({ description = '' }: Entry): string => description.replace(/\.$/, '');

const TABLES: Readonly<
  Record<string, (elements: readonly ElementDeclaration[], manifest: Manifest) => string>
> = {
  'common attributes': (_, manifest) => attributeTable(declaredBy('PricingElement', manifest)),
  'workload attributes': (_, manifest) =>
    attributeTable(declaredBy('WorkloadAttributes', manifest)),
  'custom properties': (elements) =>
    table(
      ['property', 'default', 'use', 'in'],
      shared(elements, ({ cssProperties }) => cssProperties).map(({ entry, where }) => [
        code(entry.name),
        code(entry.default ?? ''),
        says(entry),
        where,
      ]),
    ),
  parts: (elements) =>
    table(
      ['part', 'what it is', 'in'],
      shared(elements, ({ cssParts }) => cssParts).map(({ entry, where }) => [
        code(entry.name),
        says(entry),
        where,
      ]),
    ),
  slots: (elements) =>
    table(
      ['slot', 'what it takes', 'in'],
      shared(elements, ({ slots }) => slots).map(({ entry, where }) => [
        entry.name === '' ? 'none' : code(entry.name),
        says(entry),
        where,
      ]),
    ),
  states: (elements) =>
    table(
      ['state', 'when', 'in'],
      shared(elements, ({ cssStates }) => cssStates).map(({ entry, where }) => [
        code(entry.name),
        says(entry),
        where,
      ]),
    ),
  events: (elements, manifest) =>
    table(
      ['event', 'when', 'fields', 'from'],
      shared(elements, ({ events }) => events).map(({ entry, where }) => {
        const type = elements
          .flatMap(({ events }) => events)
          .find(({ name }) => name === entry.name);
        const fields = fieldsOf(classNamed(manifest, type?.type?.text ?? ''));
        return [
          code(entry.name),
          says(entry),
          fields.map(({ name }) => code(name)).join(', '),
          where,
        ];
      }),
    ),
  properties: (elements) =>
    table(
      ['property', 'what it is', 'in'],
      shared(elements, (element) =>
        fieldsOf(element).filter(({ attribute }) => attribute === undefined),
      ).map(({ entry, where }) => [code(entry.name), says(entry), where]),
    ),
};

const MARKED = /(<!-- table: (.+?) -->\n)[^]*?(<!-- \/table -->)/g;

/** The text with every table as the manifest has it. */
export async function withTables(readme: string, manifest: Manifest): Promise<string> {
  const elements = elementsOf(manifest);
  const written = readme.replace(MARKED, (_, start: string, name: string, end: string) => {
    const make = TABLES[name];
    const element = elements.find(({ tagName }) => name === `${tagName} attributes`);
    if (!make && !element) throw new Error(`There is no table '${name}'`);
    const text = make
      ? make(elements, manifest)
      : attributeTable(ownAttributes(element!, manifest));
    return `${start}\n${text}\n\n${end}`;
  });
  return format(written, { ...(await resolveConfig('README.md')), parser: 'markdown' });
}

/** Every hash beside the address of a published file is that of the last build. */
export function withHashes(readme: string): string {
  const { files } = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as {
    files: Readonly<Record<string, { readonly integrity: string }>>;
  };
  return readme.replace(
    /(\/dist\/([\w./-]+)"\s+integrity=")[^"]*"/g,
    (_, before: string, file: string) => {
      const found = files[file];
      if (!found) throw new Error(`README: the build wrote no hash of ${file}`);
      return `${before}${found.integrity}"`;
    },
  );
}
