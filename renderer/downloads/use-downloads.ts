// What is on its way: the list that main gave at start and every list since. To a visitor nothing is.
import { useState } from 'react';
import type { DownloadList } from '#border/model-downloads';
import { useCall, useEvent } from '../client.ts';
import { useIsVisitor } from '../ui/access.tsx';

const nothing: DownloadList = { downloads: [], counts: { moving: 0, held: 0, paused: 0, failed: 0, arrived: 0 } };

/** Follows the list. */
export function useDownloads(): DownloadList {
  // The list at start is no more than what the next event brings; without it the pill only comes a little later.
  const { value } = useCall('downloads.list', useIsVisitor() ? null : {});
  const [newest, setNewest] = useState<DownloadList | null>(null);
  useEvent('downloads.changed', setNewest);
  return newest ?? value ?? nothing;
}
