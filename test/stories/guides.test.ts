import sources from 'virtual:examples';
import { fullCatalog } from '../../src/catalog/offers/index.js';
import * as core from '../../src/core/index.js';
import dataMeta, * as data from '../../stories/guides/data.stories.js';
import { sourceFacts } from '../../stories/support/catalog-facts.js';
import { expect } from '../elements/expect.js';
import { cleanUp } from '../elements/helpers.js';
import { runStories } from './run.js';
import { showStory } from './story.js';

await runStories('guides');

describe('The examples of the core', () => {
  it('import nothing but what an embedder can', () => {
    for (const [name, text] of Object.entries(sources)) {
      const imported = [...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from!);
      expect(imported, name).not.to.be.empty;
      for (const from of imported) expect(from, name).to.match(/^image-pricing-elements\//);
    }
  });

  it('show every function that answers a question', () => {
    const all = Object.values(sources).join('\n');
    const wanted =
      'imageOutputTokens imageInputTokens estimateTextTokens checkSize cheaperSizes estimate ' +
      'priceUsage compareOffers breakEven planLaunch levers solveBudget workloadLevers sizeGrid ' +
      'freshness ratesAsOf';
    for (const name of wanted.split(' ')) {
      expect(core, name).to.have.property(name).that.is.a('function');
      expect(all, name).to.include(`${name}(`);
    }
    for (const name of ['parseCatalog', 'countTextTokens']) expect(all).to.include(`${name}(`);
  });
});

describe('The pages of the data', () => {
  afterEach(() => {
    cleanUp();
  });

  const rows = async (story: keyof typeof data): Promise<HTMLTableRowElement[]> => {
    const { canvas } = await showStory(dataMeta, data[story]);
    return [...canvas.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  };

  it('have every source with its address, every offer and every model', async () => {
    const { sources: all, offers, models, conflicts } = fullCatalog;
    const links = (await rows('Sources')).map((row) => row.querySelector('a')!.href);
    expect(links).to.have.members(Object.values(all).map(({ url }) => new URL(url).href));
    const first = (row: HTMLTableRowElement) => row.cells[0]!.innerText.trim();
    expect((await rows('Offers')).map(first)).to.deep.equal(offers.map(({ id }) => id));
    expect((await rows('Models')).map(first)).to.deep.equal(models.map(({ id }) => id));
    expect((await rows('Conflicts')).length).to.equal(conflicts.length);
  });

  it('have every reading of every token rate of OpenAI', async () => {
    const text = (await rows('Rates')).map((row) => row.innerText);
    for (const { provider, charges, model } of fullCatalog.offers) {
      if (provider !== 'openai') continue;
      for (const charge of charges) {
        if (charge.kind !== 'tokens') continue;
        for (const { usd, checks } of charge.rates) {
          const row = text.find((each) =>
            [model, charge.meter, usd, ...checks].every((part) => each.includes(part)),
          );
          expect(row, `${model} ${charge.meter}`).to.be.a('string');
        }
      }
    }
  });

  it('count readings, not mentions', () => {
    const [one] = sourceFacts({
      ...fullCatalog,
      sources: { here: { title: 'T', url: 'https://x.example', publisher: 'P', official: true } },
      models: [],
      providers: {},
      conflicts: [],
      batchLimits: {},
      rateLimits: {
        a: {
          source: 'here',
          checks: ['2026-01-02', '2026-03-04'],
          method: 'page',
          confidence: 'high',
          tiers: [],
          notes: [],
        },
      },
      offers: [],
    });
    expect(one).to.include({ figures: 1, first: '2026-01-02', last: '2026-03-04' });
  });
});
