/**
 * Exact token counts. The o200k_base ranks are about 0.8 MB compressed, so they are imported on the
 * first count and never by importing this module. Nothing leaves the page but that request.
 */
import { need } from '../core/contract.js';
import type { countTokens } from './o200k.js';

/** What counting needs of an encoding. */
export interface Encoding {
  readonly countTokens: typeof countTokens;
}

export const TOKENIZER_STATES = ['idle', 'loading', 'ready', 'failed'] as const;
/** A dynamic import cannot report bytes, so progress has states and no percentage. */
export type TokenizerState = (typeof TOKENIZER_STATES)[number];

type Listener = (state: TokenizerState) => void;

// The API counts whatever a prompt holds as plain text, also the names of special tokens.
const NOTHING_SPECIAL = { disallowedSpecial: new Set<string>() };

/** A tokenizer with its own loading state. `load` brings the encoding, once, or again after a failure. */
export function createTokenizer(load: () => Promise<Encoding>) {
  need(load, 'function', 'load');
  const listeners = new Set<Listener>();
  let loading: ReturnType<typeof load> | undefined;
  let state: TokenizerState = 'idle';

  const enter = (next: TokenizerState): void => {
    state = next;
    for (const listener of [...listeners]) listener(next);
  };
  const loadOnce = () => {
    if (loading) return loading;
    enter('loading');
    loading = load().then(
      (encoding) => {
        enter('ready');
        return encoding;
      },
      (error: unknown) => {
        loading = undefined;
        enter('failed');
        throw error;
      },
    );
    return loading;
  };

  return {
    /** Where loading stands. */
    get state(): TokenizerState {
      return state;
    },
    /** Calls `listener` at each change until the returned function is called. */
    subscribe(listener: Listener): () => void {
      need(listener, 'function', 'listener');
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    /** The exact o200k_base count; rejects when the encoding cannot be loaded, and can then be tried again. */
    async countTextTokens(text: string): Promise<number> {
      need(text, 'string', 'text');
      return (await loadOnce()).countTokens(text, NOTHING_SPECIAL);
    },
  } as const;
}

export type Tokenizer = ReturnType<typeof createTokenizer>;

/** The tokenizer that all elements of a page share. */
export const tokenizer: Tokenizer = /* @__PURE__ */ createTokenizer(() => import('./o200k.js'));

/**
 * Counts the o200k_base tokens of a text exactly, loading the encoding on the first call.
 * Time grows with the square of the longest run without spaces or punctuation: about 1 s at 40,000 letters.
 * @example await countTextTokens('A lighthouse on a cliff at dusk.') // 8
 */
export function countTextTokens(text: string): Promise<number> {
  return tokenizer.countTextTokens(text);
}
