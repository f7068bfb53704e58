/**
 * The spreadsheet schedules work with `requestIdleCallback`, which neither Node nor jsdom has.
 * Work starts at the next turn and is told that it has plenty of time left.
 */
if (!("requestIdleCallback" in globalThis)) {
  const plenty: IdleDeadline = { didTimeout: false, timeRemaining: () => 50 };
  Object.assign(globalThis, {
    requestIdleCallback: (callback: IdleRequestCallback): number => Number(setTimeout(() => callback(plenty), 0)),
    cancelIdleCallback: (handle: number): void => clearTimeout(handle),
  });
}
