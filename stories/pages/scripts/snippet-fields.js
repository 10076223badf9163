/** What the snippet page offers for each element: names of attributes, and what they take. */

const QUALITIES = ['low', 'medium', 'high', 'auto'];
const SIZES = ['1024x1024', '1024x1536', '1536x1024', '2048x2048', '3840x2160', 'auto'];

/**
 * @typedef {object} Field
 * @property {string} label
 * @property {string[]} [options] a list to choose from
 * @property {boolean} [flag] an attribute without a value
 * @property {string} [hint]
 */

/** @type {Record<string, Field>} */
export const FIELDS = {
  model: { label: 'Model', options: [] },
  models: { label: 'Models', hint: 'Ids, separated by spaces' },
  operation: { label: 'Operation', options: ['generate', 'edit'] },
  'reference-images': { label: 'Reference images', hint: 'Such as 1024x1024, 1024x1536' },
  size: { label: 'Size', options: SIZES },
  quality: { label: 'Quality', options: QUALITIES },
  'images-per-month': { label: 'Images kept a month', hint: 'A number, or 500..2000' },
  'reroll-rate': { label: 'Re-rolls, percent', hint: 'A number, or 10..20..35' },
  processing: { label: 'Processing', options: ['standard', 'batch'] },
  density: { label: 'Density', options: ['compact'] },
  unit: { label: 'Unit', options: ['1M', '1K', 'token'] },
  batch: { label: 'Batch rates', flag: true },
  history: { label: 'Since when, and every reading', flag: true },
  offers: { label: 'Offers', hint: 'Ids of offers or sellers; all of them when empty' },
  view: { label: 'View', options: ['cost', 'facts'] },
  sort: { label: 'Order', options: ['cost', 'month', 'name', 'date'] },
  tier: { label: 'Tier', options: ['1', '2', '3', '4', '5'] },
  budget: { label: 'Budget, US dollars a month' },
};

const WORKLOAD = [
  'model',
  'operation',
  'reference-images',
  'size',
  'quality',
  'images-per-month',
  'reroll-rate',
  'processing',
];

/**
 * `locks` are the inputs that readers may be kept from changing, by the names that `locked` takes.
 * @type {Record<string, { about: string, fields: string[], locks: string[] }>}
 */
export const ELEMENTS = {
  'gpt-image-calculator': {
    about: 'What an image and a month cost',
    fields: [...WORKLOAD, 'density'],
    locks: WORKLOAD,
  },
  'meter-table': {
    about: 'The official rates',
    fields: ['models', 'unit', 'batch', 'history', 'density'],
    locks: ['unit'],
  },
  'provider-compare': {
    about: 'Where to run a workload',
    fields: ['offers', ...WORKLOAD, 'view', 'sort'],
    locks: ['view', 'sort', 'sellers'],
  },
  'launch-planner': {
    about: 'From volume to a launch',
    fields: ['tier', ...WORKLOAD, 'budget'],
    locks: ['tier', 'images-per-month', 'reroll-rate', 'budget'],
  },
};

/** Words for locks that are no attributes. @type {Record<string, string>} */
export const LOCK_WORDS = { sellers: 'Which sellers are shown' };

/** Style sheets of the package, with the pages that they are for. @type {Record<string, string>} */
export const THEMES = {
  'neutral-docs': 'documentation',
  'serif-blog': 'a blog in a serif',
  'dark-docs': 'always dark',
  'high-contrast-brand': 'a loud brand',
  'dense-dashboard': 'a console',
  'playful-rounded': 'a friendly shop',
};
