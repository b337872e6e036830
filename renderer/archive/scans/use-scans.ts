// Which editions have scanned pages and how far their reading is, followed as pages are read.
import { useRef, useState } from 'react';
import type { Fault } from '#border/errors';
import type { OcrJob, Scan } from '#border/model-ocr';
import { useCall, useEvent } from '../../client.ts';

/** Null before it is known. */
export type Scans = { scans: readonly Scan[] | null; jobs: readonly OcrJob[]; fault: Fault | null; ask: () => void };

/** What is counted of editions changes with this alone. */
const readSoFar = (jobs: readonly OcrJob[]): string => jobs.map(({ id, done }) => `${id} ${done}`).join();

/** `onRead` hears when another page has been read, or jobs have come or gone. */
export function useScans(onRead?: () => void): Scans {
  const { value, fault, ask } = useCall('ocr.scans', {});
  const [heard, setHeard] = useState<readonly OcrJob[] | null>(null);
  const before = useRef('');
  const askAll = (): void => {
    ask();
    onRead?.();
  };
  useEvent('ocr.changed', ({ jobs }) => {
    setHeard(jobs);
    const now = readSoFar(jobs);
    if (now === before.current) return;
    before.current = now;
    askAll();
  });
  useEvent('library.changed', askAll);
  return { scans: value?.scans ?? null, jobs: heard ?? value?.jobs ?? [], fault, ask: askAll };
}
