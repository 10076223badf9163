import { expect } from '@esm-bundle/chai';
import { catalog } from '../../src/catalog/index.js';
import { catalogOf, model, offer, PROVENANCE, rate } from '../core/fixtures.js';
import { rowOf, rowsOf, texts, viewOf } from './helpers.js';

const EUROS = { currency: 'EUR', perUsd: '0.8637', date: '2026-11-20' };

describe('the view of one model', () => {
  it('is worded completely', () => {
    const view = viewOf({ batch: true });
    expect(view.title).to.equal('gpt-image-2 rates');
    expect(view.lede).to.equal('US dollars per 1,000,000 tokens.');
    expect(view.caption).to.equal('Rates for gpt-image-2 per 1,000,000 tokens');
    expect(view.notes).to.deep.equal([
      { text: 'Available since 2026-04-21.', caution: false },
      {
        text: 'Batch costs half the standard rate. Image models have no flex or priority rates.',
        caution: false,
      },
    ]);
    expect(view.many).to.equal(false);
    expect(view.columns.map(({ label }) => label)).to.deep.equal(['Public rate', 'Batch']);
    expect(view.groups.map(({ label, rows }) => [label, rows.length])).to.deep.equal([
      ['You send', 4],
      ['You get back', 2],
    ]);
    expect(view.exchange).to.equal(null);
  });

  it('does not call a price unpublished that is not by the token', () => {
    const perImage = offer({
      charges: [
        {
          kind: 'flat',
          meter: 'image',
          unit: 'usd',
          prices: [{ amount: '0.05', from: '2026-01-05', ...PROVENANCE }],
        },
      ],
    });
    const view = viewOf({
      batch: true,
      models: ['painter-1'],
      catalog: catalogOf([model()], [perImage]),
    });
    expect(texts(view).map(([standard]) => standard)).to.deep.equal(
      Array<string>(6).fill('not billed by token'),
    );
    expect(
      texts(
        viewOf({
          models: ['painter-1'],
          catalog: catalogOf([model()], [offer({ charges: [] })]),
        }),
      )[0],
    ).to.deep.equal(['not published']);
  });

  it('shows exact rates, standard and batch', () => {
    expect(texts(viewOf({ batch: true }))).to.deep.equal([
      ['$5.00', '$2.50'],
      ['$1.25', '$0.625'],
      ['$8.00', '$4.00'],
      ['$2.00', '$1.00'],
      ['not billed', 'not billed'],
      ['$30.00', '$15.00'],
    ]);
  });

  it('pads each figure to the longest of its own column', () => {
    const pads = rowsOf(viewOf({ batch: true })).map(({ cells }) =>
      cells.map(({ figure }) => figure.pad?.length ?? null),
    );
    expect(pads).to.deep.equal([
      [0, 1],
      [0, 0],
      [0, 1],
      [0, 1],
      [null, null],
      [0, 1],
    ]);
  });

  it('changes the unit without losing a digit', () => {
    expect(texts(viewOf({ unit: '1K', batch: true }))[1]).to.deep.equal(['$0.00125', '$0.000625']);
    expect(texts(viewOf({ unit: 'token', batch: true }))[1]).to.deep.equal([
      '$0.00000125',
      '$0.000000625',
    ]);
    expect(viewOf({ unit: 'token' }).lede).to.equal('US dollars per token.');
  });

  it('converts with one decimal more than the column has, dollars beside it', () => {
    const view = viewOf({ exchange: EUROS, batch: true });
    const figures = rowOf(view, 'text-input-cached').cells.map(({ figure }) => figure);
    expect(figures).to.deep.equal([
      { text: '€1.080', usd: '$1.25' },
      { text: '€0.5398', usd: '$0.625' },
    ]);
    expect(texts(view)[0]).to.deep.equal(['€4.319', '€2.1593']);
    expect(view.lede).to.equal('EUR per 1,000,000 tokens, with US dollars.');
    expect(view.exchange).to.equal('1 USD = 0.8637 EUR on 2026-11-20, a rate set by this page');
  });

  it('explains a rate by date, source, confidence and history, and a computed batch rate by its equation', () => {
    const { details } = rowOf(viewOf({ models: ['gpt-image-1.5'], batch: true }), 'image-output');
    expect(details).to.have.length(1);
    expect(details[0]!.facts).to.deep.equal([
      { label: 'Rate', value: '$32.00 ÷ 1,000,000 tokens = $0.000032 per token' },
      { label: 'Date', value: 'checked 2026-09, up to 82 days ago' },
      {
        label: 'Source',
        value: 'OpenAI, Pricing',
        href: 'https://developers.openai.com/api/docs/pricing',
      },
      { label: 'Confidence', value: 'high, read on the page' },
      { label: 'History', value: 'unchanged since 2025-12-16, checked once' },
      { label: 'Batch', value: '$32.00 × 0.5 = $16.00, calculated, medium confidence' },
    ]);
  });

  it('says of a printed batch rate when it was read, not that it was computed', () => {
    const { details } = rowOf(viewOf({ batch: true }), 'image-output');
    expect(details[0]!.facts.at(-1)).to.deep.equal({
      label: 'Batch',
      value: '$15.00, check date not recorded, high confidence',
    });
  });

  it('cautions where sources disagree on batch, and marks the meter they disagree on', () => {
    const disputed = viewOf({ models: ['gpt-image-2.5-flare'], batch: true });
    expect(disputed.notes.map(({ caution }) => caution)).to.deep.equal([false, true]);
    expect(disputed.notes[1]!.text).to.match(
      /^Sources disagree on batch. It is calculated as half/,
    );
    expect(rowsOf(disputed).some(({ cells }) => cells.some((cell) => cell.disputed))).to.equal(
      false,
    );
    const marked = rowsOf(viewOf({ batch: true })).filter(({ cells }) => cells[0]!.disputed);
    expect(marked.map(({ meter }) => meter)).to.deep.equal(['text-output']);
    expect(marked[0]!.cells[1]!.disputed).to.equal(false);
  });

  it('does not share anything between two views', () => {
    expect(viewOf()).to.deep.equal(viewOf());
    const frozen = JSON.stringify(viewOf({ batch: true, history: true }));
    viewOf({ unit: 'token', models: ['gpt-image-1'] });
    expect(JSON.stringify(viewOf({ batch: true, history: true }))).to.equal(frozen);
  });
});

