import type { Texts } from '../fill.js';

/** English words that only static HTML needs, because in an element a row opens instead. */
export const staticWords = {
  rates: 'Source, date and history of each rate',
  lines: 'How each line is calculated, with source and date',
  sum: 'Calculation and sources',
  problems: {
    'not-a-language': 'use a language code such as de or pt-BR, not “{got}”.',
    'not-an-address': 'use an address on this site or an https address, not “{got}”.',
  } as Texts,
} as const;
