import type { CompleteWorkload, Workload } from '../core/index.js';

/** A complete workload as one that can be entered again. */
export function asEntered(complete: CompleteWorkload): Workload {
  return Object.fromEntries(Object.entries(complete).filter(([field]) => field !== 'promptFrom'));
}
