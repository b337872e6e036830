// The tool that begins to read aloud, pauses, and goes on.
import { IconButton } from '../../ui/button.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import type { Listening } from './use-aloud.ts';
import { usePlayer } from './use-player.ts';

/** Shows whether something is read. */
export function ListenButton({ listening: { player, act } }: { listening: Listening }) {
  const { words } = useSpeech();
  const isOn = usePlayer(player, ({ status }) => status === 'speaking' || status === 'opening');
  return <IconButton icon="listen" label={words.aloud.listen} keys="L" isOn={isOn} onChange={() => act('listen')} />;
}
