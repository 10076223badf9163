/** The custom elements manifest: what editors and documentation tools know of the elements. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  type Attribute,
  type Declaration,
  type Field,
  literalsOf,
  type Manifest,
  type Member,
  type Module,
} from './manifest-types.ts';
import { sheetDocs, TypeAliases } from './source-docs.ts';

const CACHE = 'node_modules/.cache';

/** Called by the browser only. */
const CALLBACKS = /^(?:connected|disconnected|adopted|attributeChanged|form\w+)Callback$/;

/** Static members of Lit and of the browser. */
const INTERNAL_STATICS = ['styles', 'properties', 'formAssociated'];

/** As the sources are now; paths are those of the built modules. */
export function readManifest(): Manifest {
  const found = analyze();
  const aliases = new TypeAliases(
    ['src/controllers', 'src/elements', 'src/view-models'],
    // `Uncertain`, by which numbers become ranges; other types of the core are known by name.
    ['src/core/numbers.ts'],
  );
  const names = publicClasses(found);
  const modules = found.modules
    .map((module) => ({
      ...module,
      declarations: module.declarations
        .filter(({ kind, name }) => kind === 'class' && names.has(name))
        .map((declaration) => refined(declaration, module.path, aliases)),
    }))
    .map((module) => ({ ...module, exports: exportsOf(module, names, found) }))
    .filter(({ exports }) => exports.length > 0)
    // The analyzer goes by what the disk lists first, which is not the same everywhere.
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return published({ ...found, modules }) as Manifest;
}

function analyze(): Manifest {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(`${CACHE}/manifest-`);
  try {
    execFileSync(
      process.execPath,
      [
        'node_modules/@custom-elements-manifest/analyzer/cem.js',
        'analyze',
        '--config',
        'scripts/custom-elements-manifest.config.js',
        '--quiet',
        '--outdir',
        folder,
      ],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
    return JSON.parse(readFileSync(path.join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The elements, the classes of ours that they extend, and the events. */
function publicClasses({ modules }: Manifest): ReadonlySet<string> {
  const classes = new Map(
    modules.flatMap(({ declarations }) =>
      declarations.filter(({ kind }) => kind === 'class').map((one) => [one.name, one] as const),
    ),
  );
  const names = new Set<string>();
  for (const { name, superclass, tagName } of classes.values()) {
    if (superclass?.name === 'Event') names.add(name);
    if (tagName === undefined) continue;
    let next: Declaration | undefined = classes.get(name);
    while (next) {
      names.add(next.name);
      next = classes.get(next.superclass?.name ?? '');
    }
  }
  return names;
}

function refined(declaration: Declaration, file: string, aliases: TypeAliases): Declaration {
  const { members = [], attributes = [], events = [], tagName, superclass } = declaration;
  if (superclass?.name === 'Event') return refinedEvent(declaration, aliases);
  const kept = members.filter(isPublicMember).map((member) => expanded(member, aliases));
  const fields = kept.filter((member) => member.kind === 'field');
  const given = attributes.flatMap((attribute) => {
    const field = fields.find(({ name }) => name === (attribute.fieldName ?? attribute.name));
    return field ? [refinedAttribute(attribute, field)] : [];
  });
  const sheets = tagName === undefined ? undefined : sheetDocs(file, declaration.name);
  return {
    ...declaration,
    ...(kept.length > 0 && { members: kept.map((member) => asAttribute(member, given)) }),
    ...(given.length > 0 && { attributes: given }),
    // Without a description it is a call of `dispatchEvent` that was seen in passing.
    ...(events.length > 0 && { events: events.filter(({ description }) => description) }),
    ...(sheets && {
      cssParts: [...(declaration.cssParts ?? []), ...sheets.cssParts],
      cssProperties: [...(declaration.cssProperties ?? []), ...sheets.cssProperties],
    }),
  };
}

/** Its fields come with the constructor and have no defaults. */
function refinedEvent(declaration: Declaration, aliases: TypeAliases): Declaration {
  const members = (declaration.members ?? []).filter(isPublicMember).map((member) => {
    const { default: value, ...rest } = expanded(member, aliases) as Field;
    return member.static === true && value !== undefined ? { ...rest, default: value } : rest;
  });
  return { ...declaration, superclass: { name: 'Event', package: 'global:' }, members };
}

function isPublicMember({ kind, name, privacy, static: isStatic }: Member): boolean {
  if (privacy === 'private' || privacy === 'protected' || /^[#_[]/.test(name)) return false;
  return kind === 'method'
    ? !CALLBACKS.test(name)
    : !(isStatic === true && INTERNAL_STATICS.includes(name));
}

function expanded(member: Member, aliases: TypeAliases): Member {
  if (member.kind !== 'field' || !member.type) return member;
  return { ...member, type: { text: aliases.expand(member.type.text) } };
}

/** An attribute is text: of what its property takes remains what can be written. */
function refinedAttribute(attribute: Attribute, { type }: Field): Attribute {
  const parts = (type?.text ?? '').split(' | ');
  const literals = parts.filter((part) => literalsOf(part).length > 0);
  const plain = ['boolean', 'number', 'string'].find((part) => parts.includes(part)) ?? 'string';
  // A range is written `low..high`.
  const text = plain === 'number' && parts.includes('Range') ? 'string' : plain;
  return { ...attribute, type: { text: literals.length > 0 ? literals.join(' | ') : text } };
}

/** A property does not have the default of its attribute, but stands for it, with its words. */
function asAttribute(member: Member, attributes: readonly Attribute[]): Member {
  const attribute = attributes.find(
    ({ fieldName, name }) => member.kind === 'field' && (fieldName ?? name) === member.name,
  );
  if (!attribute || member.kind !== 'field') return member;
  const { default: value, ...rest } = member;
  return {
    ...rest,
    ...(attribute.description !== undefined && { description: attribute.description }),
    ...(value !== undefined && member.type?.text === 'boolean' && { default: value }),
  };
}

/** Which of the described classes a module gives out, and the tag that it registers. */
function exportsOf(
  { path: file, exports }: Module,
  names: ReadonlySet<string>,
  { modules }: Manifest,
): Module['exports'] {
  const given = exports.flatMap(({ name }) => {
    const home = modules.find(({ declarations }) => declarations.some((one) => one.name === name));
    return home && names.has(name)
      ? [{ kind: 'js', name, declaration: { name, module: home.path } }]
      : [];
  });
  const [, tag] = /^src\/define\/(.+-.+)\.ts$/.exec(file) ?? [];
  return tag === undefined
    ? given
    : [
        ...given,
        ...given.map(({ declaration }) => ({
          kind: 'custom-element-definition',
          name: tag,
          declaration,
        })),
      ];
}

/** The manifest is read beside the published modules, not beside the sources; lines are the reader's. */
function published(value: unknown): unknown {
  if (typeof value === 'string') {
    return /^\/?src\/.*\.ts$/.test(value)
      ? value.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js')
      : value.replace(/(?<!\n)\n(?!\n)/g, ' ');
  }
  if (Array.isArray(value)) return value.map(published);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, published(entry)]));
  }
  return value;
}
