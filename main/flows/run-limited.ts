// Runs work on many items, a few at a time, in their order. Refuses to swallow an error: the work handles its own.

/** Calls `work` for each item with at most `limit` calls under way; ends when all have ended. */
export async function runLimited<Item>(
  items: readonly Item[],
  limit: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const entries = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of entries) await work(item, index);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
}
