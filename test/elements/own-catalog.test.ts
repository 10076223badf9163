import { catalog as bundled } from '../../src/catalog/index.js';
import { neededFrom } from '../../src/catalog/needed.js';
import { offersBundle } from '../../src/controllers/offers-controller.js';
import '../../src/define/index.js';
import type { MeterTable } from '../../src/define/meter-table.js';
import type { PricingElement } from '../../src/elements/shared/pricing-element.js';
import type { CatalogErrorEvent } from '../../src/elements/shared/catalog-error-event.js';
import { mergeCatalogs } from '../../src/core/index.js';
import { catalogOf, offer } from '../core/fixtures.js';
import { expect } from './expect.js';
import { cleanUp, mount, nextTask, seenOf, waitUntil } from './helpers.js';
import { rates } from './meter-table.js';

const ALL = ['meter-table', 'gpt-image-calculator', 'provider-compare', 'launch-planner'] as const;
const own = () => structuredClone(catalogOf());
const broken = () => {
  const data = own() as unknown as { offers: { charges: { rates: { usd: unknown }[] }[] }[] };
  data.offers[0]!.charges[0]!.rates[0]!.usd = 0.012;
  return data;
};
const BROKEN_AT =
  'offers[0].charges[0].rates[0].usd: expected a decimal string such as "0.012", got the number 0.012';

async function table(
  attributes: Readonly<Record<string, string>> = {},
  properties: Readonly<Record<string, unknown>> = {},
): Promise<MeterTable> {
  const element = await mount<MeterTable>('meter-table', { attributes, properties });
  await element.updateComplete;
  return element;
}

