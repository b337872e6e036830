// Takes the last change of names back, or makes it again. What was last done to other things of editions is left to where it was done.
import type { ActName } from '#border/model-changes';
import { call, faultOf } from '../../client.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';
import { tellAct } from './tell-act.ts';

/** The acts of this view. */
const own: ReadonlySet<ActName['kind']> = new Set(['authority', 'rename-title']);

/** The act; it says what became of it, and answers whether anything was taken back or made again. */
export function useTakingBack(): (way: 'undo' | 'redo') => Promise<boolean> {
  const { words } = useSpeech();
  const say = words.names;
  const take = async (way: 'undo' | 'redo'): Promise<{ text: string; isDone: boolean }> => {
    const last = (await call('metadata.acts', {}))[way];
    if (last === null) return { text: way === 'undo' ? say.nothingToUndo : say.nothingToRedo, isDone: false };
    if (!own.has(last.kind)) return { text: say.otherActs, isDone: false };
    const { changed, refused, stopped } = await call(`metadata.${way}`, {});
    if (stopped !== null) return { text: stopped.message, isDone: changed.length > 0 };
    const stayed = refused.length === 0 ? [] : [say.stayed(refused.length)];
    // Names in a list change without any edition.
    const isDone = changed.length > 0 || refused.length === 0;
    return { text: [...(isDone ? [way === 'undo' ? say.undone : say.redone] : []), ...stayed].join(' '), isDone };
  };
  return async (way) => {
    try {
      const { text, isDone } = await take(way);
      tellAct({ text });
      return isDone;
    } catch (thrown) {
      toast({ text: faultOf(thrown).message });
      return false;
    }
  };
}
