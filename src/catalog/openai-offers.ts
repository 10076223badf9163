import type { Rate } from '../core/catalog.js';
import type { BatchTerms, Charge, Modifier, Offer } from '../core/offers.js';
import { TOKEN_METERS } from '../core/meters.js';

/**
 * US dollars per million tokens as a row of the price table prints them, in the order of
 * {@link TOKEN_METERS}. `null`: the table prints "-".
 */
type Row = readonly (string | null)[];

/** When and where a row was read. */
type Reading = Omit<Rate, 'usd' | 'per'>;

function reading(
  from: string,
  checks: readonly string[],
  source = 'pricing',
  method: Rate['method'] = 'page',
): Reading {
  return { from, source, checks, method, confidence: 'high' };
}

/** What one row of the price table charges. */
function charges(row: Row, read: Reading, batchRow: Row = [], batchRead = read): Charge[] {
  return TOKEN_METERS.map((meter, column) => {
    const usd = row[column];
    if (usd == null) {
      const { source, checks, method, confidence } = read;
      // Several readings speak of the five rates; only the last of them also saw the "-".
      return { kind: 'not-billed', meter, source, checks: checks.slice(-1), method, confidence };
    }
    const rates = [{ usd, per: 1_000_000, ...read }];
    const batchUsd = batchRow[column];
    if (batchUsd == null) return { kind: 'tokens', meter, rates };
    const batchRates = [{ usd: batchUsd, per: 1_000_000, ...batchRead }];
    return { kind: 'tokens', meter, rates, batchRates };
  });
}

function notPublished(reason: string): Charge[] {
  return TOKEN_METERS.map((meter) => ({ kind: 'not-published', meter, reason }));
}

function halfPrice(
  status: 'offered' | 'derived' | 'disputed',
  source: string,
  confidence: Rate['confidence'],
  note: string,
): BatchTerms {
  const method = status === 'derived' ? status : 'page';
  return { status, multiplier: '0.5', source, checks: [], method, confidence, note };
}

function offer(
  model: string,
  charged: readonly Charge[],
  batch: BatchTerms,
  modifiers: readonly Modifier[] = [],
): Offer {
  return {
    id: `openai/${model}`,
    provider: 'openai',
    model,
    charges: charged,
    batch,
    failures: {
      status: 'unknown',
      note: 'OpenAI doesn’t publish how it bills them. Users report that requests blocked by moderation (400 moderation_blocked) aren’t billed, and that requests whose client disconnects while the image renders are.',
    },
    modifiers,
  };
}

/** One row for gpt-image-2, 2.5 and 2.6. */
const ROW_2 = ['5.00', '1.25', '8.00', '2.00', null, '30.00'];

const READ_25 = /* @__PURE__ */ reading('2026-09-08', ['2026-10-06']);

const NOVEMBER = ['2026-11-05'];

const NOT_IN_BATCH: BatchTerms = {
  status: 'not-offered',
  reason: 'It’s reported as not supported.',
  source: 'aihubmix',
  checks: NOVEMBER,
  method: 'secondary',
  confidence: 'medium',
};

const DISPUTED = /* @__PURE__ */ halfPrice(
  'disputed',
  'pricing',
  'medium',
  'OpenAI’s model page said "not supported" in September 2026; later price tables list half price.',
);

const BY_RULE = /* @__PURE__ */ halfPrice(
  'derived',
  'batch',
  'medium',
  'This follows OpenAI’s general rule of half price. We haven’t seen a batch rate for this model.',
);

/** For models released on or after 2026-03-05. */
const REGIONAL: readonly Modifier[] = [
  {
    kind: 'regional-processing',
    multiplier: '1.1',
    eligibility: 'unknown',
    source: 'pricing',
    checks: ['2026-07-31'],
    method: 'page',
    confidence: 'high',
  },
];

/** What OpenAI itself charges. Calls are marked pure, so that a bundler can drop unused data. */
export const offers: readonly Offer[] = [
  /* @__PURE__ */ offer(
    'gpt-image-2',
    /* @__PURE__ */ charges(
      ROW_2,
      /* @__PURE__ */ reading('2026-04-21', [
        '2026-04-21',
        '2026-05-02',
        '2026-05-09',
        '2026-07-15',
        '2026-09-27',
        '2026-10-06',
      ]),
      ['2.50', '0.625', '4.00', '1.00', null, '15.00'],
      // No day is known on which the batch rows were read; they are taken to hold from release.
      /* @__PURE__ */ reading('2026-04-21', []),
    ),
    /* @__PURE__ */ halfPrice(
      'offered',
      'pricing',
      'high',
      'Image models have no flex or priority rates.',
    ),
    REGIONAL,
  ),
  /* @__PURE__ */ offer(
    'gpt-image-2.6-sunburst',
    /* @__PURE__ */ charges(
      ROW_2,
      /* @__PURE__ */ reading('2026-11-04', NOVEMBER, 'gpt-image-2.6-sunburst'),
    ),
    NOT_IN_BATCH,
    REGIONAL,
  ),
  /* @__PURE__ */ offer(
    'gpt-image-2.6-flare',
    // High although secondary: several relays quote the official page alike.
    /* @__PURE__ */ charges(
      ROW_2,
      /* @__PURE__ */ reading('2026-11-04', NOVEMBER, 'apiyi', 'secondary'),
    ),
    NOT_IN_BATCH,
    REGIONAL,
  ),
  /* @__PURE__ */ offer(
    'gpt-image-2.5-sunburst',
    /* @__PURE__ */ charges(ROW_2, READ_25),
    DISPUTED,
    REGIONAL,
  ),
  /* @__PURE__ */ offer(
    'gpt-image-2.5-flare',
    /* @__PURE__ */ charges(ROW_2, READ_25),
    DISPUTED,
    REGIONAL,
  ),
  /* @__PURE__ */ offer(
    'gpt-image-1.5',
    /* @__PURE__ */ charges(
      ['5.00', '1.25', '8.00', '2.00', '10.00', '32.00'],
      /* @__PURE__ */ reading('2025-12-16', ['2026-09']),
    ),
    BY_RULE,
  ),
  /* @__PURE__ */ offer(
    'gpt-image-1-mini',
    /* @__PURE__ */ charges(
      ['2.00', '0.20', '2.50', '0.25', null, '8.00'],
      /* @__PURE__ */ reading('2025-10', ['2026-09']),
    ),
    BY_RULE,
  ),
  /* @__PURE__ */ offer(
    'chatgpt-image-latest',
    /* @__PURE__ */ notPublished('OpenAI’s pages list no rate under this name.'),
    { status: 'unknown', reason: 'OpenAI doesn’t publish it under this name.' },
  ),
  /* @__PURE__ */ offer(
    'gpt-image-1',
    /* @__PURE__ */ charges(
      ['5.00', '1.25', '10.00', '2.50', null, '40.00'],
      /* @__PURE__ */ reading('2025-04-23', ['2026-08']),
    ),
    /* @__PURE__ */ halfPrice(
      'offered',
      'pricing',
      'medium',
      'This follows OpenAI’s general rule of half price. We’ve seen its batch rates, but the check date isn’t recorded.',
    ),
  ),
];
