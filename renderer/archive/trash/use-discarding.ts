// Deletes editions of the trash for good, after a question: there is no way back but a backup.
import { saySize } from '#border/words/locale';
import { call, faultOf } from '../../client.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';

/** The act, for some editions; whoever calls has asked. */
export function useDiscarding(): (ids: readonly string[]) => void {
  const { words, language } = useSpeech();
  return (ids) => {
    call('trash.empty', { ids: [...ids] }).then(
      ({ removed, sizeBytes }) => toast({ text: words.safety.trash.emptied(removed.length, saySize(sizeBytes, language)) }),
      (thrown: unknown) => toast({ text: faultOf(thrown).message }),
    );
  };
}