describe('the view of several models', () => {
  const models = ['gpt-image-2', 'gpt-image-1.5', 'chatgpt-image-latest'];

  it('has a column a model, with its lifecycle and a caution where it ends', () => {
    const view = viewOf({ models });
    expect(view.title).to.equal('Rates by model');
    expect(view.caption).to.equal(
      'Rates for gpt-image-2, gpt-image-1.5, chatgpt-image-latest per 1,000,000 tokens',
    );
    expect(view.columns).to.deep.equal([
      { label: 'gpt-image-2', note: { text: 'available since 2026-04-21', caution: false } },
      {
        label: 'gpt-image-1.5',
        note: { text: 'shuts down on 2026-12-01, in 9 days', caution: true },
      },
      {
        label: 'chatgpt-image-latest',
        note: { text: 'shuts down on 2026-12-01, in 9 days', caution: true },
      },
    ]);
    expect(view.notes.map(({ text }) => text)).to.deep.equal([
      'gpt-image-1.5: shuts down on 2026-12-01, in 9 days.',
      'chatgpt-image-latest: shuts down on 2026-12-01, in 9 days.',
    ]);
  });

  it('tells what is not billed from what nobody published', () => {
    const { cells } = rowOf(viewOf({ models }), 'text-output');
    expect(cells.map(({ figure }) => figure)).to.deep.equal([
      { text: 'not billed', word: 'known' },
      { text: '$10.00', pad: '' },
      { text: 'not published', word: 'unknown' },
    ]);
    expect(cells.map(({ label }) => label)).to.deep.equal(models);
  });

  it('adds batch under the figure, only where there is something to say', () => {
    const { cells } = rowOf(
      viewOf({ models: [...models, 'gpt-image-2.6-flare'], batch: true }),
      'text-output',
    );
    expect(cells.map(({ batch }) => batch?.text)).to.deep.equal([
      undefined,
      '$5.00',
      undefined,
      'not offered',
    ]);
  });

  it('groups provenance by source and days, and names whose it is', () => {
    const all = catalog.models.map(({ id }) => id);
    expect(
      viewOf({ models: all, history: true }).provenance.map(({ subject, says }) => [
        subject,
        says[0],
        says[2],
      ]),
    ).to.deep.equal([
      [
        'gpt-image-2',
        'checked 2026-10-06, 47 days ago',
        'unchanged since 2026-04-21, checked 6 times',
      ],
      [
        'gpt-image-2.6-sunburst',
        'checked 2026-11-05, 17 days ago',
        'unchanged since 2026-11-04, checked once',
      ],
      [
        'gpt-image-2.6-flare',
        'checked 2026-11-05, 17 days ago',
        'unchanged since 2026-11-04, checked once',
      ],
      [
        'gpt-image-2.5-sunburst, gpt-image-2.5-flare',
        'checked 2026-10-06, 47 days ago',
        'unchanged since 2026-09-08, checked once',
      ],
      [
        'gpt-image-1.5',
        'checked 2026-09, up to 82 days ago',
        'unchanged since 2025-12-16, checked once',
      ],
      [
        'gpt-image-1-mini',
        'checked 2026-09, up to 82 days ago',
        'unchanged since 2025-10, checked once',
      ],
      [
        'gpt-image-1',
        'checked 2026-08, up to 113 days ago',
        'unchanged since 2025-04-23, checked once',
      ],
    ]);
    expect(
      viewOf({ models: ['gpt-image-2', 'gpt-image-2.5-flare'] }).provenance.map(
        ({ subject }) => subject,
      ),
      'without history the two were read alike, so one line speaks for the whole table',
    ).to.deep.equal(['Rates']);
  });

  it('names the meters where only some of a model’s rates were read elsewhere', () => {
    const split = offer({
      charges: [
        { kind: 'tokens', meter: 'text-input', rates: [rate('4', '2026-01-05')] },
        {
          kind: 'tokens',
          meter: 'image-input',
          rates: [rate('6', '2026-01-05', { checks: ['2026-04-01'] })],
        },
        { kind: 'not-billed', meter: 'text-output', ...PROVENANCE },
      ],
    });
    const own = catalogOf([model()], [split]);
    const single = viewOf({ catalog: own, models: ['painter-1'] });
    expect(single.provenance.map(({ subject }) => subject)).to.deep.equal([
      'painter-1 (Text input)',
      'painter-1 (Image input)',
    ]);
    const second = model({ id: 'painter-2', aliases: [] });
    const both = catalogOf(
      [model(), second],
      [split, offer({ model: 'painter-2', id: 'studio/painter-2', charges: [split.charges[0]!] })],
    );
    expect(
      viewOf({ catalog: both, models: ['painter-1', 'painter-2'] }).provenance.map(
        ({ subject }) => subject,
      ),
    ).to.deep.equal(['painter-1 (Text input), painter-2', 'painter-1 (Image input)']);
  });

  it('names each conflict once', () => {
    const view = viewOf({ models: ['gpt-image-2.5-sunburst', 'gpt-image-2.5-flare'] });
    expect(view.conflicts.map(({ summary }) => summary)).to.deep.equal([
      'gpt-image-2.5-sunburst, gpt-image-2.5-flare: Sources disagree on whether batch is offered.',
    ]);
  });
});

