import { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import { calculator as words } from '../../src/i18n/en/calculator.js';
import { choose, field, FLARE, pick } from './calculator.js';
import { runElementContract } from './contract.js';
import { findAll, nextTask } from './helpers.js';

/** Opens every fold and every line of the ledger. */
const openAll = (element: GptImageCalculator): void => {
  for (const opener of findAll(element, '[aria-expanded=false], details:not([open]) > summary'))
    opener.click();
};

runElementContract<GptImageCalculator>({
  tag: 'gpt-image-calculator',
  elementClass: GptImageCalculator,
  always: '[part~=figure]',
  named: words.fieldName,
  firstControl: '#preset',
  early: { property: 'quality', value: 'low', seen: /\$0\.00641/ },
  told: { act: (element) => choose(element, 'Quality', 'High') },
  kept: {
    attributes: { 'reroll-rate': '20' },
    act: async (element) => {
      await choose(element, 'Quality', 'High');
      openAll(element);
      await pick(element, 'Size', 'custom');
    },
  },
  states: {
    ready: {
      attributes: { 'prompt-tokens': '90', 'reroll-rate': '20', 'images-per-month': '2400' },
      act: openAll,
    },
    'a range': {
      attributes: { 'reroll-rate': '10..20..35', quality: 'auto', 'partial-images': '2' },
      act: openAll,
    },
    unpriced: { attributes: { model: FLARE } },
    invalid: {
      attributes: { size: '1000x1000', 'images-per-request': '11', quality: 'xhigh' },
    },
    'a refused entry': {
      act: async (element) => {
        const input = field(element, 'Images you keep');
        input.value = 'many';
        input.dispatchEvent(new Event('input'));
        input.dispatchEvent(new Event('change'));
        await nextTask();
      },
    },
    stale: { attributes: { 'as-of': '2027-06-01' } },
    'read later': { attributes: { model: 'gpt-image-1.5', 'as-of': '2026-01-05' } },
    'shut down': { attributes: { model: 'gpt-image-1' } },
    'not yet released': { attributes: { 'as-of': '2026-04-01' } },
    compact: { attributes: { density: 'compact' } },
    'an edit with references': {
      attributes: {
        operation: 'edit',
        model: 'gpt-image-1.5',
        'reference-images': '1024x1024, 1024x1536',
        'cached-reference-share': '50',
      },
      act: openAll,
    },
    'batch in another currency, several images': {
      attributes: {
        processing: 'batch',
        'images-per-request': '3',
        'instruction-tokens': '300',
        currency: 'EUR',
        'exchange-rate': '0.8637',
        'exchange-rate-date': '2026-11-20',
      },
    },
    'a prompt as text, a custom size, something tried': {
      attributes: { prompt: 'A lighthouse on a cliff at dusk.', size: '1040x1040' },
      act: async (element) => {
        findAll(element, '[part=lever] button')[0]?.click();
        await nextTask();
      },
    },
  },
});
