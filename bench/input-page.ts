/** Runs in the page: an input event to updated DOM, both ways, in interleaved rounds. */
import { GptImageCalculator } from '../src/elements/gpt-image-calculator/gpt-image-calculator.ts';
import { VanillaCalculator } from './vanilla-calculator.ts';

export interface InputTimes {
  /** Milliseconds an event, one entry a round. */
  readonly lit: readonly number[];
  readonly vanilla: readonly number[];
}

const ROUNDS = 15;
const EVENTS = 20;

async function mount(tag: string): Promise<() => Promise<void>> {
  const element = document.createElement(tag);
  element.setAttribute('as-of', '2026-11-22');
  document.body.append(element);
  const settled = async (): Promise<void> => {
    if (element instanceof GptImageCalculator) await element.updateComplete;
  };
  await settled();
  const input = element.shadowRoot!.querySelector<HTMLInputElement>('#imagesPerMonth')!;
  let kept = 1000;
  return async () => {
    kept = kept === 1000 ? 2400 : 1000;
    input.value = String(kept);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
  };
}

export async function measure(withLayout: boolean): Promise<InputTimes> {
  GptImageCalculator.define();
  if (!customElements.get('vanilla-calculator')) {
    customElements.define('vanilla-calculator', VanillaCalculator);
  }
  const lit = await mount('gpt-image-calculator');
  const vanilla = await mount('vanilla-calculator');
  const round = async (event: () => Promise<void>): Promise<number> => {
    const start = performance.now();
    for (let count = 0; count < EVENTS; count += 1) {
      await event();
      if (withLayout) document.body.getBoundingClientRect();
    }
    return (performance.now() - start) / EVENTS;
  };
  await round(lit);
  await round(vanilla);
  const times = { lit: [] as number[], vanilla: [] as number[] };
  for (let count = 0; count < ROUNDS; count += 1) {
    times.lit.push(await round(lit));
    times.vanilla.push(await round(vanilla));
  }
  document.body.replaceChildren();
  return times;
}

Object.assign(globalThis, { measureInput: measure });
