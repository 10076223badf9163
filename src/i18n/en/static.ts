import type { Texts } from '../fill.js';

/** English words of static HTML that no element says, because there a row opens instead. */
export const staticWords = {
  rates: 'Source, date and history of each rate',
  lines: 'How each line is counted, its source and date',
  sum: 'Sum and sources',
  problems: {
    'not-a-language': 'expected a language such as de or pt-BR, got “{got}”.',
    'not-an-address': 'expected an address on this site or one with https, got “{got}”.',
  } as Texts,
} as const;
