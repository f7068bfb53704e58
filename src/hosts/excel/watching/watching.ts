/// <reference types="office-js" />

type Handlers = readonly OfficeExtension.EventHandlerResult<never>[];

/** Something that is listened to. */
export interface Watch {
  /** Settled once Excel tells of what happens; it takes requests of their own until then. */
  readonly attached: Promise<void>;
  readonly stop: () => void;
}

/**
 * Follows events of the workbook. Where handlers cannot be attached there is nothing to hear, and what was read is read
 * again by hand.
 *
 * @param attach adds the handlers
 */
export function watch(attach: (context: Excel.RequestContext) => Handlers): Watch {
  const attached = Excel.run(async (context) => {
    const handlers = attach(context);
    await context.sync();
    return handlers;
  }).catch((): Handlers => []);
  return {
    attached: attached.then(() => undefined),
    stop: () => void attached.then(detach).catch(() => undefined),
  };
}

async function detach(handlers: Handlers): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  await Excel.run(first.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
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
