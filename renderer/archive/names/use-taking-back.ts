// Takes the last change of names back, or makes it again. What was last done to other things of editions is left to where it was done.
import type { ActName } from '#border/model-changes';
import { call, faultOf } from '../../client.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';

/** The acts of this view. */
const own: ReadonlySet<ActName['kind']> = new Set(['authority', 'rename-title']);

/** The act; it says what became of it. */
export function useTakingBack(): (way: 'undo' | 'redo') => void {
  const { words } = useSpeech();
  const say = words.names;
  const take = async (way: 'undo' | 'redo'): Promise<string> => {
    const last = (await call('metadata.acts', {}))[way];
    if (last === null) return way === 'undo' ? say.nothingToUndo : say.nothingToRedo;
    if (!own.has(last.kind)) return say.otherActs;
    const { refused, stopped } = await call(`metadata.${way}`, {});
    if (stopped !== null) return stopped.message;
    const done = way === 'undo' ? say.undone : say.redone;
    return refused.length === 0 ? done : `${done} ${say.stayed(refused.length)}`;
  };
  return (way) => {
    take(way).then(
      (text) => toast({ text }),
      (thrown: unknown) => toast({ text: faultOf(thrown).message }),
    );
  };
}
