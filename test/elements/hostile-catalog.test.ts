import { fullCatalog } from '../../src/catalog/offers/index.js';
import '../../src/define/index.js';
import type { PricingElement } from '../../src/elements/shared/pricing-element.js';
import { expect } from './expect.js';
import { cleanUp, freezeToday, mount, thawToday } from './helpers.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

const TAGS = ['gpt-image-calculator', 'meter-table', 'provider-compare', 'launch-planner'] as const;

/** Offers that between them use every kind of charge, modifier and account there is a bundled one of. */
function few(): Record<string, Json> {
  const seen = new Set<string>();
  const used = (offer: (typeof fullCatalog.offers)[number]): readonly string[] => [
    ...offer.charges.map(({ kind }) => kind),
    ...(offer.modifiers ?? []).map(({ kind }) => kind),
    ...Object.keys(offer.account ?? {}),
    ...Object.keys(offer).filter((key) => key !== 'account'),
    offer.batch.status,
  ];
  const wanted = ['openai/gpt-image-2', 'fal/gpt-image-2'];
  const ordered = [...fullCatalog.offers].sort(
    (a, b) => Number(wanted.includes(b.id)) - Number(wanted.includes(a.id)),
  );
  const offers = ordered.filter((offer) => {
    const isNew = used(offer).some((kind) => !seen.has(kind));
    if (isNew) for (const kind of used(offer)) seen.add(kind);
    return isNew;
  });
  // What they lead to.
  for (const offer of offers)
    for (const id of [
      ...offer.charges.flatMap((charge) => (charge.kind === 'upstream' ? charge.offer : [])),
      ...(offer.account?.ownKey ? [offer.account.ownKey.upstream] : []),
    ])
      if (!offers.some((each) => each.id === id))
        offers.push(fullCatalog.offers.find((each) => each.id === id)!);
  const models = fullCatalog.models.filter(({ id }) => offers.some(({ model }) => model === id));
  const text = JSON.stringify([offers, models, fullCatalog.rateLimits]);
  const named = <Entry>(record: Readonly<Record<string, Entry>>): Record<string, Entry> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => text.includes(`"${key}"`)));
  return JSON.parse(
    JSON.stringify({
      ...fullCatalog,
      sources: named(fullCatalog.sources),
      providers: named(fullCatalog.providers),
      models,
      offers,
      batchLimits: {},
      conflicts: [],
    }),
  ) as Record<string, Json>;
}

const GOOD = JSON.stringify(few());
const fresh = (): Record<string, Json> => JSON.parse(GOOD) as Record<string, Json>;

function pathsOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  // Of a list the first entries stand for all.
  const entries: (readonly [string | number, Json])[] = Array.isArray(value)
    ? value.map((entry, at) => [at, entry] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, entry]) => pathsOf(entry, [...path, key]))];
}
const at = (root: Json, path: Path): Json =>
  path.reduce<Json>((value, key) => (value as Record<string | number, Json>)[key]!, root);
function changed(path: Path, value: Json): unknown {
  const root = fresh();
  (at(root, path.slice(0, -1)) as Record<string | number, Json>)[path.at(-1)!] = value;
  return root;
}
const shape = (path: Path): string =>
  path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');

/** One place of every shape: the second rate of a list is read as the first. */
const PLACES: readonly Path[] = [
  ...new Map(
    pathsOf(fresh())
      .slice(1)
      .map((path) => [shape(path), path]),
  ).values(),
];
const SCRIPT = '"><img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';
const WRONG: readonly Json[] = [
  null,
  true,
  -1,
  1e300,
  '',
  SCRIPT,
  'javascript:window.harmed=1',
  '1000000000000000000000000000000',
  '9999-12-31',
  [],
  {},
  [[[]]],
];

/** Fields that hold whatever text their author likes. */
const FREE = new Set(
  'title publisher name reason note label summary entryCost account costDriver limitDriver bestFor'.split(
    ' ',
  ),
);
const isFree = (path: Path): boolean =>
  path.includes('notes') || (FREE.has(String(path.at(-1))) && !path.includes('tiers'));

