// Joins what is being added and what is arriving in one pill and one panel. Holds no look of its own.
import type { Batch } from '#border/model-batches';
import { BatchCard } from './adding/batch-card.tsx';
import { batchPill } from './adding/batch-words.ts';
import { DownloadPanel } from './downloads/download-panel.tsx';
import { downloadPill } from './downloads/download-words.ts';
import { useDownloads } from './downloads/use-downloads.ts';
import { useMayChange } from './ui/access.tsx';
import { choosePill } from './ui/choose-pill.ts';
import { Pill } from './ui/pill.tsx';
import { useSpeech } from './ui/speech.tsx';

/** The button beside the pill. */
const mainAction = (): HTMLElement | null => document.querySelector('.bar .button.main');

type Props = { batches: readonly Batch[]; pending: number; dismiss: (id: string) => void };

/** The pill; nothing when nothing is under way or left to be seen, or where it is nobody's to see. What a person adds comes before what arrives by itself. */
export function ArrivalsPill({ batches, pending, dismiss }: Props) {
  const { words } = useSpeech();
  const list = useDownloads();
  const mayChange = useMayChange();
  const adding = batchPill(batches, pending, words);
  const arriving = downloadPill(list, words);
  const isAdding = batches.some(({ state }) => state === 'running');
  const said = choosePill(isAdding ? [adding, arriving] : [arriving, adding]);
  if (said === null || !mayChange) return null;
  const { moving, held, paused, failed } = list.counts;
  const hasDownloads = moving + held + paused + failed > 0;
  return (
    <Pill words={said} label={hasDownloads ? words.downloads.panel : words.add.panel} heir={mainAction}>
      {hasDownloads && <DownloadPanel list={list} />}
      {batches.map((one) => (
        <BatchCard key={one.id} batch={one} pending={pending} dismiss={() => dismiss(one.id)} />
      ))}
    </Pill>
  );
}
