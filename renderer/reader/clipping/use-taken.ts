// What was clipped last: put into the dossier that was used last, or another or a new one, and taken back. The panel shows it.
import { useCallback, useState } from 'react';
import type { ShownClip } from '#border/model-clip';
import type { DossierSummary } from '#border/model-dossier';
import { call, faultOf } from '../../client.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { Place } from './use-clipping.ts';

/** A clipping that was taken; `isNew` tells that it was not in the dossier before. */
type Held = { place: Place; clip: ShownClip; isNew: boolean; madeDossier: boolean };

/** What the panel needs. */
export type Taken = {
  clip: ShownClip | null;
  /** Only what was new is taken back. */
  canUndo: boolean;
  take: (place: Place) => void;
  moveTo: (dossierId: string) => void;
  moveToNew: (name: string) => void;
  undo: () => void;
  /** Asks for it anew, such as when its style of citation has changed. */
  ask: () => void;
};

const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });

const lastUsed = (dossiers: readonly DossierSummary[]): DossierSummary | null =>
  dossiers.reduce<DossierSummary | null>((last, one) => (last === null || one.changedAtMs > last.changedAtMs ? one : last), null);

/** Puts it into a dossier, which may have it already, and asks for it there. */
const put = async (dossier: string, place: Place): Promise<Omit<Held, 'madeDossier'>> => {
  const { added, items } = await call('dossiers.collect', { id: dossier, items: [place] });
  const [item = ''] = items;
  return { place, clip: await call('clips.show', { dossier, item }), isNew: added.length > 0 };
};

const takeBack = async ({ clip, isNew, madeDossier }: Held): Promise<void> => {
  const { id } = clip.dossier;
  if (isNew) await call('dossiers.take', { id, items: [clip.item.id] });
  if (madeDossier) await call('dossiers.remove', { id });
};

/** `onShown` is told when there is one to show, and when it was taken back. */
export function useTaken(onShown: (isShown: boolean) => void): Taken {
  const { words } = useSpeech();
  const [held, setHeld] = useState<Held | null>(null);

  const take = useCallback(
    (place: Place): void => {
      const run = async (): Promise<void> => {
        const { dossiers } = await call('dossiers.list', {});
        const last = lastUsed(dossiers);
        const dossier = last ?? (await call('dossiers.create', { name: words.clipping.firstDossier })).dossier;
        const found = await put(dossier.id, place);
        setHeld({ ...found, madeDossier: last === null });
        if (!found.isNew) toast({ text: words.dossier.knownAlready(dossier.name) });
        onShown(true);
      };
      run().catch(complain);
    },
    [words, onShown],
  );

  const move = (held: Held, find: () => Promise<{ id: string; isMade: boolean }>): void => {
    const run = async (): Promise<void> => {
      const { id, isMade } = await find();
      const found = await put(id, held.place);
      await takeBack(held);
      setHeld({ ...found, madeDossier: isMade });
    };
    run().catch(complain);
  };

  return {
    clip: held?.clip ?? null,
    canUndo: held?.isNew ?? false,
    take,
    moveTo: (id) => {
      if (held !== null && id !== held.clip.dossier.id) move(held, async () => ({ id, isMade: false }));
    },
    moveToNew: (name) => {
      if (held === null) return;
      move(held, async () => ({ id: (await call('dossiers.create', { name })).dossier.id, isMade: true }));
    },
    undo: () => {
      if (held === null) return;
      const { place, clip } = held;
      const again = (): void => take(place);
      takeBack(held).then(() => {
        setHeld(null);
        onShown(false);
        toast({ text: words.clipping.undone(clip.dossier.name), action: { text: words.clipping.again, act: again } });
      }, complain);
    },
    ask: () => {
      if (held === null) return;
      const { dossier, item } = held.clip;
      call('clips.show', { dossier: dossier.id, item: item.id }).then((clip) => setHeld({ ...held, clip }), complain);
    },
  };
}