describe('Hostile price data in every element', () => {
  const failures: string[] = [];
  const onFailure = (event: ErrorEvent | PromiseRejectionEvent): void => {
    failures.push(String('reason' in event ? event.reason : event.message));
  };
  before(() => {
    window.addEventListener('error', onFailure);
    window.addEventListener('unhandledrejection', onFailure);
  });
  after(() => {
    window.removeEventListener('error', onFailure);
    window.removeEventListener('unhandledrejection', onFailure);
  });
  beforeEach(() => {
    freezeToday();
    failures.length = 0;
  });
  afterEach(() => {
    cleanUp();
    thawToday();
    expect(failures).to.deep.equal([]);
    expect('harmed' in window).to.equal(false);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
    expect(Object.getOwnPropertyNames(Object.prototype)).to.not.include('polluted');
  });

  async function show(tag: string): Promise<PricingElement> {
    const element = await mount<PricingElement>(tag, {
      attributes: { 'as-of': '2026-11-22' },
      properties: { catalog: fresh() },
    });
    await element.updateComplete;
    expect(element.issues).to.deep.equal([]);
    return element;
  }

  /** What is shown, but for what is said about the data. */
  function dataShown(element: PricingElement): string {
    const copy = element.shadowRoot!.querySelector('[part=base]')!.cloneNode(true) as Element;
    for (const part of copy.querySelectorAll('[part=notice], [role=status]')) part.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  }
  const textOf = (element: PricingElement): string =>
    element.shadowRoot!.querySelector('[part=base]')!.textContent.replace(/\s+/g, ' ');

  function isHarmless(element: PricingElement, what: string): void {
    const root = element.shadowRoot!;
    expect(root.querySelector('script, img, iframe, object, embed'), what).to.equal(null);
    for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]'))
      expect(link.protocol, what).to.match(/^https?:$/);
    for (const node of root.querySelectorAll('*'))
      for (const name of node.getAttributeNames())
        if (name.startsWith('on')) throw new Error(`${what}: <${node.localName} ${name}>`);
  }

  function isReadable(element: PricingElement, what: string): void {
    const nonsense = /.{0,40}(NaN|\bundefined\b|Infinity|\[object|\de\+\d).{0,20}/.exec(
      dataShown(element),
    );
    if (nonsense) throw new Error(`${what}: shows ${nonsense[0]}`);
  }

  /** Opens whatever can be opened. */
  async function openAll(element: PricingElement): Promise<void> {
    for (const opener of element.shadowRoot!.querySelectorAll<HTMLElement>('[aria-expanded=false]'))
      opener.click();
    // By their summaries: some fill what they open before they do.
    for (const details of element.shadowRoot!.querySelectorAll('details:not([open])'))
      details.querySelector('summary')!.click();
    await element.updateComplete;
  }

  /** Sets the data; true where they are in force. What is refused is said, and changes nothing else. */
  async function give(
    element: PricingElement,
    data: unknown,
    before: string,
    what: string,
  ): Promise<boolean> {
    element.catalog = data as never;
    await element.updateComplete;
    const messages = element.issues
      .filter(({ field }) => field === 'catalog')
      .map(({ params }) => `${String(params['path'])}: ${String(params['message'])}`);
    if (messages.length === 0) return true;
    for (const message of messages) expect(message, what).to.match(/: expected .+, got ./s);
    // Not by an assertion on the texts: those are pages long.
    if (!textOf(element).includes('expected ')) throw new Error(`${what}: nothing is said`);
    if (dataShown(element) !== before)
      throw new Error(`${what}: the last good data did not stay. ${messages.join('\n')}`);
    return false;
  }

  for (const [turn, tag] of TAGS.entries()) {
    describe(`<${tag}>`, () => {
      it('wrong values at every place are refused with the place, or shown as they are', async function () {
        this.timeout(30_000);
        const element = await show(tag);
        const good = dataShown(element);
        let refused = 0;
        for (const [index, path] of PLACES.entries()) {
          // Each place in two of the elements, with another value: the parser's own tests have all.
          if (index % 2 !== turn % 2) continue;
          const value = WRONG[(index * 5 + turn * 3) % WRONG.length]!;
          const what = `${path.join('.')} = ${JSON.stringify(value)}`;
          if (await give(element, changed(path, value), good, what)) {
            isReadable(element, what);
            isHarmless(element, what);
            await give(element, fresh(), good, what);
            if (dataShown(element) !== good) throw new Error(`${what}: it leaves something behind`);
          } else refused += 1;
        }
        expect(refused).to.be.greaterThan(PLACES.length / 3);
      });

      it('a key __proto__ at any place is refused, and touches no prototype', async () => {
        const element = await show(tag);
        const good = dataShown(element);
        for (const [index, path] of [[], ...PLACES].entries()) {
          if (index % TAGS.length !== turn) continue;
          const value = at(fresh(), path);
          if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
          const evil = JSON.parse('{"__proto__": {"polluted": true}}') as Json;
          for (const [key, entry] of Object.entries(value))
            (evil as Record<string, Json>)[key] = entry;
          const data = path.length === 0 ? evil : changed(path, evil);
          const what = `${path.join('.')}.__proto__`;
          expect(await give(element, data, good, what), what).to.equal(false);
        }
        expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
      });

      it('script in every text that may say anything is shown as text', async () => {
        const data = fresh();
        let texts = 0;
        for (const path of pathsOf(data).slice(1)) {
          if (typeof at(data, path) !== 'string' || !isFree(path)) continue;
          (at(data, path.slice(0, -1)) as Record<string | number, Json>)[path.at(-1)!] = SCRIPT;
          texts += 1;
        }
        expect(texts).to.be.greaterThan(30);
        const element = await show(tag);
        expect(await give(element, data, '', 'script')).to.equal(true);
        await openAll(element);
        isHarmless(element, 'script');
        if (!textOf(element).includes('<script>')) throw new Error('The texts are not shown.');
        if (tag !== 'provider-compare') return;
        element.setAttribute('view', 'facts');
        await element.updateComplete;
        isHarmless(element, 'script');
      });

      it('the highest prices, sizes and dates that are allowed are shown as figures', async () => {
        const data = fresh();
        for (const path of pathsOf(data).slice(1)) {
          const key = String(path.at(-1));
          const parent = at(data, path.slice(0, -1)) as Record<string | number, Json>;
          const value = parent[path.at(-1)!]!;
          if (typeof value !== 'string') continue;
          if (
            ['usd', 'amount', 'first', 'further', 'floorUsd'].includes(key) &&
            path[0] === 'offers' &&
            !path.includes('allowances')
          )
            parent[path.at(-1)!] = '999999999999.999999999999';
          // The high end of a range, next to an amount that was just raised.
          if (key === 'upTo') delete parent['upTo'];
          const list = at(data, path.slice(0, -2));
          const isLast = Array.isArray(list) && path.at(-2) === list.length - 1;
          if (key === 'to' && isLast) parent['to'] = '9999-12-31';
        }
        data['date'] = '9999-12-31';
        const element = await show(tag);
        const inForce = await give(element, data, dataShown(element), 'the highest');
        if (inForce) {
          await openAll(element);
          isReadable(element, 'the highest');
          isHarmless(element, 'the highest');
        }
        expect(element.issues).to.deep.equal([]);
        expect(inForce).to.equal(true);
        element.asOf = '9999-12-31';
        await element.updateComplete;
        isReadable(element, 'in the year 9999');
      });

      it('offers whose prices lead back to themselves are refused by name', async () => {
        const element = await show(tag);
        const good = dataShown(element);
        const prices = [
          {
            multiplier: '1',
            from: '2026-01-01',
            source: Object.keys(fresh()['sources']!)[0]!,
            checks: [],
            method: 'page',
            confidence: 'high',
          },
        ];
        for (const length of [1, 2, 3, 20]) {
          const data = fresh();
          const offers = data['offers'] as Json[];
          const pattern = offers[0] as Record<string, Json>;
          for (let step = 0; step < length; step += 1)
            offers.push({
              id: `circle-${step}`,
              provider: pattern['provider']!,
              model: pattern['model']!,
              batch: { status: 'unknown', reason: 'No.' },
              failures: { status: 'unknown', note: 'No.' },
              charges: [{ kind: 'upstream', offer: `circle-${(step + 1) % length}`, prices }],
            });
          expect(await give(element, data, good, `a circle of ${length}`)).to.equal(false);
          expect(textOf(element).includes('nor back')).to.equal(true);
        }
      });

      it('more than can be compared in time is refused with the limit, and 5 MB of notes are shown', async () => {
        const element = await show(tag);
        const good = dataShown(element);
        const data = fresh();
        const [pattern] = data['offers'] as Record<string, Json>[];
        data['offers'] = Array.from({ length: 10_000 }, (_, at) => ({
          ...pattern,
          id: `shop-${at}`,
        }));
        expect(await give(element, data, good, 'ten thousand')).to.equal(false);
        expect(
          textOf(element).includes('offers: expected a list of at most 1500 entries'),
        ).to.equal(true);
        const notes = fresh();
        (notes['offers'] as Record<string, Json>[])[0]!['notes'] = Array.from(
          { length: 1000 },
          () => 'n'.repeat(2000),
        );
        (notes['offers'] as Record<string, Json>[])[1]!['notes'] = Array.from(
          { length: 1000 },
          () => 'm'.repeat(2000),
        );
        (notes['offers'] as Record<string, Json>[])[2]!['notes'] = Array.from({ length: 500 }, () =>
          'o'.repeat(2000),
        );
        expect(await give(element, notes, good, '5 MB')).to.equal(true);
        isReadable(element, '5 MB');
      });
    });
  }
});
