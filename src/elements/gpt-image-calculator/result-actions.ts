import type { Workload } from '../../core/index.js';

/** What a reader can do with a result. */
export interface ResultActions {
  isOpen(line: string): boolean;
  toggle(line: string): void;
  /**
   * @param next where the focus goes on, a selector: what was pressed is gone then.
   * @param offer the offer to take with it; `null` leaves it as it is.
   */
  try(change: Workload, name: string, next: string, offer?: string | null): void;
  readonly undo: (() => void) | null;
  /** Leads to the input of an attribute; `null` where there is none to change. */
  readonly changeOf: (field: string) => (() => void) | null;
  /** Whether size and quality may be chosen from the grid. */
  readonly mayChoose: boolean;
}
