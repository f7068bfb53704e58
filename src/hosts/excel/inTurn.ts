/** Does one thing after another, each when the one before it is done: Excel takes one request at a time. */
export async function inTurn<Item, Result>(
  items: Iterable<Item>,
  act: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await act(item, results.length));
  return results;
}
