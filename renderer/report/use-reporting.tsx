// The report of a problem, from anywhere in the window: one dialog, for whoever is no visitor.
import { type ReactNode, useCallback, useState } from 'react';
import type { WrittenFile } from '#border/model-paper';
import { useIsVisitor } from '../ui/access.tsx';
import { ReportDialog } from './report-dialog.tsx';

/** `dialog` is drawn once in the window; `tellSaved` says where the file is. */
export function useReporting(tellSaved: (saved: WrittenFile | null) => void): { open: () => void; dialog: ReactNode } {
  const [isOpen, setOpen] = useState(false);
  const isVisitor = useIsVisitor();
  const open = useCallback(() => setOpen(true), []);
  return { open, dialog: isOpen && !isVisitor && <ReportDialog tellSaved={tellSaved} onClose={() => setOpen(false)} /> };
}
