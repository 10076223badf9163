/** A count, as text, of something: one, or several. */
export const some = (text: string, one: string): string =>
  text === '1' ? `1 ${one}` : `${text} ${one}s`;
