/** What the types of the `openai` package say: model ids, and the fields in which usage is told. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const FOLDER = 'node_modules/openai/resources';

/** Where usage is told, by file: the full names of the interfaces. */
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

function parsed(file: string): ts.SourceFile {
  const text = readFileSync(path.join(FOLDER, file), 'utf8');
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

/** `Interface.field` for every field in which usage is told. */
export function usageFields(): readonly string[] {
  return Object.entries(USAGE).flatMap(([file, wanted]) => {
    const known = interfacesOf(parsed(file));
    return wanted.flatMap((name) => (known.get(name) ?? []).map((field) => `${name}.${field}`));
  });
}

/** The ids of the type `ImageModel`. */
export function imageModelIds(): readonly string[] {
  const ids: string[] = [];
  ts.forEachChild(parsed('images.d.ts'), (node) => {
    if (!ts.isTypeAliasDeclaration(node) || node.name.text !== 'ImageModel') return;
    const members = ts.isUnionTypeNode(node.type) ? node.type.types : [node.type];
    for (const member of members)
      if (ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal))
        ids.push(member.literal.text);
  });
  return ids;
}
