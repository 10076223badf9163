/** The reader's present UTC day. The only clock of the library; the core never reads one. */
export function today(): string {
  return new Date(Date.now()).toISOString().slice(0, 10);
}

/** The end of a UTC day, for showing it in the reader's own time. */
export function midnightAfter(day: string): Date {
  return new Date(Date.parse(day) + 24 * 60 * 60 * 1000);
}
