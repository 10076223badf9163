import { nextFrames } from './helpers.js';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** How far what is on the page jumps while something happens. */
export async function shiftDuring(action: () => unknown): Promise<number> {
  let shift = 0;
  const add = (entries: PerformanceEntryList): void => {
    for (const { value } of entries as LayoutShift[]) shift += value;
  };
  const observer = new PerformanceObserver((list) => {
    add(list.getEntries());
  });
  observer.observe({ type: 'layout-shift' });
  try {
    await action();
    await nextFrames(4);
    add(observer.takeRecords());
    return shift;
  } finally {
    observer.disconnect();
  }
}
