// Says quietly, over every place, that this library is only read, and why.
import type { ReadOnlyReason } from '#border/model-safety';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';

/** The line. */
export function ReadOnlyNote({ reason }: { reason: ReadOnlyReason }) {
  const { words } = useSpeech();
  return (
    <p className="read-only-note" role="note">
      <Icon name="lock" size={14} />
      <span>{words.safety.place.readOnly[reason]}</span>
    </p>
  );
}
