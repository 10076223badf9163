/**
 * `npm run bench`: what one response cost. priceUsage gives a line with quantity, rate and cost for
 * each meter, exactly; genai-prices gives three floating-point sums; the bare sum shows what exact
 * arithmetic with line items costs when nothing is looked up or checked.
 */
import { calcPrice } from '@pydantic/genai-prices';
import { catalog } from '../src/catalog/index.ts';
import { priceUsage } from '../src/core/index.ts';
import { compare, printComparison } from './harness.ts';

interface Case {
  readonly title: string;
  readonly receipt: object;
  /** The same usage in genai-prices' words: its input tokens include images and cached ones. */
  readonly peer: Readonly<Record<string, number>>;
  /** Meter, tokens, and the rate in whole pico-dollars a token. */
  readonly bare: readonly (readonly [meter: string, tokens: number, picoUsdPerToken: bigint])[];
  readonly usd: string;
}

const MODEL = 'gpt-image-2';
const AS_OF = '2026-11-22';
const TIMESTAMP = new Date(`${AS_OF}T00:00:00Z`);

// What one call must give on every side: 17 x $5 + 196 x $30, and with a reference image
// 19 x $5 + 352 x $8 + 439 x $30, per 1M tokens.
const CASES: readonly Case[] = [
  {
    title: 'A generated image: 17 text tokens in, 196 image tokens out',
    receipt: {
      input_tokens: 17,
      input_tokens_details: { text_tokens: 17, image_tokens: 0 },
      output_tokens: 196,
      total_tokens: 213,
    },
    peer: { input_tokens: 17, input_image_tokens: 0, output_tokens: 196 },
    bare: [
      ['text-input', 17, 5_000_000n],
      ['image-output', 196, 30_000_000n],
    ],
    usd: '0.005965',
  },
  {
    title: 'An edited image: 19 text and 352 image tokens in, 439 image tokens out',
    receipt: {
      input_tokens: 371,
      input_tokens_details: { text_tokens: 19, image_tokens: 352 },
      output_tokens: 439,
      total_tokens: 810,
    },
    peer: { input_tokens: 371, input_image_tokens: 352, output_tokens: 439 },
    bare: [
      ['text-input', 19, 5_000_000n],
      ['image-input', 352, 8_000_000n],
      ['image-output', 439, 30_000_000n],
    ],
    usd: '0.016081',
  },
];

function bareSum(meters: Case['bare']): { lines: object[]; total: bigint } {
  let total = 0n;
  const lines = meters.map(([meter, tokens, picoUsdPerToken]) => {
    const cost = BigInt(tokens) * picoUsdPerToken;
    total += cost;
    return { meter, tokens, picoUsdPerToken, cost };
  });
  return { lines, total };
}

function checkTotal(name: string, got: number | string, wanted: string): void {
  // The peer's sums are doubles; to a millionth of a dollar they have to agree.
  if (Number(got).toFixed(6) !== Number(wanted).toFixed(6)) {
    throw new Error(
      `${name} returns ${got} instead of ${wanted}, so the comparison is meaningless.`,
    );
  }
}

const REFERENCE = 'genai-prices';

for (const { title, receipt, peer, bare, usd } of CASES) {
  const contenders = {
    priceUsage: () => priceUsage(receipt, catalog, { model: MODEL, asOf: AS_OF }),
    [REFERENCE]: () => calcPrice(peer, MODEL, { providerId: 'openai', timestamp: TIMESTAMP }),
    'bare BigInt sum': () => bareSum(bare),
  };
  const priced = contenders.priceUsage();
  checkTotal('priceUsage', priced.kind === 'exact' ? priced.total.low : priced.kind, usd);
  checkTotal(REFERENCE, calcPrice(peer, MODEL, { providerId: 'openai' })?.total_price ?? '', usd);
  checkTotal('The bare sum', Number(bareSum(bare).total) / 1e12, usd);

  const comparisons = compare(
    Object.entries(contenders).map(([name, run]) => ({ name, run })),
    { reference: REFERENCE },
  );
  printComparison(title, comparisons, REFERENCE);
}