describe('Price data of a page’s own', () => {
  const fetch = window.fetch.bind(window);
  let errors: CatalogErrorEvent[] = [];
  const onError = (event: CatalogErrorEvent): void => {
    errors.push(event);
  };
  beforeEach(() => {
    errors = [];
    document.body.addEventListener('catalog-error', onError);
  });
  afterEach(() => {
    cleanUp();
    window.fetch = fetch;
    document.body.removeEventListener('catalog-error', onError);
  });

  function serve(
    answer: (url: string, init: RequestInit) => Promise<Response> | Response,
  ): string[] {
    const asked: string[] = [];
    window.fetch = async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      if (!url.endsWith('prices.json')) return fetch(input, init);
      asked.push(url);
      return answer(url, init ?? {});
    };
    return asked;
  }
  const json = (data: unknown): Response => new Response(JSON.stringify(data));

  describe('as a property', () => {
    it('is checked, and in force when the update is complete', async () => {
      const element = await table({}, { catalog: own() });
      expect(rates(element, 'Text input')).to.deep.equal(['$4.00']);
      expect(element.issues).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
    });

    it('is refused with its place, and the last good data stay', async () => {
      const element = await table({}, { catalog: own() });
      element.catalog = broken() as never;
      await element.updateComplete;
      expect(rates(element, 'Text input')).to.deep.equal(['$4.00']);
      expect(seenOf(element)).to.include(`catalog: ${BROKEN_AT}.`);
      expect(
        errors.map(({ origin, kind, issueCount }) => [origin, kind, issueCount]),
      ).to.deep.equal([['property', 'data', 1]]);
      expect(errors[0]!.issues[0]!.path).to.equal('offers[0].charges[0].rates[0].usd');
      element.catalog = own();
      await element.updateComplete;
      expect(element.issues).to.deep.equal([]);
    });

    for (const [name, value] of [
      ['a number', 7],
      ['a text', 'catalog'],
      ['a list', []],
      ['an empty object', {}],
      [
        'an object that throws',
        new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error('no');
            },
          },
        ),
      ],
      ['a prototype', JSON.parse('{"__proto__": {"polluted": true}}')],
    ] as const) {
      it(`${name} is refused and the bundled data stay`, async () => {
        const element = await table({}, { catalog: value });
        expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
        expect(element.issues.map(({ code }) => code)).to.include('catalog-refused');
        expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
      });
    }

    it('links to anything but https are refused with their place', async () => {
      const data = own();
      (data.sources['list'] as { url: string }).url = 'javascript:alert(1)';
      const element = await table({}, { catalog: data });
      expect(seenOf(element)).to.include('sources.list.url: expected an https address');
      expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
    });
  });

  describe('merged into the bundled data', () => {
    const part = () => {
      const { schemaVersion, date, sources, providers } = own();
      const mine = offer({ id: 'studio/gpt-image-2', model: 'gpt-image-2' });
      return { schemaVersion, date, sources, providers, offers: [mine] };
    };

    it('adds to it: the bundled models and the own offer', async () => {
      const element = await table(
        { 'catalog-mode': 'merge', offer: 'studio' },
        { catalog: part() },
      );
      expect(element.issues).to.deep.equal([]);
      expect(rates(element, 'Text input')).to.deep.equal(['$4.00']);
      element.removeAttribute('offer');
      await element.updateComplete;
      expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
    });

    it('without the attribute the same data are not complete', async () => {
      const element = await table({}, { catalog: part() });
      expect(errors.length).to.equal(1);
      expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
    });

    describe('that names what only the other offers have', () => {
      const passedOn = () => {
        const { schemaVersion, date, sources, providers } = own();
        const prices = [
          {
            multiplier: '0.9',
            from: '2026-11-01',
            source: 'list',
            checks: [],
            method: 'page',
            confidence: 'high',
          },
        ];
        const mine = {
          ...offer({ id: 'studio/gpt-image-2', model: 'gpt-image-2' }),
          charges: [{ kind: 'upstream', offer: 'fal/gpt-image-2', prices }],
        };
        return { schemaVersion, date, sources, providers, offers: [mine] };
      };
      const { load } = offersBundle;
      let loads = 0;
      beforeEach(() => {
        loads = 0;
        offersBundle.loaded = undefined;
        offersBundle.load = () => {
          loads += 1;
          return load();
        };
      });
      afterEach(() => {
        offersBundle.load = load;
      });

      for (const tag of ALL) {
        it(`is accepted by <${tag}>`, async () => {
          const element = await mount<PricingElement>(tag, {
            attributes: { 'catalog-mode': 'merge', offer: 'studio' },
            properties: { catalog: passedOn() },
          });
          await element.updateComplete;
          expect(errors).to.deep.equal([]);
          expect(
            element.issues.filter(({ field }) => field === 'catalog' || field === 'offer'),
          ).to.deep.equal([]);
          expect(loads).to.equal(1);
        });
      }

      it('brings only what it names along', async () => {
        const wider = await load();
        const needed = neededFrom(wider, bundled, passedOn());
        expect(needed.offers.map(({ id }) => id)).to.deep.equal(['fal/gpt-image-2']);
        expect(needed.models).to.deep.equal([]);
        expect(Object.keys(needed.providers)).to.deep.equal(['fal']);
      });

      it('brings along where sources disagree about it, with these sources', async () => {
        const wider = await load();
        const needed = neededFrom(wider, bundled, passedOn());
        const about = wider.conflicts.filter(({ offers }) => offers?.includes('fal/gpt-image-2'));
        expect(about.length).to.be.above(1);
        expect(needed.conflicts.map(({ id }) => id)).to.deep.equal(about.map(({ id }) => id));
        const both = mergeCatalogs(bundled, needed);
        for (const { claims, offers } of needed.conflicts) {
          for (const source of claims.flatMap(({ sources }) => sources))
            expect(both.sources[source], source).to.equal(wider.sources[source]);
          for (const id of offers!) expect(both.offers.map((one) => one.id)).to.include(id);
        }
        const element = await table(
          { 'catalog-mode': 'merge', model: 'gpt-image-2', offer: 'fal/gpt-image-2' },
          { catalog: passedOn() },
        );
        expect(element.issues).to.deep.equal([]);
        for (const { summary } of about.filter(({ topic }) => topic !== 'batch'))
          expect(seenOf(element)).to.include(summary);
      });

      it('brings no conflict about the offers and models that it leaves behind', async () => {
        const wider = await load();
        const [piapi] = wider.conflicts.filter(({ id }) => id === 'piapi-cached-image');
        const mixed = { ...piapi!, id: 'both', offers: ['fal/gpt-image-2', ...piapi!.offers!] };
        const needed = neededFrom({ ...wider, conflicts: [piapi!, mixed] }, bundled, passedOn());
        expect(needed.conflicts).to.deep.equal([{ ...mixed, offers: ['fal/gpt-image-2'] }]);
      });

      it('loads nothing more for a file that names nothing of them, nor for one that is wrong', async () => {
        await table({ 'catalog-mode': 'merge' }, { catalog: part() });
        const wrong = passedOn() as { date: unknown };
        wrong.date = 'today';
        await table({ 'catalog-mode': 'merge' }, { catalog: wrong });
        expect(errors.length).to.equal(1);
        expect(loads).to.equal(0);
      });

      it('is refused with its place where nobody has what it names', async () => {
        const data = passedOn();
        data.offers[0]!.charges[0]!.offer = 'nobody/gpt-image-2';
        const element = await table({ 'catalog-mode': 'merge' }, { catalog: data });
        expect(seenOf(element)).to.include(
          'offers[0].charges[0].offer: expected the id of an offer in "offers", got the text "nobody/gpt-image-2"',
        );
        expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
      });

      it('is refused where the other offers cannot be loaded', async () => {
        offersBundle.load = () => Promise.reject(new Error('offline'));
        const element = await table({ 'catalog-mode': 'merge' }, { catalog: passedOn() });
        expect(errors.map(({ origin, kind }) => [origin, kind])).to.deep.equal([
          ['property', 'load'],
        ]);
        expect(seenOf(element)).to.include('offline');
      });
    });

    it('a mode that does not exist is named', async () => {
      const element = await table({ 'catalog-mode': 'add' });
      expect(seenOf(element)).to.include('catalog-mode: use one of replace, merge');
    });
  });

  describe('as JSON inside the element', () => {
    const script = (text: string): HTMLScriptElement => {
      const made = document.createElement('script');
      made.type = 'application/json';
      made.textContent = text;
      return made;
    };

    it('is read, whenever it arrives, and given up when it goes', async () => {
      const element = await table();
      expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
      const data = script(JSON.stringify(own()));
      element.append(data);
      await nextTask();
      await element.updateComplete;
      expect(rates(element, 'Text input')).to.deep.equal(['$4.00']);
      data.remove();
      await nextTask();
      await element.updateComplete;
      expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
    });

    it('that is no JSON is refused', async () => {
      const element = await table();
      element.append(script('{"offers": '));
      await nextTask();
      await element.updateComplete;
      expect(errors.map(({ origin, kind }) => [origin, kind])).to.deep.equal([['inline', 'data']]);
      expect(element.issues[0]!.params['message']).to.match(/^expected JSON/);
    });

    it('gives way to the property', async () => {
      const element = await table({}, { catalog: bundled });
      element.append(script(JSON.stringify(own())));
      await nextTask();
      await element.updateComplete;
      expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
    });
  });

  describe('by address', () => {
    it('is loaded without credentials; the bundled data stand until then', async () => {
      let credentials: RequestCredentials | undefined;
      const asked = serve((_, init) => {
        ({ credentials } = init);
        return json(own());
      });
      const element = await table({ 'catalog-src': 'data/prices.json' });
      await waitUntil(() => rates(element, 'Text input')[0] === '$4.00', 'the given rate is shown');
      expect(rates(element, 'Text input')).to.deep.equal(['$4.00']);
      expect(asked).to.deep.equal([new URL('data/prices.json', document.baseURI).href]);
      expect(credentials).to.equal('omit');
      expect(element.matches(':state(loading)')).to.equal(false);
    });

    it('is loading until it has been read', async () => {
      let answer: (response: Response) => void = () => undefined;
      const asked = serve(() => new Promise((resolve) => (answer = resolve)));
      const element = await table({ 'catalog-src': 'prices.json' });
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
      await waitUntil(() => asked.length > 0, 'the data are asked for');
      answer(json(own()));
      await waitUntil(() => !element.matches(':state(loading)'), 'the data are there');
      expect(rates(element, 'Text input')).to.deep.equal(['$4.00']);
    });

    it('that is not there is said, and the data that were there stay', async () => {
      serve(() => new Response('', { status: 404 }));
      const element = await table({ 'catalog-src': 'prices.json' });
      await waitUntil(() => errors.length > 0, 'the page is told');
      expect(errors.map(({ origin, kind }) => [origin, kind])).to.deep.equal([['src', 'load']]);
      await element.updateComplete;
      expect(seenOf(element)).to.include(
        'catalog-src: couldn’t load the prices (the server responded with 404). Still using the earlier prices.',
      );
      expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
    });

    it('with another address the first answer is dropped', async () => {
      const signals: AbortSignal[] = [];
      serve((url, { signal }) => {
        signals.push(signal!);
        return url.includes('slow')
          ? new Promise((_, reject) => {
              signal!.addEventListener('abort', () => {
                reject(signal!.reason as Error);
              });
            })
          : json(own());
      });
      const element = await table({ 'catalog-src': 'slow/prices.json' });
      await waitUntil(() => signals.length > 0, 'the data are asked for');
      element.setAttribute('catalog-src', 'fast/prices.json');
      await waitUntil(() => rates(element, 'Text input')[0] === '$4.00', 'the given rate is shown');
      expect(signals[0]!.aborted).to.equal(true);
      expect(errors).to.deep.equal([]);
    });

    it('is cut off when the element leaves, and asked for again when it returns', async () => {
      const asked = serve(
        (_, { signal }) =>
          new Promise((_resolve, reject) => {
            signal!.addEventListener('abort', () => {
              reject(signal!.reason as Error);
            });
          }),
      );
      const element = await table({ 'catalog-src': 'prices.json' });
      // What a detached element sends reaches no ancestor.
      element.addEventListener('catalog-error', onError);
      const { parentNode } = element;
      await waitUntil(() => asked.length > 0, 'the data are asked for');
      element.remove();
      await nextTask();
      await element.updateComplete;
      expect(errors).to.deep.equal([]);
      expect(element.issues).to.deep.equal([]);
      parentNode!.append(element);
      await waitUntil(() => asked.length > 1, 'the data are asked for again');
      await nextTask();
      expect(asked.length).to.equal(2);
      expect(errors).to.deep.equal([]);
      expect(element.issues).to.deep.equal([]);
      expect(element.matches(':state(loading)')).to.equal(true);
    });

    it('is in force when the load that was cut off has been made up for', async () => {
      const asked = serve((_, { signal }) =>
        asked.length > 1
          ? json(own())
          : new Promise((_resolve, reject) => {
              signal!.addEventListener('abort', () => {
                reject(signal!.reason as Error);
              });
            }),
      );
      const element = await table({ 'catalog-src': 'prices.json' });
      await waitUntil(() => asked.length > 0, 'the data are asked for');
      element.parentNode!.append(element);
      await waitUntil(() => !element.matches(':state(loading)'), 'the data are there');
      expect(rates(element, 'Text input')).to.deep.equal(['$4.00']);
      expect(asked.length).to.equal(2);
    });

    for (const [what, answer] of [
      ['has arrived', () => json(own())],
      ['was refused', () => new Response('', { status: 404 })],
    ] as const) {
      it(`that ${what} is not asked for again when the element moves`, async () => {
        const asked = serve(answer);
        const element = await table({ 'catalog-src': 'prices.json' });
        await waitUntil(() => !element.matches(':state(loading)'), 'the data are there');
        const before = [rates(element, 'Text input'), element.issues];
        const { parentNode } = element;
        for (let moves = 0; moves < 5; moves++) {
          element.remove();
          await nextTask();
          parentNode!.append(element);
          await nextTask();
          await element.updateComplete;
          expect(element.matches(':state(loading)')).to.equal(false);
        }
        expect(asked.length).to.equal(1);
        expect([rates(element, 'Text input'), element.issues]).to.deep.equal(before);
      });
    }

    for (const address of [
      'javascript:alert(1)',
      'data:application/json,{}',
      'file:///etc/passwd',
    ]) {
      it(`${address} is never asked for`, async () => {
        const element = await table({ 'catalog-src': address });
        await waitUntil(() => errors.length > 0, 'the page is told');
        expect(errors[0]?.issues[0]?.message).to.match(/^expected an http or https address/);
        expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
      });
    }
  });

  it('nothing is loaded unless the page asks', async () => {
    const before = performance.getEntriesByType('resource').length;
    await table();
    await nextTask();
    const after = performance.getEntriesByType('resource').slice(before);
    expect(after.map(({ name }) => name)).to.deep.equal([]);
  });
});
