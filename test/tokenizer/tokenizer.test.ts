import { expect } from '@esm-bundle/chai';
import { countTextTokens, createTokenizer, tokenizer } from '../../src/tokenizer/index.js';
import type { TokenizerState } from '../../src/tokenizer/index.js';

const WORDS = { countTokens: (text: unknown) => String(text).split(' ').length };

describe('countTextTokens', () => {
  it('loads on the first count and then counts exactly', async () => {
    expect(tokenizer.state).to.equal('idle');
    // Counts of OpenAI's tiktoken, o200k_base.
    expect(await countTextTokens('hello world')).to.equal(2);
    expect(tokenizer.state).to.equal('ready');
    expect(await countTextTokens('A lighthouse on a cliff at dusk.')).to.equal(8);
    expect(await countTextTokens('')).to.equal(0);
  });

  it('counts the names of special tokens as the text they are', async () => {
    expect(await countTextTokens('<|endoftext|>')).to.be.above(1);
  });

  it('counts half a pair of surrogates', async () => {
    expect(await countTextTokens('\ud800')).to.be.above(0);
  });
});

describe('createTokenizer', () => {
  it('tells how loading goes, once for any number of counts', async () => {
    let loads = 0;
    const states: TokenizerState[] = [];
    const own = createTokenizer(() => {
      loads++;
      return Promise.resolve(WORDS);
    });
    own.subscribe((state) => states.push(state));
    expect(await Promise.all(['a b', 'c'].map((text) => own.countTextTokens(text)))).to.deep.equal([
      2, 1,
    ]);
    expect(loads).to.equal(1);
    expect(states).to.deep.equal(['loading', 'ready']);
    expect(own.state).to.equal('ready');
  });

  it('rejects when loading fails, and can be tried again', async () => {
    let online = false;
    const states: TokenizerState[] = [];
    const own = createTokenizer(() =>
      online ? Promise.resolve(WORDS) : Promise.reject(new Error('offline')),
    );
    own.subscribe((state) => states.push(state));
    const failure = await own.countTextTokens('a').catch((error: unknown) => error);
    expect(failure).to.have.property('message', 'offline');
    expect(own.state).to.equal('failed');
    online = true;
    expect(await own.countTextTokens('a')).to.equal(1);
    expect(states).to.deep.equal(['loading', 'failed', 'loading', 'ready']);
  });

  it('stops telling who unsubscribed', async () => {
    const states: TokenizerState[] = [];
    const own = createTokenizer(() => Promise.resolve(WORDS));
    const stop = own.subscribe((state) => states.push(state));
    stop();
    await own.countTextTokens('a');
    expect(states).to.deep.equal([]);
  });
});
