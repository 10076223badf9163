import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The language of the nearest ancestor with `lang`, across shadow boundaries. One observer
 * serves every element of the page. Without any `lang` it is English: the browser's own language
 * is not asked, so that a first render depends on the page alone.
 */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get lang(): string {
    return nearestLang(this.#host) || 'en';
  }

  hostConnected(): void {
    hosts.add(this.#host);
    observe(this.#host);
    // It may have been moved to where another language, or another calculator, is in force.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size === 0) {
      observer?.disconnect();
      observer = undefined;
    }
  }
}

const hosts = new Set<ReactiveControllerHost>();
let observer: MutationObserver | undefined;

/** Watches the host's tree and every tree around it: mutations do not cross shadow boundaries. */
function observe(host: Element): void {
  observer ??= new MutationObserver(() => {
    for (const each of hosts) each.requestUpdate();
  });
  for (let root: Node = host.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { attributeFilter: ['lang'], subtree: true });
    if (!(root instanceof ShadowRoot)) return;
  }
}

function nearestLang(element: Element): string {
  let root: Node;
  for (
    let start: Element | null = element;
    start;
    start = root instanceof ShadowRoot ? root.host : null
  ) {
    const labelled = start.closest('[lang]');
    if (labelled) return labelled.getAttribute('lang') ?? '';
    root = start.getRootNode();
  }
  return '';
}
