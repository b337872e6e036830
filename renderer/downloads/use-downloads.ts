// What is on its way: the list that main gave at start and every list since.
import { useEffect, useState } from 'react';
import type { Download } from '#border/contract';
import { call, useEvent } from '../client.ts';
import { countArrived } from './download-words.ts';

/** The list; `arrived` counts those that came in since the last time when nothing moved. */
export type Downloads = { list: readonly Download[]; arrived: number };

/** Follows the list. */
export function useDownloads(): Downloads {
  const [downloads, setDownloads] = useState<Downloads>({ list: [], arrived: 0 });
  const put = (next: readonly Download[]): void =>
    setDownloads(({ list, arrived }) => ({ list: next, arrived: countArrived(list, next, arrived) }));
  useEffect(() => {
    // The list at start is no more than what the next event brings; without it the pill only comes a little later.
    call('downloads.list', {}).then(
      (answer) => setDownloads((before) => (before.list.length > 0 ? before : { list: answer.downloads, arrived: 0 })),
      () => undefined,
    );
  }, []);
  useEvent('downloads.changed', (value) => put(value.downloads));
  return downloads;
}
