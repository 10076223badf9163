import { countTextTokens } from 'image-pricing-elements/tokenizer';

export const exactly = await countTextTokens('A lighthouse on a cliff at dusk, long exposure.');
