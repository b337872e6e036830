// Says that a file was written, with a way to its folder for whoever keeps the library: what else lies there is no visitor's.
import { useCallback } from 'react';
import type { WrittenFile } from '#border/model-paper';
import { call, faultOf } from '../client.ts';
import { useIsVisitor } from '../ui/access.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';

/** The way to say it. Null says nothing: nobody chose a place. */
export function useTellSaved(): (saved: WrittenFile | null) => void {
  const { paper } = useSpeech().words;
  const isVisitor = useIsVisitor();
  return useCallback(
    (saved) => {
      if (saved === null) return;
      const { key, name } = saved;
      const reveal = (): void => {
        call('share.reveal', { key }).catch((thrown: unknown) => toast({ text: faultOf(thrown).message }));
      };
      toast({ text: paper.saved(name), ...(isVisitor ? {} : { action: { text: paper.reveal, act: reveal } }) });
    },
    [paper, isVisitor],
  );
}
