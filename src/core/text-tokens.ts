import { need } from './contract.js';
import type { LikelyCount } from './counts.js';
import { exactCount } from './counts.js';

/** Almost the pieces that o200k_base cuts a text into before it merges bytes; no token crosses a cut. */
const PIECES =
  /[^\r\n\p{L}\p{N}]?(?:[\p{Lu}\p{Lt}]*[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|[\p{Lu}\p{Lt}]+)(?:'(?:s|d|m|t|ll|ve|re))?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+/gu;
const LATIN_WORDS = /[a-z\u00c0-\u024f\u1e00-\u1eff]+/gi;
const ACCENTS = /[\u00c0-\u024f\u1e00-\u1eff]/g;
/** English words that other languages in Latin letters rarely have: English needs far fewer tokens. */
const ENGLISH_WORDS = /\b(?:the|and|of|with|from|for)\b/gi;

const LATIN = 0;
const HAN = 0.86;
const EMOJI = 2;
/** Tokens for each letter or sign, by ranges of code points, each up to but not including its end. */
const TOKENS_BY_SCRIPT: readonly (readonly [end: number, tokens: number])[] = [
  [0x250, LATIN],
  [0x370, 1],
  [0x400, 0.48], // Greek
  [0x530, 0.37], // Cyrillic
  [0x590, 0.42], // Armenian
  [0x600, 0.48], // Hebrew
  [0x900, 0.4], // Arabic
  [0xe00, 0.44], // Indic
  [0xe80, 0.49], // Thai
  [0x1000, 1.9], // Lao, Tibetan
  [0x1100, 0.55], // Burmese, Georgian
  [0x1780, 2.2], // Ethiopic and others
  [0x1800, 0.6], // Khmer
  [0x1e00, 2],
  [0x1f00, LATIN],
  [0x2000, 2],
  [0x3040, 0.9], // signs
  [0x3100, 0.76], // kana
  [0xa000, HAN],
  [0xac00, 2],
  [0xd7b0, HAN], // Hangul
  [0x10000, 1.5],
  [0x1f000, 3],
  [Infinity, EMOJI],
];

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * About how many o200k_base tokens a text is, without the tokenizer: a range by script, in time
 * linear in the length. Empty text is exactly 0. The prompt's fixed overhead is not part of it.
 *
 * Measured with gpt-tokenizer 4.0.0 on the samples in the tests: `likely` is off by a median of
 * 6.5 % on the 151 that the coefficients were chosen on and 6.9 % on 50 written afterwards; the true count
 * lies within `low` to `high` for 99 % and 96 % of them. Strings of
 * random letters (keys, base64) and emoji can fall outside.
 * @example estimateTextTokens('A lighthouse on a cliff at dusk.') // 8 to 13, likely 10; true count: 8
 */
export function estimateTextTokens(text: string): LikelyCount {
  need(text, 'string', 'text');
  const words = matches(text, LATIN_WORDS);
  const foreign = words
    ? Math.min(
        1,
        Math.max(
          0,
          0.4 + (1.4 * matches(text, ACCENTS) - 4 * matches(text, ENGLISH_WORDS)) / words,
        ),
      )
    : 0;
  const pieces = text.match(PIECES) ?? [];
  if (pieces.length === 0) return exactCount(0, 'assumed');
  let likely = 0;
  let slack = 1;
  for (const piece of pieces) {
    let letters = 0;
    let signs = 0;
    let latin = 0;
    let script = 0;
    for (const char of piece) {
      const code = char.codePointAt(0) ?? 0;
      const tokens = TOKENS_BY_SCRIPT.find(([end]) => code < end)?.[1] ?? LATIN;
      if (tokens !== LATIN) {
        script += tokens;
        slack += tokens * (tokens === HAN || tokens === EMOJI ? 0.4 : 0.24);
      } else if (/\p{L}/u.test(char)) {
        letters++;
        // Short words are one token; long ones, accents and capitals after the first split more.
        if (letters > 3) latin += 0.015 + 0.34 * foreign;
        if (code > 127) latin += 0.15;
        if (letters > 1 && char < 'a') latin += 0.2;
      } else if (/[^\s\d]/.test(char)) signs++;
    }
    if (letters) {
      likely += 1 + latin + 0.1 * signs + script;
      slack += 0.12 + 0.6 * latin;
    } else {
      // A long run of one sign is a few tokens, of mixed signs one for every two.
      const run = script ? 0 : 0.25 * Math.max(0, signs - 3);
      likely += Math.max(1, script) + run;
      slack += run;
    }
  }
  return {
    low: Math.max(pieces.length, Math.floor(likely - slack)),
    high: Math.ceil(likely + slack),
    likely: Math.round(likely),
    basis: 'assumed',
  };
}
