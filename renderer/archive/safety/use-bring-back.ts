// What the view of a backup's editions knows and does: the backup that was looked into, and what came of bringing some of it back.
import { useState } from 'react';
import type { Fault } from '#border/errors';
import type { BroughtBack, OpenedBackup } from '#border/model-safety';
import { call, faultOf } from '../../client.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';

/** The editions of a backup, and the ways to look into one and to bring some back. */
export type BringBackState = {
  backup: OpenedBackup | null;
  isOpening: boolean;
  fault: Fault | null;
  failed: BroughtBack['failed'];
  open: (where: 'again' | 'choose') => void;
  /** Gives whether it was done, whatever became of each. */
  bring: (ids: readonly string[]) => Promise<boolean>;
  close: () => void;
};

/** The editions as they stand once some of them are back. */
const settled = (backup: OpenedBackup, { restored, repaired }: BroughtBack): OpenedBackup => {
  const back = new Set([...restored, ...repaired]);
  return {
    ...backup,
    editions: backup.editions.map((edition) => (back.has(edition.id) ? { ...edition, state: 'here' } : edition)),
  };
};

/** The state; no backup is looked into at first. */
export function useBringBack(): BringBackState {
  const { words } = useSpeech();
  const [backup, setBackup] = useState<OpenedBackup | null>(null);
  const [isOpening, setOpening] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [failed, setFailed] = useState<BroughtBack['failed']>([]);
  const clear = (): void => {
    setFault(null);
    setFailed([]);
  };
  return {
    ...{ backup, isOpening, fault, failed },
    open: (where) => {
      clear();
      setOpening(true);
      call('safety.openBackup', { where })
        .then(
          (opened) => opened.backup !== null && setBackup(opened.backup),
          (thrown: unknown) => setFault(faultOf(thrown)),
        )
        .finally(() => setOpening(false));
    },
    bring: (ids) => {
      clear();
      return call('safety.bringBack', { ids: [...ids] }).then(
        (brought) => {
          setBackup((now) => (now === null ? null : settled(now, brought)));
          setFailed(brought.failed);
          const count = brought.restored.length + brought.repaired.length;
          if (count > 0) toast({ text: words.safety.held.brought(brought.restored.length, brought.repaired.length) });
          return true;
        },
        (thrown: unknown) => {
          setFault(faultOf(thrown));
          return false;
        },
      );
    },
    close: () => {
      clear();
      setBackup(null);
    },
  };
}