describe('the view of another day', () => {
  it('says which day, and tells ages from it', () => {
    const view = viewOf({ asOf: '2026-07-15', dated: true, history: true });
    expect(view.lede).to.equal('US dollars per 1,000,000 tokens. Rates as of 2026-07-15.');
    expect(view.provenance.map(({ says, state }) => [...says, state])).to.deep.equal([
      [
        'checked 2026-07-15, the same day',
        'high confidence',
        'unchanged since 2026-04-21, checked 4 times',
        'fresh',
      ],
    ]);
  });

  it('puts a word where no rate held then, and keeps the nearest ones in the explanation', () => {
    const gap = offer({
      charges: [
        {
          kind: 'tokens',
          meter: 'text-input',
          rates: [
            rate('4', '2026-01-05', { to: '2026-02-01' }),
            rate('3', '2026-04-01', { to: '2026-05-01' }),
          ],
        },
      ],
    });
    const on = (asOf: string) => {
      const row = rowOf(
        viewOf({ catalog: catalogOf([model()], [gap]), models: ['painter-1'], asOf, dated: true }),
        'text-input',
      );
      return [row.cells[0]!.figure.text, row.details[0]!.facts[0]!.value];
    };
    expect(on('2026-01-01')).to.deep.equal([
      'from 2026-01-05',
      'No known rate on this date. $4.00 from 2026-01-05.',
    ]);
    expect(on('2026-03-01')).to.deep.equal([
      'from 2026-04-01',
      'No known rate on this date. $4.00 from 2026-01-05. $3.00 from 2026-04-01.',
    ]);
    expect(on('2026-06-01')).to.deep.equal([
      'until 2026-05-01',
      'No known rate on this date. $3.00 from 2026-04-01.',
    ]);
  });

  it('says in another language’s numbers what it says in English words', () => {
    const german = viewOf({ locale: 'de', unit: '1K' });
    expect(texts(german)[1]).to.deep.equal(['0,00125\u00a0$']);
  });
});
