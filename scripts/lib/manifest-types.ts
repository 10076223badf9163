/** The parts of a custom elements manifest that this package has; see its schema, version 1.0. */

export interface Reference {
  readonly name: string;
  readonly module?: string;
  readonly package?: string;
}

interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly inheritedFrom?: Reference;
}

interface Typed extends Documented {
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface Attribute extends Typed {
  readonly fieldName?: string;
}

export interface Field extends Typed {
  readonly kind: 'field';
  readonly static?: boolean;
  readonly privacy?: string;
  readonly readonly?: boolean;
  readonly attribute?: string;
}

export interface Method extends Documented {
  readonly kind: 'method';
  readonly static?: boolean;
  readonly privacy?: string;
  readonly parameters?: readonly Typed[];
}

export type Member = Field | Method;
export type Event = Typed;
export type Slot = Documented;
export type CssPart = Documented;
export type CssState = Documented;
export interface CssProperty extends Documented {
  readonly default?: string;
}

/** A class; those with a tag are the elements. */
export interface Declaration {
  readonly kind: string;
  readonly name: string;
  readonly description?: string;
  readonly summary?: string;
  readonly tagName?: string;
  readonly customElement?: boolean;
  readonly superclass?: Reference;
  readonly members?: readonly Member[];
  readonly attributes?: readonly Attribute[];
  readonly events?: readonly Event[];
  readonly slots?: readonly Slot[];
  readonly cssParts?: readonly CssPart[];
  readonly cssProperties?: readonly CssProperty[];
  readonly cssStates?: readonly CssState[];
}

export interface Module {
  readonly kind: string;
  readonly path: string;
  readonly declarations: readonly Declaration[];
  readonly exports: readonly {
    readonly kind: string;
    readonly name: string;
    readonly declaration: Reference;
  }[];
}

export interface Manifest {
  readonly schemaVersion: string;
  readonly readme: string;
  readonly modules: readonly Module[];
}

export interface ElementDeclaration extends Required<Declaration> {
  /** Where its module is, below the package's root. */
  readonly path: string;
}

/** The elements, by tag. */
export function elementsOf({ modules }: Manifest): ElementDeclaration[] {
  return modules
    .flatMap(({ path, declarations }) =>
      declarations
        .filter(({ tagName }) => tagName !== undefined)
        .map((declaration) => ({ ...declaration, path }) as ElementDeclaration),
    )
    .sort((one, other) => one.tagName.localeCompare(other.tagName, 'en'));
}

export function classNamed({ modules }: Manifest, name: string): Declaration {
  const found = modules
    .flatMap(({ declarations }) => declarations)
    .find((one) => one.name === name);
  if (!found) throw new Error(`The manifest has no class ${name}`);
  return found;
}

/** Public instance fields; with what a page can set, or with all. */
export function fieldsOf({ members = [] }: Declaration): Field[] {
  return members.filter((member) => member.kind === 'field' && !member.static) as Field[];
}

/** The values of a union of string literals; empty for any other type. */
export function literalsOf(type: string | undefined): string[] {
  const parts = (type ?? '').split(' | ');
  return parts.every((part) => /^'[^']*'$/.test(part))
    ? parts.map((part) => part.slice(1, -1))
    : [];
}
