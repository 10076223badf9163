import type { Offer } from '../../core/offers.js';
import { editsNotPublished, perImage, provenance, read, sold } from './terms.js';

/** A page that lets its readers make an image a day, for nothing. */
export function playgroundOffer(): Offer {
  const page = read('playground', '2026-05-02');
  return sold(
    'playground',
    'gpt-image-2',
    'The site’s own credits',
    [editsNotPublished(), perImage('3', page, { unit: 'credits' })],
    {
      account: {
        required: false,
        credit: { notSold: true },
        allowances: [
          {
            unit: 'credits',
            amount: '5',
            per: 'day',
            beyond: 'refused',
            resets: 'utc-midnight',
            ...provenance(page),
          },
        ],
      },
      facts: {
        entryCost: '$0, with new credits every day',
        account: 'Not needed',
        limitDriver: 'A budget shared by all visitors',
        bestFor: 'Trying out prompts',
      },
      notes: [
        'Two of the five daily credits are left over, which isn’t enough for a second image.',
        'It doesn’t guarantee availability, doesn’t accept your own key and has no billing controls.',
      ],
    },
  );
}
