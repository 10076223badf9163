/**
 * What the types of the `openai` package say: model ids, and the fields that report usage. The package
 * is installed in a folder of its own, because it needs a newer Node than this project; only its types
 * are read.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const HOME = 'scripts/lib/drift/openai';

export interface OpenaiTypes {
  /** The ids of the type `ImageModel`. */
  readonly ids: readonly string[];
  /** `Interface.field` for every field that reports usage. */
  readonly fields: readonly string[];
  readonly version: string;
}

/** The folder of the `openai` package, which is installed first if it isn't there. */
export function installedOpenai(): string {
  const folder = path.join(HOME, 'node_modules/openai');
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  // npm names its own script to the scripts that it runs.
  const npm = process.env['npm_execpath'];
  const [command, ...before] = npm === undefined ? ['npm'] : [process.execPath, npm];
  try {
    execFileSync(command, [...before, 'ci', '--silent', '--no-engine-strict', '--ignore-scripts'], {
      cwd: HOME,
      stdio: 'inherit',
    });
  } catch {
    throw new Error(`Couldn't install the openai package. Run \`npm ci\` in ${HOME}.`);
  }
  return folder;
}

/** Which interfaces report usage, by file: the full names of the interfaces. */
const USAGE: Readonly<Record<string, readonly string[]>> = {
  'images.d.ts': [
    'ImagesResponse.Usage',
    'ImagesResponse.Usage.InputTokensDetails',
    'ImagesResponse.Usage.OutputTokensDetails',
    'ImagesResponse.SvgUsage',
    'ImageGenCompletedEvent.Usage',
    'ImageGenCompletedEvent.Usage.InputTokensDetails',
    'ImageEditCompletedEvent.Usage',
    'ImageEditCompletedEvent.Usage.InputTokensDetails',
  ],
  'responses/responses.d.ts': [
    'Response.ToolUsage.ImageGen',
    'Response.ToolUsage.ImageGen.InputTokensDetails',
    'Response.ToolUsage.ImageGen.OutputTokensDetails',
    'Response.ToolUsage.ImageGen.CachedTokensDetails',
    'ResponseOutputItem.ImageGenerationCall.SvgUsage',
  ],
  'admin/organization/usage.d.ts': [
    'UsageCompletionsResponse.Data.OrganizationUsageCompletionsResult',
    'UsageImagesResponse.Data.OrganizationUsageImagesResult',
  ],
};

function parsed(folder: string, file: string): ts.SourceFile {
  const text = readFileSync(path.join(folder, 'resources', file), 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
}

/** Every interface of a file by its full name, with the names of its properties. */
export function interfacesOf(source: ts.SourceFile): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const visit = (node: ts.Node, names: readonly string[]): void => {
    if (ts.isModuleDeclaration(node) && node.body) {
      const inner = [...names, node.name.text];
      ts.forEachChild(node.body, (child) => {
        visit(child, inner);
      });
    } else if (ts.isInterfaceDeclaration(node)) {
      const properties = node.members.flatMap((member) =>
        member.name && ts.isIdentifier(member.name) ? member.name.text : [],
      );
      found.set([...names, node.name.text].join('.'), properties);
    }
  };
  ts.forEachChild(source, (child) => {
    visit(child, []);
  });
  return found;
}

/** @param folder of the `openai` package. */
export function openaiTypes(folder: string): OpenaiTypes {
  const manifest = readFileSync(path.join(folder, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  return { ids: imageModelIds(folder), fields: usageFields(folder), version };
}

function usageFields(folder: string): readonly string[] {
  return Object.entries(USAGE).flatMap(([file, wanted]) => {
    const known = interfacesOf(parsed(folder, file));
    return wanted.flatMap((name) => (known.get(name) ?? []).map((field) => `${name}.${field}`));
  });
}

function imageModelIds(folder: string): readonly string[] {
  const ids: string[] = [];
  ts.forEachChild(parsed(folder, 'images.d.ts'), (node) => {
    if (!ts.isTypeAliasDeclaration(node) || node.name.text !== 'ImageModel') return;
    const members = ts.isUnionTypeNode(node.type) ? node.type.types : [node.type];
    for (const member of members)
      if (ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal))
        ids.push(member.literal.text);
  });
  return ids;
}
