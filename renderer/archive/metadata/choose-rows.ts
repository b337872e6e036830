// Which rows of the table are chosen, one by one, as a stretch, or all. Pure.

/** The chosen editions; a stretch is widened from `anchor`, and takes the place of the stretch before it. */
export type Chosen = { ids: ReadonlySet<string>; anchor: string | null; stretch: readonly string[] };

/** None. */
export const noneChosen: Chosen = { ids: new Set(), anchor: null, stretch: [] };

/** Adds a row to the chosen, or takes it away; the next stretch begins there. */
export function toggleRow({ ids }: Chosen, id: string): Chosen {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id, stretch: [] };
}

/** Chooses from the anchor, or else from `from`, to `to`, in the order that is shown. What was chosen beside the stretch stays. */
export function widenTo(chosen: Chosen, order: readonly string[], from: string, to: string): Chosen {
  const at = chosen.anchor === null ? -1 : order.indexOf(chosen.anchor);
  const start = at < 0 ? order.indexOf(from) : at;
  const end = order.indexOf(to);
  if (start < 0 || end < 0) return chosen;
  const stretch = order.slice(Math.min(start, end), Math.max(start, end) + 1);
  const before = new Set(chosen.stretch);
  const ids = new Set([...[...chosen.ids].filter((id) => !before.has(id)), ...stretch]);
  return { ids, anchor: order[start] ?? null, stretch };
}

/** All that are shown. */
export const chooseAll = (order: readonly string[]): Chosen => ({ ids: new Set(order), anchor: null, stretch: [] });
