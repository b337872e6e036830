// Says that a file was written, with a way to its folder.
import type { WrittenFile } from '#border/model-paper';
import type { Words } from '#border/words/en';
import { call, faultOf } from '../client.ts';
import { toast } from '../ui/toasts.tsx';

/** Null says nothing: nobody chose a place. */
export function tellSaved(saved: WrittenFile | null, { paper }: Words): void {
  if (saved === null) return;
  const { key, name } = saved;
  const reveal = (): void => {
    call('share.reveal', { key }).catch((thrown: unknown) => toast({ text: faultOf(thrown).message }));
  };
  toast({ text: paper.saved(name), action: { text: paper.reveal, act: reveal } });
}
