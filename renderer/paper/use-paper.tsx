// Printing and sharing from anywhere in the window: one dialog, and files that are saved, shown and shared.
import { type ReactNode, useMemo, useState } from 'react';
import type { ShownItem } from '#border/model-dossier';
import type { Shared } from '#border/model-paper';
import { call, faultOf } from '../client.ts';
import { useIsVisitor } from '../ui/access.tsx';
import { printedParts } from '../ui/printed-parts.ts';
import { toast } from '../ui/toasts.tsx';
import type { PrintAsk } from './ask.ts';
import { PrintDialog } from './print-dialog.tsx';
import { useTellSaved } from './use-tell-saved.ts';

/** The ways. `send` is null where the system has no menu for sharing, and for visitors: it sends in the name of whoever has the computer. */
export type Paper = {
  print: (ask: PrintAsk) => void;
  /** A clipping of a dossier; of its edition no more than its first page is offered beside it. */
  printClipping: (item: ShownItem) => void;
  save: (shared: Shared) => void;
  /** A whole edition. */
  saveCopy: (id: string) => void;
  send: ((shared: Shared) => void) | null;
};

/** macOS alone has such a menu. */
const canSend = navigator.platform.startsWith('Mac');

/** The ways for the whole window; `dialog` is drawn once in it. */
export function usePaper(): Paper & { dialog: ReactNode } {
  const tellSaved = useTellSaved();
  const isVisitor = useIsVisitor();
  const maySend = canSend && !isVisitor;
  const [asked, setAsked] = useState<PrintAsk | null>(null);
  const ways = useMemo((): Paper => {
    const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
    const save = (shared: Shared): void => {
      call('share.save', shared).then(({ saved }) => tellSaved(saved), complain);
    };
    return {
      print: setAsked,
      printClipping: (item) =>
        setAsked({ id: item.editionId, pages: 1, visible: [item.page], direction: 'ltr', clipping: printedParts(item) }),
      save,
      saveCopy: (id) => save({ kind: 'edition', id }),
      send: maySend ? (shared) => void call('share.send', shared).catch(complain) : null,
    };
  }, [tellSaved, maySend]);
  return { ...ways, dialog: asked && <PrintDialog ask={asked} onClose={() => setAsked(null)} /> };
}
