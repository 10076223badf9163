/**
 * What every element of the library keeps, whatever it shows. An element's own test file calls
 * `runElementContract` once and then tests only what is its own.
 */
import { testAccessibility } from './contract/accessibility.js';
import { testAttributes } from './contract/attributes.js';
import { testSurface } from './contract/surface.js';
import { testManifest } from './contract/manifest.js';
import { testMedia } from './contract/media.js';
import { testQuiet } from './contract/quiet.js';
import { testRegistration } from './contract/registration.js';
import { testRelease } from './contract/release.js';
import { testStrictPage } from './contract/strict.js';
import { testThemes } from './contract/themes.js';
import { testUpgrade } from './contract/upgrade.js';
import { testZoom } from './contract/zoom.js';
import { DATA_STATES, type ElementContract } from './contract/types.js';
import type { PricingElement } from '../../src/elements/shared/pricing-element.js';
import { cleanUp, freezeToday, resize, thawToday, WIDE } from './helpers.js';

export type { ElementContract, ElementState } from './contract/types.js';

export function runElementContract<E extends PricingElement>(contract: ElementContract<E>): void {
  const dataStates = Object.entries(DATA_STATES).map(
    ([name, state]) => [name, { ...state, attributes: contract.small ?? {} }] as const,
  );
  const everyState = {
    ...contract,
    states: { ...contract.states, ...Object.fromEntries(dataStates) },
  };
  describe(`<${contract.tag}> as an element of the library`, () => {
    before(() => resize(WIDE));
    beforeEach(() => {
      freezeToday();
    });
    afterEach(() => {
      cleanUp();
      thawToday();
    });

    testAccessibility(everyState);
    testRegistration(contract);
    testUpgrade(contract);
    testAttributes(contract);
    testManifest(contract);
    testSurface(contract);
    testQuiet(contract);
    testRelease(contract);
    testStrictPage(contract);
    testThemes(everyState);
    testZoom(everyState);
    testMedia(everyState);
  });
}
