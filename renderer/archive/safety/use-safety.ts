// The health of the library as the view needs it: asked anew after each act, with what is being copied now and what came of it.
import { useState } from 'react';
import type { Fault } from '#border/errors';
import type { FullBackup, Health, SafetyProgress } from '#border/model-safety';
import { saySize } from '#border/words/locale';
import { call, faultOf, useCall, useEvent } from '../../client.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';

/** What the view shows and does. */
export type SafetyState = {
  health: Health | null;
  fault: Fault | null;
  ask: () => void;
  progress: SafetyProgress | null;
  /** Why the last act failed. */
  failed: Fault | null;
  backup: FullBackup | null;
  acts: ReturnType<typeof useActs>;
};

type Tell = { setFailed: (fault: Fault | null) => void; setBackup: (backup: FullBackup | null) => void; ask: () => void };

function useActs({ setFailed, setBackup, ask }: Tell) {
  const { words, language } = useSpeech();
  const { safety } = words;
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setFailed(null);
    try {
      await work();
    } catch (thrown) {
      setFailed(faultOf(thrown));
    }
    ask();
  };
  const backUp = (where: 'again' | 'choose', how: { isChecking?: boolean; isPruning?: boolean } = {}) =>
    attempt(async () => {
      const { backup } = await call('safety.backUp', {
        where,
        isChecking: how.isChecking ?? false,
        isPruning: how.isPruning ?? false,
      });
      setBackup(backup);
      if (backup !== null && backup.pruned > 0) toast({ text: safety.full.pruned(backup.pruned) });
    });
  return {
    backUp,
    stop: () => attempt(async () => void (await call('safety.stop', {}))),
    copy: () =>
      attempt(async () => {
        await call('safety.copy', {});
        toast({ text: safety.copies.made });
      }),
    putBack: (name: string) => attempt(async () => void (await call('safety.restoreCopy', { name }))),
    rebuild: () => attempt(async () => void (await call('safety.rebuild', {}))),
    restore: () => attempt(async () => void (await call('safety.restore', {}))),
    move: () => attempt(async () => void (await call('library.move', {}))),
    choose: () => attempt(async () => void (await call('library.choose', {}))),
    reveal: (what: 'library' | 'backup') => attempt(async () => void (await call('safety.reveal', { what }))),
    deleteLeft: () =>
      attempt(async () => {
        await call('library.deleteLeft', {});
        toast({ text: safety.place.deleted });
      }),
    emptyTrash: () =>
      attempt(async () => {
        const { removed, sizeBytes } = await call('trash.empty', { ids: null });
        toast({ text: safety.trash.emptied(removed.length, saySize(sizeBytes, language)) });
      }),
    deleteAside: () =>
      attempt(async () => {
        const { files, sizeBytes, failed } = await call('safety.deleteAside', { ids: null });
        if (files > 0) toast({ text: safety.aside.deleted(files, saySize(sizeBytes, language)) });
        if (failed.length > 0) toast({ text: safety.aside.kept(failed.length) });
      }),
    keepTrash: (trashDays: number | null) => attempt(async () => void (await call('settings.set', { trashDays }))),
  };
}

/** The state of the view. */
export function useSafety(): SafetyState {
  const { value, fault, ask } = useCall('safety.health', {});
  const [told, setTold] = useState<SafetyProgress | null | undefined>(undefined);
  const [failed, setFailed] = useState<Fault | null>(null);
  const [backup, setBackup] = useState<FullBackup | null>(null);
  useEvent('safety.progress', ({ progress }) => setTold(progress));
  useEvent('library.changed', ask);
  useEvent('settings.changed', ask);
  const acts = useActs({ setFailed, setBackup, ask });
  return { health: value, fault, ask, progress: told === undefined ? (value?.progress ?? null) : told, failed, backup, acts };
}
