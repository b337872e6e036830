// What is done with scans: their text read, paused, gone on with, cancelled, removed. Each edition is asked for by itself, so that one that
// cannot be read keeps no other.
import { useState } from 'react';
import type { Input } from '#border/contract';
import type { Fault } from '#border/errors';
import type { Scan } from '#border/model-ocr';
import { call, faultOf } from '../../client.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';

/** An edition that could not be taken into the queue, and why. */
export type Refused = { scan: Scan; fault: Fault };

/** How it is to be read. */
export type StartOptions = Pick<Input<'ocr.start'>, 'languages' | 'again'>;

/** Editions of which jobs are meant, or all. */
type Which = Input<'ocr.pause'>['ids'];

/** The acts. `refused` is of the last start. */
export type ScanActs = {
  isStarting: boolean;
  refused: readonly Refused[];
  forgetRefused: () => void;
  start: (scans: readonly Scan[], options: StartOptions) => void;
  pause: (ids: Which) => void;
  resume: (ids: Which) => void;
  cancel: (ids: Which) => void;
  remove: (scans: readonly Scan[]) => void;
};

/** The acts of the view. */
export function useScanActs(): ScanActs {
  const { words } = useSpeech();
  const [isStarting, setStarting] = useState(false);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
  /** One that cannot be changed keeps no other. */
  const leave = (thrown: unknown): number => {
    complain(thrown);
    return 0;
  };
  const startAll = async (scans: readonly Scan[], options: StartOptions): Promise<void> => {
    const left: Refused[] = [];
    setStarting(true);
    setRefused([]);
    for (const scan of scans)
      await call('ocr.start', { ids: [scan.id], ...options }).catch((thrown: unknown) =>
        left.push({ scan, fault: faultOf(thrown) }),
      );
    setRefused(left);
    setStarting(false);
  };
  const removeAll = async (scans: readonly Scan[]): Promise<void> => {
    let pages = 0;
    for (const { id } of scans) pages += await call('ocr.remove', { id }).then(({ pages: removed }) => removed, leave);
    if (pages > 0) toast({ text: words.scans.removed(pages) });
  };
  return {
    isStarting,
    refused,
    forgetRefused: () => setRefused([]),
    start: (scans, options) => void startAll(scans, options),
    pause: (ids) => void call('ocr.pause', { ids }).catch(complain),
    resume: (ids) => void call('ocr.resume', { ids }).catch(complain),
    cancel: (ids) => void call('ocr.cancel', { ids }).catch(complain),
    remove: (scans) => void removeAll(scans),
  };
}
