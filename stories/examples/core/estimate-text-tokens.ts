import { estimateTextTokens } from 'image-pricing-elements/core';

export const english = estimateTextTokens('A lighthouse on a cliff at dusk, long exposure.');
export const japanese = estimateTextTokens('夕暮れの崖の上の灯台、長時間露光。');
