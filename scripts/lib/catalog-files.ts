/** The catalog as data, for pages that refresh their prices, and the schema of the format. */
import * as z from 'zod/mini';
import { catalog } from '../../src/catalog/index.ts';
import { catalogSchema } from '../../src/catalog/schema.ts';

export function catalogFiles(): Record<string, string> {
  const json = JSON.stringify(catalog, null, 2);
  // What is written is what is checked: a value that JSON drops would not pass.
  catalogSchema.parse(JSON.parse(json));
  const schema = z.toJSONSchema(catalogSchema, { io: 'input' });
  return {
    'catalog.json': `${json}\n`,
    'catalog.schema.json': `${JSON.stringify(schema, null, 2)}\n`,
  };
}
