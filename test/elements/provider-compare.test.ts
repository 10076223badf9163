import { ProviderCompare } from '../../src/define/provider-compare.js';
import { runElementContract } from './contract.js';
import { findAll, nextTask } from './helpers.js';
import { haveOffers, market, pick, shop } from './provider-compare.js';

haveOffers();

/** Opens every group, then the first offers. */
const openAll = async (element: ProviderCompare): Promise<void> => {
  for (const button of findAll(element, '.group [aria-expanded=false]')) button.click();
  await nextTask();
  for (const button of findAll(element, '[part=row] [aria-expanded=false]').slice(0, 6))
    button.click();
  await nextTask();
};

runElementContract<ProviderCompare>({
  tag: 'provider-compare',
  elementClass: ProviderCompare,
  always: '[part=table]',
  firstControl: 'input:checked',
  early: { property: 'quality', value: 'low', seen: /low quality/ },
  told: {
    act: (element) => {
      findAll(element, '.sorter')[0]!.click();
    },
  },
  kept: {
    attributes: { offers: 'openai fal replicate' },
    act: async (element) => {
      findAll(element, '[part=row] [aria-expanded=false]')[1]!.click();
      findAll(element, '.sorter')[0]!.click();
      await nextTask();
    },
  },
  small: { offers: 'openai/gpt-image-2 fal/gpt-image-2' },
  states: {
    'three sellers, every row opened': {
      attributes: { offers: 'openai/gpt-image-2 fal/gpt-image-2 replicate/gpt-image-2' },
      act: openAll,
    },
    'credits that cannot reach the volume': {
      attributes: { offers: 'playground openrouter apiframe', 'images-per-month': '2400' },
      act: openAll,
    },
    'other models': {
      attributes: {
        offers:
          'openai/gpt-image-2 openai/gpt-image-1.5 google/gemini-3-pro-image black-forest-labs/flux-2-pro',
      },
      act: openAll,
    },
    'with issues': {
      attributes: {
        offers: 'openai/gpt-image-2 nobody',
        view: 'both',
        sort: 'size',
        'as-of': 'soon',
      },
    },
    'another currency and date': {
      attributes: {
        offers: 'openai/gpt-image-2 fal/gpt-image-2',
        'as-of': '2026-10-30',
        currency: 'EUR',
        'exchange-rate': '0.8637',
        'exchange-rate-date': '2026-11-20',
      },
    },
    'a break-even over size': {
      attributes: { offers: 'openai replicate' },
      act: async (element) => {
        findAll(element, '.fold > summary')[0]!.click();
        await nextTask();
        await pick(element, 'over', 'size');
      },
    },
    'the facts': { attributes: { view: 'facts' } },
    'the facts of named offers': {
      attributes: { view: 'facts', offers: 'openai/gpt-image-2 fal/gpt-image-2 playground' },
    },
    'own prices': { properties: { catalog: market(shop('corner')) } },
  },
});
