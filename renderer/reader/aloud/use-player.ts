// What is known of a player, followed as it changes.
import { useSyncExternalStore } from 'react';
import type { Aloud, Player } from './player.ts';

/** What `pick` takes of the newest state: the same value for the same state, or whoever asks would be drawn without end. */
export const usePlayer = <Value>(player: Player, pick: (state: Aloud) => Value): Value =>
  useSyncExternalStore(player.subscribe, () => pick(player.get()));
