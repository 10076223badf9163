import { MeterTable } from '../../src/define/meter-table.js';
import { runElementContract } from './contract.js';
import { findAll } from './helpers.js';
import { NINE } from './meter-table.js';

const openAll = (element: MeterTable): void => {
  for (const button of findAll(element, '[aria-expanded=false]')) button.click();
};

runElementContract<MeterTable>({
  tag: 'meter-table',
  elementClass: MeterTable,
  always: '[part=table]',
  firstControl: 'input:checked',
  early: { property: 'models', value: 'gpt-image-1.5', seen: /gpt-image-1\.5 rates/ },
  kept: {
    attributes: { batch: '' },
    act: (element) => {
      findAll(element, '[aria-expanded=false]')[1]!.click();
      findAll<HTMLInputElement>(element, 'input[type=radio]')[1]!.click();
    },
  },
  states: {
    'without attributes': {},
    'batch and history, every row opened': {
      attributes: { batch: '', history: '' },
      act: openAll,
    },
    'several models, every row opened': {
      attributes: { models: 'gpt-image-2 gpt-image-1.5 chatgpt-image-latest', batch: '' },
      act: openAll,
    },
    'nine models': { attributes: { models: NINE } },
    'models as an array': { properties: { models: ['gpt-image-1', 'gpt-image-2'] } },
    'with issues': {
      attributes: { models: 'gpt-imagine', unit: '5', 'as-of': 'soon', currency: 'EUR' },
    },
    'another currency and date': {
      attributes: {
        'as-of': '2026-08-31',
        currency: 'EUR',
        'exchange-rate': '0.8637',
        'exchange-rate-date': '2026-08-31',
        models: 'gpt-image-1',
        batch: '',
      },
    },
    'a unit chosen by hand': {
      act: (element) => {
        findAll<HTMLInputElement>(element, 'input[type=radio]')[2]!.click();
      },
    },
  },
});
