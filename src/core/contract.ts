/**
 * What a programmer owes the core: a catalog, a model, options that are such. Whatever else a function
 * is given comes back as an issue; these throw, with the name of the argument. Only the shape that
 * every function relies on is looked at: `parseCatalog` checks what is in it.
 */
import type { Catalog, ImageModel, PriceList } from './catalog.js';
import { isDay } from './dates.js';
import { PricingError, type PricingErrorCode } from './errors.js';
import { isReadable, kindOf } from './plain.js';

/** A type, a test, a list of something, or an object with at least these values. */
export type Shape =
  | 'string'
  | 'number'
  | 'function'
  | ((value: unknown) => boolean)
  | readonly [Shape]
  | { readonly [name: string]: Shape };

function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'string') return typeof value === shape;
  if (typeof shape === 'function') return shape(value);
  if (Array.isArray(shape))
    return Array.isArray(value) && value.every((each) => fits(each, (shape as [Shape])[0]));
  return (
    isReadable(value) && Object.entries(shape).every(([name, part]) => fits(value[name], part))
  );
}

/** Never throws, whatever a getter or a proxy does. */
function isA(value: unknown, shape: Shape): boolean {
  try {
    return fits(value, shape);
  } catch {
    return false;
  }
}

/** @throws {PricingError} with the code and the argument's name, unless the value has the shape. */
export function need(
  value: unknown,
  shape: Shape,
  argument: string,
  code: PricingErrorCode = 'malformed-argument',
): void {
  if (!isA(value, shape)) throw new PricingError(code, { argument, got: kindOf(value) });
}

/** As {@link need}, once for each object: what had the shape before is not looked at again. */
export function needOnce(shape: Shape, code: PricingErrorCode, name: string) {
  const known = new WeakSet();
  return (value: unknown, argument = name): void => {
    if (known.has(value as object)) return;
    need(value, shape, argument, code);
    known.add(value as object);
  };
}

const LISTED: Shape = { id: 'string', aliases: ['string'], lifecycle: {} };
const MODEL: Shape = {
  ...LISTED,
  qualities: ['string'],
  sizes: { kind: 'string' },
  tokens: {
    imageOutput: { kind: 'string' },
    imageInput: { kind: 'string' },
    textOutput: { kind: 'string' },
  },
  request: {},
  rateLimits: {},
};
const PRICES: Shape = {
  date: (value) => isDay(value),
  sources: {},
  providers: {},
  models: [LISTED],
  offers: [
    {
      id: 'string',
      provider: 'string',
      model: 'string',
      charges: [{ kind: 'string' }],
      batch: {},
      failures: {},
    },
  ],
  conflicts: [{ id: 'string', models: ['string'] }],
};
const CATALOG: Shape = { ...PRICES, models: [MODEL], rateLimits: {}, batchLimits: {} };

type Need<T> = (value: T, argument?: string) => void;

export const needModel: Need<ImageModel> = /* @__PURE__ */ needOnce(
  MODEL,
  'malformed-model',
  'model',
);
/** A catalog, or the part of one that rates need. */
export const needPrices: Need<PriceList> = /* @__PURE__ */ needOnce(
  PRICES,
  'malformed-catalog',
  'catalog',
);
export const needCatalog: Need<Catalog> = /* @__PURE__ */ needOnce(
  CATALOG,
  'malformed-catalog',
  'catalog',
);

/** An object that can be read, as options are. */
export function needOptions(options: object, argument = 'options'): void {
  need(options, { asOf: () => true }, argument, 'malformed-options');
}

/** An argument that may be left out when its shape lets `undefined` pass. */
export type Argument = readonly [name: string, shape: Shape, code?: PricingErrorCode];

/** A function that looks at its arguments first. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- so that generics stay as they are
export function guarded<Fn extends (...given: any[]) => unknown>(
  fn: Fn,
  ...expected: readonly Argument[]
): Fn {
  return ((...given: unknown[]) => {
    expected.forEach(([name, shape, code], at) => {
      need(given[at], shape, name, code);
    });
    return fn(...given);
  }) as Fn;
}
