/**
 * Chai that knows axe. `@open-wc/testing` offers the same, but its types turn every `equal` of the
 * whole project into a promise.
 */
import { expect, use } from '@esm-bundle/chai';
import { chaiA11yAxe } from 'chai-a11y-axe';

use(chaiA11yAxe);

export { expect };
