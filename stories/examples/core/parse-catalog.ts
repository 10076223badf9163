import { catalog } from 'image-pricing-elements/catalog';
import { parseCatalog } from 'image-pricing-elements/catalog/parse';

const good = parseCatalog(structuredClone(catalog));
const bad = parseCatalog({ schemaVersion: 1, date: 'yesterday', offers: [] });

export const accepted = good.ok;
export const issues = bad.ok ? [] : bad.issues;
