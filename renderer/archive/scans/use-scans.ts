// Which editions have scanned pages and how far their reading is, followed as pages are read.
import { useRef, useState } from 'react';
import type { Fault } from '#border/errors';
import type { OcrJob, Scan } from '#border/model-ocr';
import { useCall, useEvent } from '../../client.ts';

/** Null before it is known. */
export type Scans = { scans: readonly Scan[] | null; jobs: readonly OcrJob[]; fault: Fault | null; ask: () => void };

/** What is told of editions and of their pages changes with this alone. */
const standOf = (jobs: readonly OcrJob[]): string =>
  jobs.map(({ id, state, done, failed }) => `${id} ${state} ${done} ${failed.length}`).join();

/** `onRead` hears when another page has been read or could not be, and when jobs come, go, pause or go on. */
export function useScans(onRead?: () => void): Scans {
  const { value, fault, ask } = useCall('ocr.scans', {});
  const [heard, setHeard] = useState<readonly OcrJob[] | null>(null);
  const before = useRef<string | null>(null);
  const askAll = (): void => {
    ask();
    onRead?.();
  };
  useEvent('ocr.changed', ({ jobs }) => {
    setHeard(jobs);
    const now = standOf(jobs);
    if (now === before.current) return;
    before.current = now;
    askAll();
  });
  useEvent('library.changed', askAll);
  return { scans: value?.scans ?? null, jobs: heard ?? value?.jobs ?? [], fault, ask: askAll };
}
