/** English words of static HTML that no element says, because there a row opens instead. */
export const staticWords = {
  rates: 'Source, date and history of each rate',
  lines: 'How each line is counted, its source and date',
  sum: 'Sum and sources',
} as const;
