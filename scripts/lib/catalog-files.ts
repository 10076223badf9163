/** The catalog as data, for pages that refresh their prices, and the schema of the format. */
import { catalog } from '../../src/catalog/index.ts';
import { catalogJsonSchema } from '../../src/catalog/json-schema.ts';
import { parseCatalog } from '../../src/catalog/parse.ts';

export function catalogFiles(): Record<string, string> {
  const json = JSON.stringify(catalog, null, 2);
  // What is written is what is checked: a value that JSON drops would not pass.
  const parsed = parseCatalog(JSON.parse(json));
  if (!parsed.ok) {
    const issues = parsed.issues.map(({ path, message }) => `  ${path}: ${message}`);
    throw new Error(`The bundled catalog does not match its schema:\n${issues.join('\n')}`);
  }
  return {
    'catalog.json': `${json}\n`,
    'catalog.schema.json': `${JSON.stringify(catalogJsonSchema(), null, 2)}\n`,
  };
}
