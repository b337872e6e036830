// What an act on names would change, and that it was done, in words. Pure.
import type { AuthorityAct, AuthorityKind } from '#border/model-authority';
import type { Words } from '#border/words/en';
import { countMerged, type PlannedAct } from './plan-names.ts';

/** How often names are used: sections on pages, places in editions. */
export const sayUses = ({ common }: Words, list: AuthorityKind, uses: number): string =>
  list === 'sections' ? common.pages(uses) : common.editions(uses);

/** What would change. */
export function sayPlanned(words: Words, list: AuthorityKind, { act, uses }: PlannedAct): string {
  const { says } = words.names;
  const used = sayUses(words, list, uses);
  switch (act.kind) {
    case 'add': {
      const [name] = act.names;
      return act.names.length === 1 && name !== undefined ? says.add(name, used) : says.addEach(act.names.length, used);
    }
    case 'rename':
      return says.rename(act.name, act.to, used);
    case 'merge':
      return says.merge(countMerged(act.names, act.into), act.into, used);
    case 'part':
      return says.part(used);
    case 'remove':
      return says.remove(act.names.length, used);
  }
}

/** That it was done. */
export function sayDone({ names: { done } }: Words, act: AuthorityAct): string {
  switch (act.kind) {
    case 'add':
      return done.add(act.names.length);
    case 'rename':
      return done.rename(act.to);
    case 'merge':
      return done.merge(countMerged(act.names, act.into), act.into);
    case 'part':
      return done.part(act.variant);
    case 'remove':
      return done.remove(act.names.length);
  }
}
