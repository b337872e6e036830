// Puts editions from the trash back on the shelf; the message that follows takes that back.
import { call, faultOf } from '../../client.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';

/** The act, for some editions. */
export function useRestoring(): (ids: readonly string[]) => void {
  const { words } = useSpeech();
  const { trash } = words.archive;
  const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
  const removeAgain = (ids: readonly string[]): void => {
    call('editions.remove', { ids: [...ids] }).then(
      ({ removed }) => toast({ text: trash.removedAgain(removed.length) }),
      complain,
    );
  };
  return (ids) => {
    call('editions.restore', { ids: [...ids] }).then(
      ({ restored }) =>
        toast({
          text: trash.restored(restored.length),
          action: { text: words.common.undo, act: () => removeAgain(restored) },
        }),
      complain,
    );
  };
}
