// One window speaks at a time: the system has one voice for all of them, and would have a second one wait until the first has ended.
import { useEffect, useRef } from 'react';
import type { Player } from './player.ts';
import { usePlayer } from './use-player.ts';

/** Pauses where another window begins to read, and tells the others when this one does. */
export function useOneVoice(player: Player): void {
  const isSpeaking = usePlayer(player, ({ status }) => status === 'speaking');
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    const open = new BroadcastChannel('kiosque-aloud');
    open.onmessage = () => player.pause();
    channel.current = open;
    return () => open.close();
  }, [player]);
  useEffect(() => {
    if (isSpeaking) channel.current?.postMessage('speaking');
  }, [isSpeaking]);
}
