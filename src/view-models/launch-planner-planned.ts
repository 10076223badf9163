import {
  type Catalog,
  type Day,
  type Demand,
  type Issue,
  type LaunchOptions,
  planLaunch,
  type Workload,
} from '../core/index.js';
import { estimateWords } from '../i18n/en/estimate.js';
import { launchPlanner } from '../i18n/en/launch-planner.js';
import { shared } from '../i18n/en/shared.js';
import type { Planned } from './launch-planner-request.js';
import { acceptedWorkload, attributeOf, numbersOf } from './workload-fields.js';

export const WORDS = { plan: launchPlanner, estimate: estimateWords, shared };

/** What a launch is planned with beside the workload, as it was given; names are those of properties. */
export type Settings = Readonly<Record<Setting, unknown>>;

export const SETTINGS = [
  'tier',
  'demand',
  'hoursPerDay',
  'daysPerWeek',
  'peakFactor',
  'busiestHourShare',
  'tokensPerMinute',
  'imagesPerMinute',
  'inputImagesPerMinute',
  'latency',
  'concurrency',
  'monthlyCap',
  'editShare',
  'jobImages',
  'start',
  'rampFirstDay',
  'rampFirstWeek',
  'tokensCounted',
] as const;
export type Setting = (typeof SETTINGS)[number];

/** Settings that are words; the others are numbers or ranges. */
const WORD_SETTINGS: readonly Setting[] = [
  'tier',
  'demand',
  'start',
  'tokensCounted',
  'monthlyCap',
];

/** The settings as an element's properties or the like say them. */
export function enteredSettings(given: object): Settings {
  const values = given as Settings;
  return Object.fromEntries(
    SETTINGS.map((name) => {
      const value = values[name];
      if (typeof value !== 'string') return [name, value];
      const text = value.trim();
      return [
        name,
        text === '' ? null : WORD_SETTINGS.includes(name) ? text.toLowerCase() : numbersOf(text),
      ];
    }),
  ) as Settings;
}

/** What a kind of demand starts with. */
export const PEAK_FACTOR = 3;
export const BUSIEST_HOUR = 1;

export interface Subject {
  readonly workload: Workload;
  readonly settings: Settings;
  readonly catalog: Catalog;
  readonly asOf: Day;
  readonly offer: string | undefined;
}

/** Plans; what cannot be used gives way to defaults, of the settings before the workload. */
export function planned({ workload, settings, catalog, asOf, offer }: Subject): {
  readonly plan: Planned | undefined;
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const withOffer = offer !== undefined && { offer };
  const usable = (over: Partial<Settings> = {}): LaunchOptions => ({
    ...optionsOf({ ...accepted(settings, issues), ...over }),
    asOf,
    ...(!named(issues, 'offer') && withOffer),
  });
  // From all that was given to nothing of it; edits may ask for what the workload does not have.
  const tries: readonly (() => readonly [Workload, LaunchOptions])[] = [
    () => [workload, { ...optionsOf(settings), asOf, ...withOffer }],
    () => [acceptedWorkload(workload, issues), usable()],
    () => [acceptedWorkload(workload, issues), usable({ editShare: null })],
    () => [{}, {}],
  ];
  for (const attempt of tries) {
    const [tried, options] = attempt();
    const found = planLaunch(tried, catalog, options);
    if (found.kind === 'plan') return { plan: found, issues };
    for (const issue of found.issues)
      if (!issues.some(({ field, code }) => field === issue.field && code === issue.code))
        issues.push(issue);
  }
  return { plan: undefined, issues };
}

const named = (issues: readonly Issue[], name: string): boolean =>
  issues.some(({ field }) => field === name);

function accepted(settings: Settings, issues: readonly Issue[]): Settings {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      name,
      named(issues, attributeOf(name)) ? null : value,
    ]),
  ) as Settings;
}

/** The core names what it cannot use, so that anything may stand here. */
function optionsOf(given: Settings): LaunchOptions {
  return {
    tier: given.tier,
    start: given.start,
    demand: demandOf(given),
    ramp: { firstDay: given.rampFirstDay, firstWeek: given.rampFirstWeek },
    editShare: given.editShare,
    tokensCounted: given.tokensCounted,
    jobImages: given.jobImages,
    limits: {
      tokensPerMinute: given.tokensPerMinute,
      imagesPerMinute: given.imagesPerMinute,
      inputImagesPerMinute: given.inputImagesPerMinute,
      concurrency: given.concurrency,
      latencySeconds: given.latency,
      monthlyCapUsd: given.monthlyCap,
    },
  } as LaunchOptions;
}

/** The kind that is named, or the one that a value was given for. */
export function demandKind({ demand, peakFactor, busiestHourShare, ...hours }: Settings): unknown {
  if (demand != null) return demand;
  if (busiestHourShare != null) return 'busiest-hour';
  if (peakFactor != null) return 'peak-factor';
  return hours.hoursPerDay != null || hours.daysPerWeek != null ? 'working-hours' : 'steady';
}

function demandOf(given: Settings): Demand {
  const kind = demandKind(given);
  return {
    kind,
    ...(kind === 'working-hours' && {
      hoursPerDay: given.hoursPerDay,
      daysPerWeek: given.daysPerWeek,
    }),
    ...(kind === 'peak-factor' && { factor: given.peakFactor ?? PEAK_FACTOR }),
    ...(kind === 'busiest-hour' && { sharePercent: given.busiestHourShare ?? BUSIEST_HOUR }),
  } as Demand;
}
