/**
 * What the analyzer of the manifest does not read: the doc tags of the style sheets that an element
 * lists in its `styles`, and what an alias of a type stands for.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { CssPart, CssProperty } from './manifest-types.ts';

const parsed = new Map<string, ts.SourceFile>();

function parse(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.ES2023,
    true,
  );
  parsed.set(file, source);
  return source;
}

export interface SheetDocs {
  readonly cssParts: readonly CssPart[];
  readonly cssProperties: readonly CssProperty[];
}

/** What the sheets in the `styles` of a class document, in their order. */
export function sheetDocs(file: string, className: string): SheetDocs {
  const source = parse(file);
  const element = source.statements.find(
    (statement): statement is ts.ClassDeclaration =>
      ts.isClassDeclaration(statement) && statement.name?.text === className,
  );
  const styles = element?.members.find(
    (member): member is ts.PropertyDeclaration =>
      ts.isPropertyDeclaration(member) && member.name.getText() === 'styles',
  );
  const found: SheetDocs[] = styles?.initializer ? docsIn(styles.initializer, source) : [];
  return {
    cssParts: found.flatMap(({ cssParts }) => cssParts),
    cssProperties: found.flatMap(({ cssProperties }) => cssProperties),
  };
}

/** Of an array of sheets: each is a variable here or in a module that is imported. */
function docsIn(value: ts.Expression, source: ts.SourceFile): SheetDocs[] {
  if (ts.isArrayLiteralExpression(value))
    return value.elements.flatMap((element) => docsIn(element, source));
  if (!ts.isIdentifier(value)) return [];
  const home = importedFrom(value.text, source) ?? source;
  const statement = home.statements.find(
    (one): one is ts.VariableStatement =>
      ts.isVariableStatement(one) &&
      one.declarationList.declarations.some(({ name }) => name.getText() === value.text),
  );
  const initializer = statement?.declarationList.declarations[0]?.initializer;
  if (!statement || !initializer)
    throw new Error(`${source.fileName}: there is no style sheet called ${value.text}`);
  return [docsOf(statement), ...docsIn(initializer, home)];
}

function importedFrom(name: string, source: ts.SourceFile): ts.SourceFile | undefined {
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const named = statement.importClause?.namedBindings;
    if (!named || !ts.isNamedImports(named)) continue;
    if (!named.elements.some((element) => element.name.text === name)) continue;
    const { text } = statement.moduleSpecifier as ts.StringLiteral;
    return parse(path.join(path.dirname(source.fileName), text.replace(/\.js$/, '.ts')));
  }
  return undefined;
}

// `base - The whole figure.` and `[--gic-radius=0.25em] - Corners.`
const NAMED = /^(?:\[(?<optional>[\w-]+)=(?<value>.*)\]|(?<name>[\w-]+))\s+-\s+(?<says>.+)$/s;

function docsOf(statement: ts.VariableStatement): SheetDocs {
  const cssParts: CssPart[] = [];
  const cssProperties: CssProperty[] = [];
  for (const tag of ts.getJSDocTags(statement)) {
    const kind = tag.tagName.text;
    if (kind !== 'csspart' && kind !== 'cssproperty') continue;
    const text = (ts.getTextOfJSDocComment(tag.comment) ?? '').trim();
    const groups = NAMED.exec(text)?.groups;
    if (!groups) throw new Error(`${statement.getSourceFile().fileName}: @${kind} ${text}`);
    const name = groups['optional'] ?? groups['name'] ?? '';
    const description = (groups['says'] ?? '').replace(/\s+/g, ' ');
    if (kind === 'csspart') cssParts.push({ name, description });
    else
      cssProperties.push({
        name,
        description,
        ...(groups['value'] !== undefined && { default: groups['value'] }),
      });
  }
  return { cssParts, cssProperties };
}

/** Expands aliases of types at the top of a union, as long as a name has one meaning. */
export class TypeAliases {
  readonly #meanings = new Map<string, Set<string>>();

  constructor(folders: readonly string[], files: readonly string[]) {
    const inside = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => path.join(folder, file)),
    );
    for (const file of [...inside, ...files]) this.#read(parse(file));
  }

  #read(source: ts.SourceFile): void {
    for (const statement of source.statements) {
      if (ts.isTypeAliasDeclaration(statement) && !statement.typeParameters)
        this.#add(statement.name.text, statement.type.getText());
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name, initializer } of statement.declarationList.declarations) {
        // `export const VIEWS = ['cost', 'facts'] as const`
        if (!initializer || !ts.isAsExpression(initializer)) continue;
        if (!ts.isArrayLiteralExpression(initializer.expression)) continue;
        const literals = initializer.expression.elements.map((element) => element.getText());
        this.#add(`(typeof ${name.getText()})[number]`, literals.join(' | '));
      }
    }
  }

  #add(name: string, meaning: string): void {
    const known = this.#meanings.get(name) ?? new Set<string>();
    known.add(meaning.replace(/\s+/g, ' ').replace(/^\| /, ''));
    this.#meanings.set(name, known);
  }

  expand(type: string): string {
    return [...new Set(this.#parts(type))].join(' | ');
  }

  #parts(type: string): string[] {
    const [meaning, ...others] = this.#meanings.get(type) ?? [];
    if (others.length > 0) throw new Error(`Two types are called ${type}. Rename one of them.`);
    if (meaning !== undefined) return this.#parts(meaning);
    // Only a union of plain parts is taken apart; `(a: A | B) => C` stays.
    const parts = /[<({=]/.test(type) ? [type] : type.split(' | ');
    return parts.length === 1 ? parts : parts.flatMap((part) => this.#parts(part));
  }
}
