import { LaunchPlanner } from '../../src/define/launch-planner.js';
import { runElementContract } from './contract.js';
import { find, findAll, nextTask } from './helpers.js';

const OPENED = (element: LaunchPlanner): void => {
  for (const fold of findAll<HTMLDetailsElement>(element, 'details')) fold.open = true;
};

runElementContract<LaunchPlanner>({
  tag: 'launch-planner',
  elementClass: LaunchPlanner,
  always: '[part=chain]',
  firstControl: '#imagesPerMonth',
  early: { property: 'quality', value: 'low', seen: /low quality/ },
  told: {
    act: (element) => {
      const box = find<HTMLInputElement>(element, '#imagesPerMonth');
      box.value = '7';
      box.dispatchEvent(new Event('input', { bubbles: true }));
      box.dispatchEvent(new Event('change', { bubbles: true }));
    },
  },
  defaultsWith: {
    'hours-per-day': { demand: 'working-hours' },
    'days-per-week': { demand: 'working-hours' },
    'peak-factor': { demand: 'peak-factor' },
    'busiest-hour-share': { demand: 'busiest-hour' },
  },
  kept: {
    attributes: { tier: '2' },
    act: async (element) => {
      OPENED(element);
      find(element, '[part=checklist] input').click();
      await nextTask();
    },
  },
  states: {
    'nothing said': {},
    'carried by tier 2, everything opened': {
      attributes: { tier: '2', 'images-per-month': '2400', 'reroll-rate': '20' },
      act: OPENED,
    },
    'stopped by the cap': {
      attributes: {
        tier: '2',
        quality: 'high',
        'images-per-month': '10000',
        'reroll-rate': '20',
        start: '2026-12-01',
      },
    },
    'short of a limit, with ranges': {
      attributes: {
        tier: '1',
        quality: 'high',
        'images-per-month': '200..400',
        'reroll-rate': '10..20..30',
        'failure-rate': '4',
        'busiest-hour-share': '100',
      },
    },
    'own limits, edits and a ramp': {
      attributes: {
        tier: '3',
        operation: 'edit',
        'reference-images': '1024x1024',
        'edit-share': '30',
        'input-images-per-minute': '5',
        latency: '20..40',
        concurrency: '4',
        'ramp-first-day': '10',
        'ramp-first-week': '50',
        'hours-per-day': '10',
        'peak-factor': '3',
        'job-images': '500',
      },
      act: OPENED,
    },
    'a model without a token rule': { attributes: { model: 'gpt-image-2.6-flare' } },
    'batch processing': { attributes: { processing: 'batch', tier: '4' } },
    'another currency and date': {
      attributes: {
        tier: '2',
        'as-of': '2026-10-30',
        currency: 'EUR',
        'exchange-rate': '0.8637',
        'exchange-rate-date': '2026-11-20',
      },
    },
    'with issues': {
      attributes: {
        tier: '9',
        'peak-factor': 'many',
        'edit-share': '30',
        latency: '-1',
        'as-of': 'soon',
      },
    },
  },
});
