// Joins what is being added and what is arriving in one pill and one panel. Holds no look of its own.
import type { Batch } from '#border/contract';
import { BatchCard } from './adding/batch-card.tsx';
import { batchPill } from './adding/batch-words.ts';
import { DownloadList } from './downloads/download-list.tsx';
import { downloadPill, isExpected } from './downloads/download-words.ts';
import { useDownloads } from './downloads/use-downloads.ts';
import { choosePill } from './ui/choose-pill.ts';
import { Pill } from './ui/pill.tsx';
import { useSpeech } from './ui/speech.tsx';

type Props = { batches: readonly Batch[]; pending: number; dismiss: (id: string) => void };

/** The pill; nothing when nothing is under way or left to be seen. What a person adds comes before what arrives by itself. */
export function ArrivalsPill({ batches, pending, dismiss }: Props) {
  const { words } = useSpeech();
  const { list, arrived } = useDownloads();
  const adding = batchPill(batches, pending, words);
  const arriving = downloadPill(list, arrived, words);
  const isAdding = batches.some(({ state }) => state === 'running');
  const said = choosePill(isAdding ? [adding, arriving] : [arriving, adding]);
  if (said === null) return null;
  const hasDownloads = list.some((one) => isExpected(one) || one.state === 'failed');
  return (
    <Pill words={said} label={hasDownloads ? words.downloads.panel : words.add.panel}>
      {hasDownloads && <DownloadList downloads={list} />}
      {batches.map((one) => (
        <BatchCard key={one.id} batch={one} pending={pending} dismiss={() => dismiss(one.id)} />
      ))}
    </Pill>
  );
}
