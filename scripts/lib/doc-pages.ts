/** The pages that people read about the package: the README, and what it links to in `stories/docs`. */
import { readdirSync } from 'node:fs';

const DOCS = 'stories/docs';

export const docPages = (): string[] => [
  'README.md',
  ...readdirSync(DOCS)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => `${DOCS}/${file}`),
];
