/** The figures of a catalog, each under a key that another data set can be read into. */
import type { Catalog, ImageModel } from '../../../src/core/catalog.ts';
import { type Day, dayBefore, firstDay } from '../../../src/core/dates.ts';
import { imageOutputTokens } from '../../../src/core/image-output-tokens.ts';
import { TOKEN_METERS } from '../../../src/core/meters.ts';
import type { Amounts, Charge, Offer } from '../../../src/core/offers.ts';
import { priceOn, rateOn, usdFor } from '../../../src/core/rates.ts';

/** What a catalog says under a key. */
export interface Figure {
  /** US dollars or tokens as a plain decimal, or words such as {@link NOT_PUBLISHED}. */
  readonly value: string;
  /** A key of the catalog's sources; absent for what has none, such as an id. */
  readonly source?: string;
  /** Worked out from tokens and a rate; others print it with fewer decimals. */
  readonly derived?: boolean;
}

export const NOT_PUBLISHED = 'not published';
export const KNOWN_ID = 'a model or alias';

/** A number without trailing zeros: `"5.00"` is `"5"`. */
export const plainNumber = (value: number | string): string =>
  String(Number(Number(value).toFixed(9)));

/** The catalog's date, or the last day on which the offer sold the model. */
function lastDay({ date }: Catalog, { lifecycle }: ImageModel, { to }: Offer): Day {
  const ends = [lifecycle.shutdown, to].filter((end) => end !== undefined);
  return [date, ...ends.map((end) => dayBefore(firstDay(end)))].reduce((a, b) => (b < a ? b : a));
}

/**
 * Keys: `<offer> <meter>` for US dollars per million tokens, `<offer> image …` and
 * `<offer> input-image` for US dollars each, `<offer> tokens <tier>`, and `id <model or alias>`.
 */
export function figuresOf(catalog: Catalog): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  const models = new Map(catalog.models.map((model) => [model.id, model]));
  for (const { id, aliases } of catalog.models)
    for (const name of [id, ...aliases]) figures.set(`id ${name}`, { value: KNOWN_ID });
  for (const offer of catalog.offers) {
    const model = models.get(offer.model);
    if (!model) continue;
    const day = lastDay(catalog, model, offer);
    for (const [name, figure] of [
      ...rates(offer, day),
      ...offer.charges.flatMap((charge) => amounts(charge, day)),
      ...imagePrices(offer, model, day),
    ])
      if (!figures.has(`${offer.id} ${name}`)) figures.set(`${offer.id} ${name}`, figure);
  }
  return figures;
}

type Entry = readonly [name: string, figure: Figure];

function rates(offer: Offer, day: Day): readonly Entry[] {
  if (!offer.charges.some(({ kind }) => kind === 'tokens' || kind === 'not-published')) return [];
  return TOKEN_METERS.flatMap((meter): readonly Entry[] => {
    const price = priceOn(offer, meter, day, 'standard');
    switch (price.state) {
      case 'rate': {
        const { rate } = price;
        return [[meter, { value: plainNumber(usdFor(rate, 1_000_000)), source: rate.source }]];
      }
      case 'not-billed':
        return [[meter, { value: '0', source: price.charge.source }]];
      case 'not-published':
        return [[meter, { value: NOT_PUBLISHED }]];
      default:
        return [];
    }
  });
}

/** Prices per image in US dollars that depend on no condition. */
function amounts(charge: Charge, day: Day): readonly Entry[] {
  if (charge.when || !('unit' in charge) || charge.unit !== 'usd') return [];
  const entry = (name: string, value: string, source: string): Entry => [
    name,
    { value: plainNumber(value), source },
  ];
  switch (charge.kind) {
    case 'flat':
    case 'per-input-image': {
      const price = rateOn(charge.prices, day);
      const name = charge.kind === 'flat' ? charge.meter : 'input-image';
      return price ? [entry(name, price.amount, price.source)] : [];
    }
    case 'by-quality':
    case 'by-tier': {
      const price = rateOn(charge.prices, day);
      return price
        ? Object.entries(price.amounts).map(([name, amount]) =>
            entry(`image ${name}`, amount, price.source),
          )
        : [];
    }
    case 'by-quality-and-tier':
    case 'by-quality-and-size': {
      const price = rateOn<(typeof charge.prices)[number]>(charge.prices, day);
      return price
        ? Object.entries(price.amounts).flatMap(([quality, byName]: [string, Amounts]) =>
            Object.entries(byName).map(([name, amount]) =>
              entry(`image ${quality} ${name}`, amount, price.source),
            ),
          )
        : [];
    }
    default:
      return [];
  }
}

/** What an image comes to by its tokens, for offers that bill those. */
function imagePrices(offer: Offer, model: ImageModel, day: Day): readonly Entry[] {
  const price = priceOn(offer, 'image-output', day, 'standard');
  const rule = model.tokens.imageOutput;
  if (price.state !== 'rate') return [];
  const { source } = price.rate;
  const usd = (tokens: number): Figure => ({
    value: plainNumber(tokens * Number(usdFor(price.rate, 1))),
    source,
    derived: true,
  });
  if (rule.kind === 'tiers')
    return rule.tiers.flatMap(({ name, tokens }): readonly Entry[] =>
      tokens === null
        ? []
        : [
            [`tokens ${name}`, { value: String(tokens), source: rule.source }],
            [`image ${name}`, usd(tokens)],
          ],
    );
  const sizes = ['1024x1024', '1024x1536', '1536x1024'];
  return sizes.flatMap((size) =>
    model.qualities.flatMap((quality): readonly Entry[] => {
      const found = imageOutputTokens(model, { size, quality });
      return found.kind === 'known' && found.image.likely !== undefined
        ? [[`image ${quality} ${size}`, usd(found.image.likely)]]
        : [];
    }),
  );
}
