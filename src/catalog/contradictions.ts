import type { Catalog, ImageModel, Provenance } from '../core/catalog.js';
import type { Offer } from '../core/offers.js';
import { firstDay } from '../core/dates.js';
import { MOST_UPSTREAM } from '../core/offer-bill.js';
import type { DataPath } from './plain-data.js';

/** A place in a catalog that contradicts another, and what would be consistent. */
export interface Contradiction {
  readonly path: DataPath;
  readonly expected: string;
  /** Whether it names something that the catalog does not have. */
  readonly dangling?: true;
}

/** The most that are listed: every size of every quality of every model can lack its count. */
const MAX_FOUND = 10_000;

/**
 * What no single value shows: keys that do not resolve, ids used twice, two charges for one meter,
 * readings after the catalog's own date, rules without an entry for a quality or size.
 */
export function contradictions(catalog: Catalog): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const report = (path: DataPath, expected: string): void => {
    if (found.length < MAX_FOUND) found.push({ path, expected });
  };
  /** A key or id that leads nowhere. */
  const missing = (path: DataPath, expected: string): void => {
    if (found.length < MAX_FOUND) found.push({ path, expected, dangling: true });
  };

  const has = {
    source: keysOf(catalog.sources),
    provider: keysOf(catalog.providers),
    table: keysOf(catalog.rateLimits),
    model: new Set(catalog.models.map((model) => model.id)),
    offer: new Set(catalog.offers.map((offer) => offer.id)),
  };
  const checkSource = (source: string, path: DataPath): void => {
    if (!has.source.has(source)) missing(path, 'a key of "sources"');
  };
  const checkModel = (model: string, path: DataPath): void => {
    if (!has.model.has(model)) missing(path, 'the id of a model in "models"');
  };
  const checkOffer = (offer: string, path: DataPath): void => {
    if (!has.offer.has(offer)) missing(path, 'the id of an offer in "offers"');
  };
  const checkProvenance = (provenance: Provenance, path: DataPath): void => {
    checkSource(provenance.source, [...path, 'source']);
    provenance.checks.forEach((check, at) => {
      if (firstDay(check) > catalog.date) {
        report([...path, 'checks', at], `a date up to ${catalog.date}, the catalog’s own`);
      }
    });
  };
  /** Ids of one kind; reports the second use of one. */
  const uniqueIds = () => {
    const seen = new Set<string>();
    return (id: string, path: DataPath, expected = 'an id that isn’t already used'): void => {
      if (seen.has(id)) report(path, expected);
      seen.add(id);
    };
  };

  const modelName = uniqueIds();
  catalog.models.forEach((model, at) => {
    const path = ['models', at];
    modelName(model.id, [...path, 'id']);
    model.aliases.forEach((alias, index) => {
      modelName(
        alias,
        [...path, 'aliases', index],
        'an alias that isn’t another model’s id or alias',
      );
    });
    checkModelFacts(model, path);
  });

  function checkModelFacts(model: ImageModel, path: DataPath): void {
    const { lifecycle, sizes, tokens, rateLimits } = model;
    checkSource(lifecycle.source, [...path, 'lifecycle', 'source']);
    const { released, shutdown } = lifecycle;
    if (released !== null && shutdown !== undefined && shutdown < firstDay(released)) {
      report([...path, 'lifecycle', 'shutdown'], `a day after the release, ${released}`);
    }
    if ('source' in sizes) checkSource(sizes.source, [...path, 'sizes', 'source']);
    const rules = [...path, 'tokens'];
    checkSource(tokens.imageOutput.source, [...rules, 'imageOutput', 'source']);
    tokens.autoObservations?.forEach(({ source }, at) => {
      if (source !== undefined) checkSource(source, [...rules, 'autoObservations', at, 'source']);
    });
    if ('source' in tokens.imageInput) {
      checkSource(tokens.imageInput.source, [...rules, 'imageInput', 'source']);
    }
    const { textOutput } = tokens;
    if ('source' in textOutput) {
      checkSource(textOutput.source, [...rules, 'textOutput', 'source']);
    }
    if (tokens.promptOverhead) {
      checkSource(tokens.promptOverhead.source, [...rules, 'promptOverhead', 'source']);
    }
    checkQualities(model, path);
    if ('table' in rateLimits && !has.table.has(rateLimits.table)) {
      report([...path, 'rateLimits', 'table'], 'a key of "rateLimits"');
    }
  }

  /** A quality or size that the model offers needs its count, or the core would look up nothing. */
  function checkQualities({ qualities, sizes, tokens }: ImageModel, path: DataPath): void {
    const quality = uniqueIds();
    qualities.forEach((name, at) => {
      quality(name, [...path, 'qualities', at], 'a quality that isn’t already listed');
    });
    const rule = tokens.imageOutput;
    if (rule.kind === 'unknown' || rule.kind === 'tiers') return;
    const [column, entries] =
      rule.kind === 'table' ? ['tokens', rule.tokens] : ['bases', rule.bases];
    for (const name of qualities) {
      const place = [...path, 'tokens', 'imageOutput', column, name];
      if (!Object.hasOwn(entries, name)) {
        report(place, 'an entry for this quality of the model');
      } else if (rule.kind === 'table' && sizes.kind === 'list') {
        const row = rule.tokens[name]!;
        for (const size of sizes.sizes) {
          if (!Object.hasOwn(row, size))
            report([...place, size], 'a count for this size of the model');
        }
      }
    }
  }

  const offerById = new Map(catalog.offers.map((offer) => [offer.id, offer]));
  const tooFar = leadingFar(catalog.offers);
  const offerId = uniqueIds();
  catalog.offers.forEach((offer, at) => {
    const path = ['offers', at];
    offerId(offer.id, [...path, 'id']);
    if (!has.provider.has(offer.provider)) missing([...path, 'provider'], 'a key of "providers"');
    checkModel(offer.model, [...path, 'model']);
    checkMeters(offer, path);
    checkTiers(offer, path);
    checkUpstream(offer, path);
    checkGiven(offer, path);
    checkFigures(offer, path);
  });

  /** Without conditions, a second charge for a meter would never apply. */
  function checkMeters({ charges }: Offer, path: DataPath): void {
    const meter = uniqueIds();
    charges.forEach((charge, at) => {
      if ('meter' in charge && !charge.when)
        meter(
          charge.meter,
          [...path, 'charges', at, 'meter'],
          'a meter that no other charge of the offer uses',
        );
    });
  }

  /** A price for a tier needs the tier, or it would never apply. */
  function checkTiers({ charges, tiers = [] }: Offer, path: DataPath): void {
    const names = new Set(tiers.map(({ name }) => name));
    const check = (name: string, place: DataPath): void => {
      if (!names.has(name)) report(place, 'the name of a tier in "tiers"');
    };
    charges.forEach((charge, at) => {
      const place = [...path, 'charges', at];
      charge.when?.tiers?.forEach((name, index) => {
        check(name, [...place, 'when', 'tiers', index]);
      });
      if (charge.kind === 'by-tier')
        charge.prices.forEach(({ amounts }, index) => {
          for (const name of Object.keys(amounts))
            check(name, [...place, 'prices', index, 'amounts', name]);
        });
      if (charge.kind === 'by-quality-and-tier')
        charge.prices.forEach(({ amounts }, index) => {
          for (const [quality, byTier] of Object.entries(amounts))
            for (const name of Object.keys(byTier))
              check(name, [...place, 'prices', index, 'amounts', quality, name]);
        });
    });
  }

  /** What another offer's price or key decides needs that offer, of the same model, without a circle. */
  function checkUpstream(offer: Offer, path: DataPath): void {
    const check = (id: string, place: DataPath): void => {
      const upstream = offerById.get(id);
      if (!upstream) missing(place, 'the id of an offer in "offers"');
      else if (upstream.model !== offer.model && has.model.has(offer.model))
        report(place, `the id of an offer of the same model, ${offer.model}`);
      else if (tooFar.has(id))
        report(place, `an offer that leads to no more than ${MOST_UPSTREAM} others, nor back`);
    };
    offer.charges.forEach((charge, at) => {
      if (charge.kind === 'upstream') check(charge.offer, [...path, 'charges', at, 'offer']);
    });
    const key = offer.account?.ownKey;
    if (key) check(key.upstream, [...path, 'account', 'ownKey', 'upstream']);
  }

  /** Credits that are never sold are worth nothing known beyond what is given. */
  function checkGiven({ account }: Offer, path: DataPath): void {
    if (!account?.credit || !('notSold' in account.credit)) return;
    const given = account.allowances?.some(
      ({ beyond, unit }) => beyond === 'refused' && unit !== 'usd',
    );
    if (!given)
      report(
        [...path, 'account', 'allowances'],
        'an allowance of credits or images with "beyond": "refused", because credits aren’t sold',
      );
  }

  /** Every figure of an offer, however deep, has a source. */
  function checkFigures(value: unknown, path: DataPath): void {
    if (typeof value !== 'object' || value === null) return;
    if ('source' in value && 'checks' in value) checkProvenance(value as Provenance, path);
    for (const [key, part] of Object.entries(value))
      checkFigures(part, [...path, Array.isArray(value) ? Number(key) : key]);
  }

  for (const [name, table] of Object.entries(catalog.rateLimits)) {
    const path = ['rateLimits', name];
    checkProvenance(table, path);
    const tier = uniqueIds();
    table.tiers.forEach(({ id }, at) => {
      tier(id, [...path, 'tiers', at, 'id']);
    });
  }
  for (const [name, limits] of Object.entries(catalog.batchLimits)) {
    if (!has.provider.has(name)) missing(['batchLimits', name], 'a key of "providers"');
    checkProvenance(limits, ['batchLimits', name]);
  }

  const conflictId = uniqueIds();
  catalog.conflicts.forEach((conflict, at) => {
    const path = ['conflicts', at];
    conflictId(conflict.id, [...path, 'id']);
    conflict.models.forEach((model, index) => {
      checkModel(model, [...path, 'models', index]);
    });
    conflict.offers?.forEach((offer, index) => {
      checkOffer(offer, [...path, 'offers', index]);
    });
    conflict.claims.forEach((claim, index) => {
      claim.sources.forEach((source, position) => {
        checkSource(source, [...path, 'claims', index, 'sources', position]);
      });
    });
  });

  return found;
}

/** Ids of offers that lead from one to another {@link MOST_UPSTREAM} times and more, or in a circle. */
function leadingFar(offers: readonly Offer[]): ReadonlySet<string> {
  const links = offers.flatMap(({ id, charges, account }) => [
    ...charges.flatMap((charge) =>
      charge.kind === 'upstream' ? { from: id, to: charge.offer } : [],
    ),
    ...(account?.ownKey ? [{ from: id, to: account.ownKey.upstream }] : []),
  ]);
  // Each round keeps the offers that lead to one which the round before has kept.
  let left: ReadonlySet<string> = new Set(offers.map(({ id }) => id));
  for (let round = 0; round < MOST_UPSTREAM; round++) {
    const before = left;
    left = new Set(links.flatMap(({ from, to }) => (before.has(to) ? from : [])));
  }
  return left;
}

function keysOf(record: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  return new Set(Object.keys(record));
}
