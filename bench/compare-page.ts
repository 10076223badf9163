/** Runs in the page: a thousand offers in another order, both ways, in interleaved rounds. */
import type { Catalog } from '../src/core/index.ts';
import { catalog } from '../src/catalog/index.ts';
import { markChecked } from '../src/catalog/checked.ts';
import { ProviderCompare } from '../src/elements/provider-compare/provider-compare.ts';

export interface CompareTimes {
  /** Milliseconds a new order, one entry a round. */
  readonly lit: readonly number[];
  readonly vanilla: readonly number[];
  /** Milliseconds of the first render. */
  readonly first: number;
}

const OFFERS = 1000;
const ROUNDS = 9;

/** OpenAI's prices, and a thousand shops with prices of their own. */
function market(): Catalog {
  const source = Object.keys(catalog.sources)[0]!;
  const read = { source, checks: ['2026-11-20'], method: 'page', confidence: 'high' } as const;
  const shops = Array.from({ length: OFFERS }, (_, at) => ({
    id: `shop-${at}/gpt-image-2`,
    provider: `shop-${at}`,
    model: 'gpt-image-2',
    charges: [
      {
        kind: 'flat',
        meter: 'image',
        unit: 'usd',
        prices: [{ amount: `0.0${((at * 7919) % 900) + 100}`, from: '2026-01-05', ...read }],
      } as const,
    ],
    batch: { status: 'unknown', reason: 'Not published.' } as const,
    failures: { status: 'unknown', note: 'Not published.' } as const,
  }));
  return markChecked({
    ...catalog,
    offers: [...catalog.offers, ...shops],
    providers: {
      ...catalog.providers,
      ...Object.fromEntries(
        shops.map(({ provider }) => [
          provider,
          { name: `Shop ${provider.slice(5)}`, kind: 'reseller', url: 'https://shop.example' },
        ]),
      ),
    },
  });
}

interface Line {
  readonly name: string;
  readonly kept: number;
  readonly month: number;
}

/** A table written by hand: the same cells, sorted and written anew. */
function vanilla(lines: readonly Line[]): (by: 'name' | 'cost') => void {
  const table = document.createElement('table');
  const body = table.createTBody();
  document.body.append(table);
  const money = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 4,
  });
  const collator = new Intl.Collator('en', { numeric: true });
  const dearest = Math.max(...lines.map(({ kept }) => kept));
  const lowest = Math.min(...lines.map(({ kept }) => kept));
  return (by) => {
    const sorted = [...lines].sort((a, b) =>
      by === 'name' ? collator.compare(a.name, b.name) : a.kept - b.kept,
    );
    body.innerHTML = sorted
      .map(
        ({ name, kept, month }) =>
          `<tr><th scope="row"><button type="button" aria-expanded="false"><span>${name}</span></button><span>Per image, one price</span></th>
          <td><div><span>${money.format(kept)}</span> <small>+${Math.round((kept / lowest - 1) * 100)}%</small>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none"><rect width="${(kept / dearest) * 100}" height="10"/><line x1="${(lowest / dearest) * 100}" x2="${(lowest / dearest) * 100}" y1="-4" y2="14"/></svg></div></td>
          <td><span>Per month</span>${money.format(month)}</td><td><span>Traps and limits</span><ul><li>If you send no quality: not published, so send one.</li></ul></td>
          <td><span>Checked</span><span><svg viewBox="0 0 12 12"><circle cx="6" cy="6" r="5"/><path d="M6 1a5 5 0 0 1 0 10z"/></svg>2026-11-20</span></td></tr>`,
      )
      .join('');
  };
}

export async function measure(withLayout: boolean): Promise<CompareTimes> {
  ProviderCompare.define();
  const element = document.createElement('provider-compare');
  element.catalog = market();
  element.asOf = '2026-11-22';
  const start = performance.now();
  document.body.append(element);
  await element.updateComplete;
  document.body.getBoundingClientRect();
  const first = performance.now() - start;

  const byHand = vanilla(
    element
      .comparison!.rows.filter(({ perKept }) => perKept !== null)
      .map(({ provider, perKept, perMonth }) => ({
        name: provider,
        kept: Number(perKept!.high),
        month: Number(perMonth!.high),
      })),
  );
  const timed = async (work: () => unknown): Promise<number> => {
    const from = performance.now();
    await work();
    if (withLayout) document.body.getBoundingClientRect();
    return performance.now() - from;
  };
  const times = { lit: [] as number[], vanilla: [] as number[], first };
  for (let round = 0; round < ROUNDS; round += 1) {
    const by = round % 2 === 0 ? 'name' : 'cost';
    times.lit.push(
      await timed(() => {
        element.sort = by;
        return element.updateComplete;
      }),
    );
    times.vanilla.push(
      await timed(() => {
        byHand(by);
      }),
    );
  }
  document.body.replaceChildren();
  return times;
}

Object.assign(globalThis, { measureCompare: measure });
