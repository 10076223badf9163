import { catalog } from '../../src/catalog/index.js';
import {
  imageInputTokens,
  imageOutputTokens,
  ratesAsOf,
  type ImageModel,
} from '../../src/core/index.js';
import { expect } from './expect.js';

const ADDRESS = new URL('/stories/pages/index.html', location.href);
const source = await (await fetch(ADDRESS)).text();
const page = new DOMParser().parseFromString(source, 'text/html');
const all = <E extends Element = HTMLElement>(selector: string) => [
  ...page.querySelectorAll<E>(selector),
];
const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

const model: ImageModel = catalog.models.find(({ id }) => id === 'gpt-image-2')!;
const rates = ratesAsOf(catalog, 'gpt-image-2', catalog.date);
const MILLION = 1_000_000;

/** What the catalog says where a `data` element of the page says it. */
function rate({ meter, processing = 'standard' }: DOMStringMap): string {
  const found = rates[processing as 'standard' | 'batch'].find((entry) => entry.meter === meter);
  if (found?.state !== 'rate') throw new Error(`no rate of ${meter!}`);
  expect(found.rate.per).to.equal(MILLION);
  return found.rate.usd;
}

function outputTokens(setting: string): number {
  const [size, quality] = setting.split(' ');
  const tokens = imageOutputTokens(model, { size: size!, quality: quality! });
  if (tokens.kind !== 'known') throw new Error(`no tokens of ${setting}`);
  expect(tokens.image.low).to.equal(tokens.image.high);
  return tokens.image.high;
}

function referenceTokens(size: string): number {
  const [width, height] = size.split('x').map(Number);
  const tokens = imageInputTokens(model, { width: width!, height: height! });
  if (tokens.kind !== 'known') throw new Error(`no tokens of ${size}`);
  return tokens.count.high;
}

function limit(named: string): unknown {
  const [tier, field] = named.split(' ');
  const row = catalog.rateLimits['openai-images']!.tiers.find(({ id }) => id === tier);
  return (row as unknown as Record<string, unknown>)[field!];
}

/** Figures of others, of which the catalog has none yet, with the day that they speak of. */
const ELSEWHERE: Record<string, Record<string, string>> = {
  // The playground's pricing page, 2026-05-02.
  playground: { usd: '0', 'credits-a-day': '5', 'credits-a-generation': '3' },
  // replicate.com/openai/gpt-image-2 and its rate limits, 2026-10-09.
  replicate: {
    low: '0.012',
    medium: '0.047',
    high: '0.128',
    'predictions-a-minute': '600',
    'without-payment': '6',
  },
  // fal.ai's questions page, 2026-09.
  fal: { concurrency: '2', 'concurrency-top': '40' },
};

function truth(figure: HTMLElement): number {
  const { dataset } = figure;
  if (dataset['meter']) return Number(rate(dataset));
  if (dataset['output']) return outputTokens(dataset['output']);
  if (dataset['reference']) return referenceTokens(dataset['reference']);
  if (dataset['cost']) {
    const usd = (outputTokens(dataset['cost']) * Number(rate({ meter: 'image-output' }))) / MILLION;
    return Number(usd.toFixed(12));
  }
  if (dataset['limit']) return Number(limit(dataset['limit']));
  if (dataset['batch']) return catalog.batchLimits['openai']![dataset['batch'] as 'windowHours'];
  if (dataset['conflict']) {
    const conflict = catalog.conflicts.find(({ id }) => id === 'gpt-image-2-text-output')!;
    return Number(/\$(\d+) per 1M/.exec(conflict.claims.map(({ says }) => says).join())![1]);
  }
  if ('regional' in dataset) {
    const regional = rates.offer.modifiers!.find(({ kind }) => kind === 'regional-processing')!;
    return Math.round((Number('multiplier' in regional && regional.multiplier) - 1) * 100);
  }
  for (const [who, figures] of Object.entries(ELSEWHERE)) {
    const what = dataset[who];
    if (what !== undefined) return Number(figures[what]);
  }
  throw new Error(`${figure.outerHTML} does not say what it is`);
}

