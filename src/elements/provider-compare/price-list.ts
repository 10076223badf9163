import type { ReactiveControllerHost } from 'lit';
import { catalog as bundled } from '../../catalog/index.js';
import type { OwnPrices } from '../../controllers/catalog-controller.js';
import type { SharedWorkload } from '../../controllers/link-controller.js';
import { OffersController } from '../../controllers/offers-controller.js';
import { type Catalog, mergeCatalogs } from '../../core/index.js';

/** Who may have prices to give. */
export interface PriceSources {
  /** The calculator that is followed. */
  readonly followed: SharedWorkload | undefined;
  /** The page's own price list, alone or merged, and what the page itself supplied. */
  readonly catalog: Catalog | undefined;
  readonly own: OwnPrices | undefined;
  /** Whether such data are still being read. */
  readonly isReading: boolean;
}

export interface PricesInUse {
  readonly catalog: Catalog;
  /** Whether no more is to come. */
  readonly whole: boolean;
  /** Ids of the offers that the page itself gave. */
  readonly own: ReadonlySet<string>;
}

/**
 * Which prices are compared. A calculator whose page replaced all prices decides alone; what its page
 * added goes over what this element compares anyway: data of its own, else everybody's offers.
 */
export class PriceList {
  readonly #others: OffersController;
  #merged: { readonly base: Catalog; readonly more: Catalog; readonly all: Catalog } | undefined;

  /** @param onArrival called when the other offers have come after the host was first shown. */
  constructor(host: ReactiveControllerHost & Element, onArrival: () => void) {
    this.#others = new OffersController(host, onArrival);
  }

  /** Why the other offers cannot be had. */
  get failure(): string | null {
    return this.#others.failure;
  }

  /** OpenAI's prices and everybody else's, whenever they are there. */
  everybodys(): Promise<Catalog> {
    return this.#others.whole();
  }

  inUse({ followed, catalog, own, isReading }: PriceSources): PricesInUse {
    const theirs = followed?.own;
    if (theirs?.mode === 'replace')
      return { catalog: followed!.catalog, whole: true, own: idsOf(theirs) };
    if (!catalog && !isReading) this.#others.request();
    const base = catalog ?? this.#others.catalog ?? bundled;
    return {
      catalog: theirs ? this.#merge(base, theirs.catalog) : base,
      whole: base !== bundled || this.failure !== null,
      own: idsOf(own, theirs),
    };
  }

  /** The same object while nothing changes, so that nothing is compared again. */
  #merge(base: Catalog, more: Catalog): Catalog {
    if (this.#merged?.base !== base || this.#merged.more !== more)
      this.#merged = { base, more, all: mergeCatalogs(base, more) };
    return this.#merged.all;
  }
}

function idsOf(...given: readonly (OwnPrices | undefined)[]): ReadonlySet<string> {
  return new Set(given.flatMap((each) => each?.catalog.offers.map(({ id }) => id) ?? []));
}
