/** `npm run pages:static`: writes the example page of static HTML; a test fails when it is out of date. */
import { writeFileSync } from 'node:fs';
import { STATIC_PAGE, staticPage } from './lib/static-page.ts';

writeFileSync(STATIC_PAGE, staticPage());