describe('The pricing page', () => {
  describe('figures', () => {
    for (const figure of all<HTMLDataElement>('data')) {
      it(`${words(figure)} is what ${JSON.stringify(figure.dataset)} is`, () => {
        expect(Number(figure.value)).to.equal(truth(figure));
        expect(Number(words(figure).replace(/[$,%\s]/g, ''))).to.equal(Number(figure.value));
      });
    }

    it('in dollars are all marked, so that the tests above see them', () => {
      const rest = page.body.cloneNode(true) as HTMLElement;
      for (const figure of rest.querySelectorAll('data')) figure.remove();
      expect(rest.textContent).to.not.match(/[$€£]|\bUSD\b/);
    });

    it('of the five meters stand in the fallback of the table, standard and batch', () => {
      for (const row of rates.standard.filter(({ state }) => state === 'rate')) {
        const there = all(`meter-table [data-meter="${row.meter}"]`);
        expect(there.map(({ dataset }) => dataset['processing'])).to.deep.equal([
          undefined,
          'batch',
        ]);
      }
    });

    it('have the days on which the rates were read', () => {
      const found = rates.standard.find(({ state }) => state === 'rate')!;
      if (found.state !== 'rate') throw new Error('no rate');
      const checks = found.rate.checks;
      const said = all('#figures > div > p:first-child time').map(words);
      expect(said).to.deep.equal(checks);
    });

    it('have a source and a date in each section that has any', () => {
      for (const section of all('.opening, main > section, .paths article')) {
        if (!section.querySelector('data')) continue;
        expect(section.querySelector('time'), section.id).to.exist;
      }
      for (const time of all('time')) expect(words(time)).to.match(/^\d{4}-\d{2}(-\d{2})?$/);
    });

    it('of attempts follow from the shares beside them', () => {
      const [, kept, again, failed, attempts] =
        /keep ([\d,]+) images when (\d+)% are re-rolled and (\d+)% .*? pay for ([\d,]+) attempts/
          .exec(words(page.querySelector('.checks')!))!
          .map((text) => Number(text.replace(',', '')));
      expect(attempts).to.equal((kept! * 10_000) / ((100 - again!) * (100 - failed!)));
      const minutes = attempts! / Number(limit('1 imagesPerMinute'));
      expect(words(page.querySelector('.checks')!)).to.contain(
        `${Math.floor(minutes / 60)} h ${minutes % 60} min`,
      );
    });
  });

  describe('document', () => {
    it('has no inline style or script, and nothing from elsewhere', () => {
      expect(all('style, [style]')).to.deep.equal([]);
      expect(all('script:not([src])')).to.deep.equal([]);
      for (const element of all('*')) {
        for (const { name } of element.attributes) expect(name).to.not.match(/^on/);
      }
      const loaded = all('link[href], [src]').map(
        (element) => element.getAttribute('src') ?? element.getAttribute('href')!,
      );
      for (const address of loaded) expect(address).to.not.match(/^(?:[a-z]+:|\/\/)/);
    });

    it('has headings in order under one h1', () => {
      const levels = all('h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName[1]));
      expect(levels.filter((level) => level === 1)).to.deep.equal([1]);
      expect(levels[0]).to.equal(1);
      levels.forEach((level, at) => {
        expect(level, words(all('h1, h2, h3')[at]!)).to.be.at.most((levels[at - 1] ?? 0) + 1);
      });
    });

    it('has ids once, and every name by id is there', () => {
      const ids = all('[id]').map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      const named = all('[aria-labelledby], [for]').flatMap((element) =>
        (element.getAttribute('aria-labelledby') ?? element.getAttribute('for')!).split(' '),
      );
      for (const id of named) expect(ids).to.contain(id);
    });

    it('leads only to places of its own that exist, and elsewhere by https', async () => {
      const addresses = all('a[href], link[href], script[src]').map(
        (element) => element.getAttribute('href') ?? element.getAttribute('src')!,
      );
      expect(addresses).to.include.members(['docs.html', 'blog.html']);
      for (const address of new Set(addresses)) {
        if (address.startsWith('#')) {
          expect(page.getElementById(address.slice(1)), address).to.exist;
        } else if (/^[a-z]+:/.test(address)) {
          expect(address).to.match(/^https:\/\/[^?]+$/);
        } else {
          const { ok } = await fetch(new URL(address, ADDRESS), { method: 'HEAD' });
          expect(ok, address).to.be.true;
        }
      }
    });
  });

  describe('workflows', () => {
    let frame: HTMLIFrameElement;
    before(async () => {
      frame = document.createElement('iframe');
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve, { once: true });
      });
      frame.src = ADDRESS.href;
      document.body.append(frame);
      await loaded;
    });
    after(() => {
      frame.remove();
    });

    function follow(name: string): Record<string, unknown> {
      const inner = frame.contentDocument!;
      let given: unknown;
      Object.defineProperty(inner.getElementById('calc')!, 'workload', {
        configurable: true,
        set: (workload: unknown) => {
          given = structuredClone(workload);
        },
      });
      const links = [...inner.querySelectorAll<HTMLAnchorElement>('.workflows a')];
      links.find((link) => words(link) === name)!.click();
      return given as Record<string, unknown>;
    }

    it('are five', () => {
      expect(all('.workflows > li > h3').map(words)).to.deep.equal([
        'Prompt validation',
        'Text to image',
        'Image editing',
        'Batch',
        'Launch',
      ]);
      expect(all('.workflows a[href="#calc"]').length).to.equal(5);
    });

    /** Without the fields that are left out, so that nothing of an earlier workload stays. */
    const given = (workload: object) => {
      const entries = Object.entries(workload);
      expect(entries.filter(([, value]) => value === null).length).to.be.above(8);
      return Object.fromEntries(entries.filter(([, value]) => value !== null));
    };

    it('fill the calculator: numbers, sizes and words', () => {
      expect(given(follow('Calculate image editing'))).to.deep.equal({
        operation: 'edit',
        size: '1024x1024',
        quality: 'medium',
        promptTokens: 100,
        referenceImages: [{ width: 1024, height: 1024 }],
        imagesPerMonth: 1000,
        rerollRate: 20,
      });
    });

    it('fill the calculator: ranges', () => {
      expect(given(follow('Calculate a launch'))).to.deep.equal({
        operation: 'generate',
        size: '1024x1024',
        quality: 'medium',
        promptTokens: { low: 80, likely: 150, high: 400 },
        instructionTokens: 300,
        imagesPerMonth: { low: 10_000, likely: 20_000, high: 50_000 },
        rerollRate: { low: 10, likely: 20, high: 35 },
        failureRate: { low: 1, likely: 2, high: 5 },
        failedRequests: 'billed',
      });
    });

    it('say what they fill in', () => {
      for (const item of all('.workflows > li')) {
        const { dataset } = item.querySelector('a')!;
        const said = words(item.querySelector('.start')!).replaceAll(',', '');
        for (const name of ['imagesPerMonth', 'rerollRate', 'failureRate', 'promptTokens']) {
          const ends = dataset[name]?.split('..') ?? [];
          if (ends.length > 0)
            expect(said).to.contain([...new Set([ends[0], ends.at(-1)])].join(' to '));
        }
        expect(said).to.contain(dataset['size']!.replace('x', ' × '));
        expect(said).to.contain(dataset['quality']!);
      }
    });
  });
});
