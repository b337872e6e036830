// What is on its way: the list that main gave at start and every list since.
import { useEffect, useState } from 'react';
import type { DownloadList } from '#border/model-downloads';
import { call, useEvent } from '../client.ts';

const nothing: DownloadList = { downloads: [], counts: { moving: 0, held: 0, paused: 0, failed: 0, arrived: 0 } };

/** Follows the list. */
export function useDownloads(): DownloadList {
  const [list, setList] = useState<DownloadList | null>(null);
  useEffect(() => {
    // The list at start is no more than what the next event brings; without it the pill only comes a little later.
    call('downloads.list', {}).then(
      (answer) => setList((before) => before ?? answer),
      () => undefined,
    );
  }, []);
  useEvent('downloads.changed', setList);
  return list ?? nothing;
}
