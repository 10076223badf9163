/** What the tests of a comparison share. */
import { catalog } from '../../src/catalog/index.js';
import { parseCatalog } from '../../src/catalog/parse.js';
import { fullCatalog } from '../../src/catalog/offers/index.js';
import { offersBundle } from '../../src/controllers/offers-controller.js';
import type { Catalog, Charge, Offer, Provider } from '../../src/core/index.js';
import type { ProviderCompare } from '../../src/define/provider-compare.js';
import { find, findAll, mount, nextTask, seen, type Setup } from './helpers.js';

/** The bundle of offers as if it had already been loaded, so that a test asks no network for it. */
export function haveOffers(): void {
  offersBundle.loaded = fullCatalog;
}

export function providerCompare(
  attributes: Readonly<Record<string, string>> = {},
  properties: Readonly<Record<string, unknown>> = {},
): Promise<ProviderCompare> {
  return mount<ProviderCompare>('provider-compare', { attributes, properties } satisfies Setup);
}

const READ = {
  source: 'shop',
  checks: ['2026-11-20'],
  method: 'page',
  confidence: 'high',
} as const;
const SINCE = { from: '2026-01-05', ...READ };

export const flat = (amount: string): Charge => ({
  kind: 'flat',
  meter: 'image',
  unit: 'usd',
  prices: [{ amount, ...SINCE }],
});

/** A seller of a model at $0.05 an image unless told otherwise. */
export function shop(id: string, over: Partial<Offer> = {}): Offer {
  return {
    id: `${id}/gpt-image-2`,
    provider: id,
    model: 'gpt-image-2',
    charges: [flat('0.05')],
    batch: { status: 'unknown', reason: 'Not published.' },
    failures: { status: 'unknown', note: 'Not published.' },
    ...over,
  };
}

/** OpenAI's prices and a few shops beside. */
export function market(...offers: readonly Offer[]): Catalog {
  const providers: Record<string, Provider> = { ...catalog.providers };
  for (const { provider } of offers)
    providers[provider] ??= {
      name: provider[0]!.toUpperCase() + provider.slice(1),
      kind: 'reseller',
      url: `https://${provider}.example`,
    };
  const parsed = parseCatalog({
    ...catalog,
    providers,
    sources: {
      ...catalog.sources,
      shop: { title: 'Prices', url: 'https://shop.example', publisher: 'Shop', official: true },
    },
    offers: [...catalog.offers, ...offers],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.catalog;
}

/** The names of the offers that are seen, in order. */
export function names(element: ProviderCompare): string[] {
  return findAll(element, '[part=row] .disclose').map(seen);
}

export function rowOf(element: ProviderCompare, name: string): HTMLElement {
  const row = findAll(element, '[part=row]').find((each) =>
    seen(each.querySelector<HTMLElement>('.disclose')!).startsWith(name),
  );
  if (!row) throw new Error(`There is no row ${name}`);
  return row;
}

/** Opens an offer; what opens below it. */
export async function opened(element: ProviderCompare, name: string): Promise<HTMLElement> {
  const row = rowOf(element, name);
  row.querySelector<HTMLElement>('.disclose')!.click();
  await nextTask();
  return row.nextElementSibling as HTMLElement;
}

/** Chooses from a list as a person does. */
export async function pick(element: ProviderCompare, id: string, value: string): Promise<void> {
  const list = find<HTMLSelectElement>(element, `#${id}`);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await nextTask();
}
