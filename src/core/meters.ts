/** Token meters, in the order in which people read them: what you send, then what you get back. */
export const TOKEN_METERS = [
  'text-input',
  'text-input-cached',
  'image-input',
  'image-input-cached',
  'text-output',
  'image-output',
] as const;
export type TokenMeter = (typeof TOKEN_METERS)[number];

/** Meters of providers that do not bill by token. */
export const OTHER_METERS = [
  'image',
  'megapixel',
  'input-image',
  'second',
  'request',
  'credit',
] as const;

/** One billed quantity. */
export type Meter = TokenMeter | (typeof OTHER_METERS)[number];

/** Whether a token meter counts what is sent to the model or what comes back. */
export function meterDirection(meter: TokenMeter): 'sent' | 'returned' {
  return meter === 'text-output' || meter === 'image-output' ? 'returned' : 'sent';
}
