/** The reader's present UTC day. The only clock of the library; the core never reads one. */
export function today(): string {
  return new Date(Date.now()).toISOString().slice(0, 10);
}
