/**
 * What is generated in the documentation: the tables come from the manifest, and sizes, hashes and the
 * date of the prices from the last build. Comments mark the places: `<!-- table: parts -->` to
 * `<!-- /table -->`, `<!-- sizes -->` to `<!-- /sizes -->`, `<!-- date -->` to `<!-- /date -->`.
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
import type { Size } from './sizes.ts';

type Row = readonly string[];

interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

const code = (text: string): string => `\`${text}\``;

const table = (head: Row, rows: readonly Row[]): string => {
  if (rows.length === 0) throw new Error(`The table of "${head[0] ?? ''}" would be empty`);
  const line = (cells: Row): string =>
    // A line break or a bar would end the cell, even within code.
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

/** An inherited attribute that the element describes in its own words counts as its own. */
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

/** Elements that describe a name in the same words share one row, which lists those elements. */
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
      // What every element has comes first. The rest stays in source order.
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

/** The page with every table as the manifest has it. */
export async function withTables(page: string, manifest: Manifest): Promise<string> {
  const elements = elementsOf(manifest);
  const written = page.replace(MARKED, (_, start: string, name: string, end: string) => {
    const make = TABLES[name];
    const element = elements.find(({ tagName }) => name === `${tagName} attributes`);
    if (!make && !element) throw new Error(`There is no table called "${name}"`);
    const text = make
      ? make(elements, manifest)
      : attributeTable(ownAttributes(element!, manifest));
    return `${start}\n${text}\n\n${end}`;
  });
  return format(written, { ...(await resolveConfig('README.md')), parser: 'markdown' });
}

/** The page with the hashes that the last build wrote. */
export function withHashes(page: string): string {
  const { files } = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as {
    files: Readonly<Record<string, { readonly integrity: string }>>;
  };
  return page.replace(
    /(\/dist\/([\w./-]+)"\s+integrity=")[^"]*"/g,
    (_, before: string, file: string) => {
      const found = files[file];
      if (!found) throw new Error(`The build wrote no hash for ${file}. Check the file name.`);
      return `${before}${found.integrity}"`;
    },
  );
}

const SIZES = /(<!-- sizes -->\n)[^]*?(<!-- \/sizes -->)/g;

/** Kilobytes, with a decimal where a whole number would say too little. */
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);

/** The page with the measured sizes. */
export const withSizes = (page: string, sizes: readonly Size[]): string =>
  page.replace(
    SIZES,
    (_, start: string, end: string) =>
      `${start}\n${table(
        ['what', 'kB'],
        sizes.map(({ label, bytes }) => [label, kilobytes(bytes)]),
      )}\n\n${end}`,
  );

/** The page with the date of the price list in the last build. */
export function withDate(page: string): string {
  const { date } = JSON.parse(readFileSync('dist/catalog.json', 'utf8')) as { date: string };
  return page.replace(/(<!-- date -->).*?(<!-- \/date -->)/g, `$1${date}$2`);
}
