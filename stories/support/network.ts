/** Price data that are asked for and never come. */

export const NEVER = 'never-answers.json';

/**
 * For a story's `beforeEach`: until the story is left, a request for {@link NEVER} gets no answer.
 * It also outlives the element's patience, so that the state can be looked at.
 */
export function holdBack(): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    return address.endsWith(NEVER) ? new Promise(() => undefined) : fetch(input, init);
  };
  return () => {
    globalThis.fetch = fetch;
  };
}
