import { expect } from '../expect.js';
import type { PricingElement } from '../../../src/elements/shared/pricing-element.js';
import { cleanUp, nextTask, put } from '../helpers.js';
import { stubSource } from '../workload-source.js';
import { type ElementContract, mountState } from './types.js';

type Method = (this: unknown, ...given: unknown[]) => unknown;

interface Held {
  /** Listeners by name, with what they are on. */
  readonly listeners: Map<string, unknown>;
  readonly observers: Set<object>;
  readonly timers: Set<unknown>;
}

/** Watches what outlives an element: listeners elsewhere, observers, timers. */
function watch(): { held: Held; restore: () => void } {
  const held: Held = { listeners: new Map(), observers: new Set(), timers: new Set() };
  const undo: (() => void)[] = [];
  const patch = (object: object, method: string, wrap: (real: Method) => Method): void => {
    const methods = object as Record<string, Method>;
    const real = methods[method]!;
    methods[method] = wrap(real);
    undo.push(() => (methods[method] = real));
  };

  const ids = new Map<unknown, number>();
  const idOf = (thing: unknown): number => ids.get(thing) ?? ids.set(thing, ids.size).get(thing)!;
  const nameOf = (target: unknown, type: unknown, listener: unknown, options: unknown): string => {
    const capture = typeof options === 'object' && options ? 'capture' in options : options;
    return `${String(target)} ${String(type)} #${idOf(target)}/${idOf(listener)} ${String(capture)}`;
  };
  patch(
    EventTarget.prototype,
    'addEventListener',
    (real) =>
      function (this: unknown, type, listener, options) {
        const target = this ?? globalThis;
        held.listeners.set(nameOf(target, type, listener, options), target);
        return real.call(this, type, listener, options);
      },
  );
  patch(
    EventTarget.prototype,
    'removeEventListener',
    (real) =>
      function (this: unknown, type, listener, options) {
        held.listeners.delete(nameOf(this ?? globalThis, type, listener, options));
        return real.call(this, type, listener, options);
      },
  );
  for (const { prototype } of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    patch(
      prototype,
      'observe',
      (real) =>
        function (this: unknown, ...given) {
          held.observers.add(this as object);
          return real.apply(this, given);
        },
    );
    patch(
      prototype,
      'disconnect',
      (real) =>
        function (this: unknown) {
          held.observers.delete(this as object);
          return real.call(this);
        },
    );
  }
  for (const [start, stop] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
  ] as const) {
    patch(globalThis, start, (real) => (run, ...rest) => {
      const id = real(
        (...given: unknown[]) => {
          if (start !== 'setInterval') held.timers.delete(id);
          return (run as Method)(...given);
        },
        ...rest,
      );
      held.timers.add(id);
      return id;
    });
    patch(globalThis, stop, (real) => (id) => {
      held.timers.delete(id);
      return real(id);
    });
  }
  return {
    held,
    restore: () => {
      for (const one of undo.reverse()) one();
    },
  };
}

/** Listeners on what is still there; nodes that left with an element may keep theirs. */
function listening({ listeners }: Held): string[] {
  return [...listeners]
    .filter(([, target]) => !(target instanceof Node) || target.isConnected)
    .map(([name]) => name);
}

const collect = (globalThis as { gc?: (options: object) => unknown }).gc;

export function testRelease<E extends PricingElement>({ tag, states }: ElementContract<E>): void {
  describe('release', () => {
    it('holds no listener, observer or timer after ten mounts and unmounts', async () => {
      // It stays on the page, which for its part is still loading.
      put(stubSource('followed'));
      Object.defineProperty(document, 'readyState', { configurable: true, value: 'loading' });
      const { held, restore } = watch();
      try {
        for (let round = 0; round < 10; round++) {
          for (const state of Object.values(states)) {
            const attributes = {
              ...state.attributes,
              for: round % 2 === 0 ? 'followed' : 'nobody',
            };
            const element = await mountState(tag, { ...state, attributes });
            if (round === 0) expect(held.observers.size + listening(held).length).to.be.above(0);
            element.remove();
          }
          await nextTask();
        }
        expect(listening(held)).to.deep.equal([]);
        expect([...held.timers]).to.deep.equal([]);
        expect(held.observers.size).to.equal(0);
      } finally {
        Reflect.deleteProperty(document, 'readyState');
        restore();
      }
    });

    it('holds no timer when it is removed while it is still copying or about to speak', async () => {
      const { held, restore } = watch();
      let finish: (() => void) | undefined;
      const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: () => new Promise<void>((resolve) => (finish = resolve)) },
      });
      try {
        const element = await mountState<E>(tag, {});
        element.shadowRoot!.querySelector<HTMLElement>('[part~=action]')?.click();
        await nextTask();
        element.remove();
        finish?.();
        await nextTask();
        expect([...held.timers]).to.deep.equal([]);
      } finally {
        if (own) Object.defineProperty(navigator, 'clipboard', own);
        else Reflect.deleteProperty(navigator, 'clipboard');
        restore();
      }
    });

    it('is let go by everything once it is removed', async () => {
      // The test browser offers its collector; in another one the counts above must do.
      if (!collect) return;
      const gone: WeakRef<E>[] = [];
      const visit = async (): Promise<void> => {
        for (const state of Object.values(states)) {
          for (let round = 0; round < 3; round++)
            gone.push(new WeakRef(await mountState(tag, state)));
        }
        cleanUp();
      };
      await visit();
      const left = (): number => gone.filter((element) => element.deref()).length;
      for (let tries = 0; tries < 20 && left() > 0; tries++) {
        await nextTask();
        await collect({ type: 'major', execution: 'async' });
      }
      expect(gone.length).to.be.above(5);
      expect(left()).to.equal(0);
    });
  });
}
