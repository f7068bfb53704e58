/// <reference types="office-js" />

interface Watch {
  /** Adds handlers to events of the workbook. */
  readonly attach: (context: Excel.RequestContext) => readonly OfficeExtension.EventHandlerResult<never>[];
}

/**
 * Follows events of the workbook until the answer is called. Excel attaches handlers in a request of its own; where that
 * fails, there is nothing to hear, and what was read is read again by hand.
 */
export function watch({ attach }: Watch): () => void {
  let attached: readonly OfficeExtension.EventHandlerResult<never>[] | null = null;
  let stopped = false;
  const detach = (): void => {
    const [first] = attached ?? [];
    if (!first) return;
    void Excel.run(first.context, async (context) => {
      attached?.forEach((handler) => handler.remove());
      attached = null;
      await context.sync();
    }).catch(() => undefined);
  };
  Excel.run(async (context) => {
    const handlers = attach(context);
    await context.sync();
    attached = handlers;
    if (stopped) detach();
  }).catch(() => undefined);
  return () => {
    stopped = true;
    detach();
  };
}

/** Acts once for all calls of one turn, with what they were called with. */
export function gathered<Item>(act: (items: ReadonlySet<Item>) => void, milliseconds: number): (item: Item) => void {
  let waiting = new Set<Item>();
  return (item) => {
    if (waiting.size === 0) {
      setTimeout(() => {
        const items = waiting;
        waiting = new Set();
        act(items);
      }, milliseconds);
    }
    waiting.add(item);
  };
}
