// Which pages of the open edition are pictures of text, how far their reading is, and how sure the machine was of those that it read.
import { useState } from 'react';
import type { Edition } from '#border/model';
import type { OcrJob, OcrPageState } from '#border/model-ocr';
import { useCall, useEvent } from '../../client.ts';
import { useMayChange } from '../../ui/access.tsx';

/** How text was read by machine: how sure it is of the letters (0 to 1, null where it does not say), and whether many are wrong. */
export type MachineRead = { confidence: number | null; isPoor: boolean };

/** What is known of the scan. */
export type ScanHere = {
  /** The reading that is under way, has stopped, or has come to its end while the edition was open. */
  job: OcrJob | null;
  /** How many pages have no text, and whether that is every page. */
  unread: number;
  isWhole: boolean;
  hasUnread: (pages: readonly number[]) => boolean;
  /** Null where none of these pages was read by machine. */
  readBy: (pages: readonly number[]) => MachineRead | null;
};

const isInQueue = ({ state }: OcrPageState): boolean => state === 'waiting' || state === 'paused' || state === 'failed';

/** Follows the scan of an edition; an edition with text of its own has none. */
export function useScan({ id, pages }: Pick<Edition, 'id' | 'pages'>): ScanHere {
  const { value, ask } = useCall('ocr.pages', { id });
  const states = value?.pages ?? [];
  const job = useJob(id, states.some(isInQueue), ask);
  useEvent('library.changed', ({ ids }) => {
    if (ids === null || ids.includes(id)) ask();
  });
  const unread = states.filter(({ state }) => state !== 'recognised');
  return {
    job,
    unread: unread.length,
    isWhole: unread.length === pages,
    hasUnread: (some) => unread.some(({ page }) => some.includes(page)),
    readBy: (some) => joinRead(states.filter(({ page, state }) => state === 'recognised' && some.includes(page))),
  };
}

/** The job of an edition as it goes on, for whoever may stop it; `onRead` hears that another page has been read, or that the job has come or gone. */
function useJob(id: string, isInQueue: boolean, onRead: () => void): OcrJob | null {
  const mayChange = useMayChange();
  const { value } = useCall('ocr.scans', isInQueue && mayChange ? {} : null);
  const [heard, setHeard] = useState<{ job: OcrJob | null; hasBegun: boolean } | null>(null);
  const asked = value?.jobs.find((one) => one.id === id) ?? null;
  useEvent('ocr.changed', ({ jobs }) => {
    const job = jobs.find((one) => one.id === id) ?? null;
    const before = heard === null ? asked : heard.job;
    if (job?.done !== before?.done) onRead();
    // One that was done before the edition was opened is no news here.
    const hasBegun = before !== null || (job !== null && job.state !== 'done');
    setHeard({ job, hasBegun: hasBegun || (heard?.hasBegun ?? false) });
  });
  const job = heard === null ? asked : heard.job;
  return job?.state === 'done' && heard?.hasBegun !== true ? null : job;
}

/** Several pages as one: by their words. */
function joinRead(states: readonly OcrPageState[]): MachineRead | null {
  if (states.length === 0) return null;
  const sure = states.flatMap(({ confidence, words }) => (confidence === null ? [] : [{ confidence, words }]));
  const words = sure.reduce((sum, one) => sum + one.words, 0);
  return {
    confidence: words === 0 ? null : sure.reduce((sum, one) => sum + one.confidence * one.words, 0) / words,
    isPoor: states.some(({ isPoor }) => isPoor),
  };
}
