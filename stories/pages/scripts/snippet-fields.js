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
  'images-per-month': { label: 'Kept images per month', hint: 'A number, or 500..2000' },
  'reroll-rate': { label: 'Re-roll rate (%)', hint: 'A number, or 10..20..35' },
  processing: { label: 'Processing', options: ['standard', 'batch'] },
  density: { label: 'Density', options: ['compact'] },
  unit: { label: 'Unit', options: ['1M', '1K', 'token'] },
  batch: { label: 'Batch rates', flag: true },
  history: { label: 'History of each rate', flag: true },
  offers: { label: 'Offers', hint: 'Ids of offers or providers. Empty: all' },
  view: { label: 'View', options: ['cost', 'facts'] },
  sort: { label: 'Order', options: ['cost', 'month', 'name', 'date'] },
  tier: { label: 'Usage tier', options: ['1', '2', '3', '4', '5'] },
  budget: { label: 'Budget, US dollars per month' },
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
 * `locks` are the inputs that `locked` can lock, by their names.
 * @type {Record<string, { about: string, fields: string[], locks: string[] }>}
 */
export const ELEMENTS = {
  'gpt-image-calculator': {
    about: 'Cost per image and per month',
    fields: [...WORKLOAD, 'density'],
    locks: WORKLOAD,
  },
  'meter-table': {
    about: 'Official rates',
    fields: ['models', 'unit', 'batch', 'history', 'density'],
    locks: ['unit'],
  },
  'provider-compare': {
    about: 'Compare providers',
    fields: ['offers', ...WORKLOAD, 'view', 'sort'],
    locks: ['view', 'sort', 'sellers'],
  },
  'launch-planner': {
    about: 'Launch plan',
    fields: ['tier', ...WORKLOAD, 'budget'],
    locks: ['tier', 'images-per-month', 'reroll-rate', 'budget'],
  },
};

/** Labels of locks that aren't attributes. @type {Record<string, string>} */
export const LOCK_WORDS = { sellers: 'Which providers are shown' };

/** Style sheets of the package, with the pages that they are for. @type {Record<string, string>} */
export const THEMES = {
  'neutral-docs': 'documentation',
  'serif-blog': 'a blog in a serif font',
  'dark-docs': 'always dark',
  'high-contrast-brand': 'a bold brand',
  'dense-dashboard': 'a dashboard',
  'playful-rounded': 'a friendly shop',
};
