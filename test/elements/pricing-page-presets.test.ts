import { PRESETS, WORKFLOWS, type Workload } from '../../src/core/index.js';
import { calculator as words } from '../../src/i18n/en/calculator.js';
import { expect } from './expect.js';

const source = await (await fetch('/stories/pages/index.html')).text();
const page = new DOMParser().parseFromString(source, 'text/html');

/** A value of the presets as a `data-` attribute writes it. */
function written(value: Workload[keyof Workload]): string {
  if (Array.isArray(value))
    return value.map(({ width, height }) => `${width}x${height}`).join(', ');
  if (typeof value === 'object' && value !== null && 'low' in value) {
    const { low, likely, high } = value;
    return [low, ...(likely === undefined ? [] : [likely]), high].join('..');
  }
  return `${value as string | number}`;
}

describe('The pricing page’s workflows', () => {
  const items = [...page.querySelectorAll<HTMLElement>('.workflows > li')];

  it('are the starting points that the calculator offers, by the same names', () => {
    expect(items.map((item) => item.querySelector('h3')!.textContent.trim())).to.deep.equal(
      WORKFLOWS.map((name) => words.presetNames[name]),
    );
  });

  WORKFLOWS.forEach((name, at) => {
    it(`fill in what the calculator’s own starting point does: ${name}`, () => {
      const preset = Object.entries(PRESETS[name]).map(([field, value]) => [
        field,
        written(value as Workload[keyof Workload]),
      ]);
      expect(
        Object.fromEntries(Object.entries(items[at]!.querySelector('a')!.dataset)),
      ).to.deep.equal(Object.fromEntries(preset));
    });
  });
});
