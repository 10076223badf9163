/**
 * What the address of `embed.html` may set. Lists, not what an element happens to observe: an
 * attribute that is added later stays out until somebody has thought about it.
 *
 * Left out on purpose, because whoever writes an address could then show prices of their own under
 * the host's name: `catalog-src` and `catalog-mode`, which bring the prices; `currency`,
 * `exchange-rate` and `exchange-rate-date`, which multiply each of them by any number;
 * `output-tokens`, which makes one image as cheap or dear as one likes, and which only the
 * calculator names as measured. What is left describes a reader's work: it changes how much is
 * bought, never what a unit costs.
 *
 * Left out for other reasons: `prompt`, because addresses are logged and a prompt is not to leave
 * its field (`prompt-tokens` is its count); `for` and `restore`, because the element stands alone
 * and has no id.
 */

const COMMON = ['offer', 'as-of', 'locked', 'density'] as const;

const WORKLOAD = [
  'model',
  'operation',
  'size',
  'quality',
  'images-per-request',
  'partial-images',
  'prompt-tokens',
  'prompt-overhead',
  'instruction-tokens',
  'cached-share',
  'cached-reference-share',
  'reference-images',
  'input-fidelity',
  'processing',
  'images-per-month',
  'reroll-rate',
  'failure-rate',
  'failed-requests',
] as const;

export const ATTRIBUTES = {
  'gpt-image-calculator': [...COMMON, ...WORKLOAD],
  'meter-table': [...COMMON, 'models', 'unit', 'batch', 'history'],
  'provider-compare': [
    ...COMMON,
    ...WORKLOAD,
    'offers',
    'view',
    'sort',
    'request-options',
    'own-key',
  ],
  'launch-planner': [
    ...COMMON,
    ...WORKLOAD,
    'tier',
    'demand',
    'hours-per-day',
    'days-per-week',
    'peak-factor',
    'busiest-hour-share',
    'tokens-per-minute',
    'images-per-minute',
    'input-images-per-minute',
    'latency',
    'concurrency',
    'monthly-cap',
    'edit-share',
    'job-images',
    'start',
    'ramp-first-day',
    'ramp-first-week',
    'tokens-counted',
    'budget',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Tag = keyof typeof ATTRIBUTES;

export const isTag = (name: string | null): name is Tag =>
  name !== null && Object.hasOwn(ATTRIBUTES, name);

/** How a theme value is checked: as a CSS property that takes the same kind of value. */
export const THEME: Readonly<Record<string, string>> = {
  '--gic-accent': 'color',
  '--gic-bar': 'color',
  '--gic-surface': 'color',
  '--gic-border': 'color',
  '--gic-control-border': 'color',
  '--gic-muted': 'color',
  '--gic-positive': 'color',
  '--gic-caution': 'color',
  '--gic-radius': 'border-radius',
  '--gic-density': 'flex-grow',
  '--gic-figure-size': 'font-size',
  '--gic-figure-weight': 'font-weight',
  '--gic-label-weight': 'font-weight',
  '--gic-rule': 'border-top-width',
};

/** What a page's own style would give an element that is not in a frame. */
export const PAGE_STYLE: readonly string[] = [
  'color',
  'background-color',
  'font-family',
  'font-size',
];
