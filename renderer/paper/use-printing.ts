// One printing: what it would be, how far it is, and how it ends.
import { useState } from 'react';
import type { Fault } from '#border/errors';
import type { PaperInput, PaperProgress } from '#border/model-paper';
import { call, faultOf, useCall, useEvent } from '../client.ts';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { useTellSaved } from './use-tell-saved.ts';

/** How far it is; null while the dialog is being filled in. */
type Phase = { kind: 'printing'; progress: PaperProgress } | { kind: 'saving' } | null;

/** `onDone` closes the dialog: the sheets are with the printer, or in a file. */
export function usePrinting(input: PaperInput, onDone: () => void) {
  const { words } = useSpeech();
  const tellSaved = useTellSaved();
  const { value, fault: planFault, asked } = useCall('paper.plan', input);
  const [phase, setPhase] = useState<Phase>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEvent('paper.progress', ({ progress }) => setPhase((now) => (now?.kind === 'printing' ? { ...now, progress } : now)));

  const run = (next: Phase, work: () => Promise<boolean>): void => {
    setPhase(next);
    setFault(null);
    work().then(
      (isDone) => {
        setPhase(null);
        if (isDone) onDone();
      },
      (thrown: unknown) => {
        setPhase(null);
        setFault(faultOf(thrown));
      },
    );
  };
  const print = async (): Promise<boolean> => {
    const { isPrinted } = await call('paper.print', input);
    if (isPrinted) toast({ text: words.paper.printed });
    return isPrinted;
  };
  const save = async (): Promise<boolean> => {
    const { saved } = await call('paper.save', input);
    tellSaved(saved);
    return saved !== null;
  };
  const isPlanned = value !== null && JSON.stringify(asked) === JSON.stringify(input);
  return {
    /** The sheets of the last plan; they stay while the next one is made. */
    sheets: value?.sheets ?? null,
    isReady: isPlanned && planFault === null && phase === null,
    fault: fault ?? planFault,
    phase,
    print: () => run({ kind: 'printing', progress: null }, print),
    save: () => run({ kind: 'saving' }, save),
    stop: () => void call('paper.stop', {}).catch((thrown: unknown) => setFault(faultOf(thrown))),
  };
}
