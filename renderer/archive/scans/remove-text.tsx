// Takes away what was read of editions by machine, after a question: their pages can be read again, which takes its time.
import type { Scan } from '#border/model-ocr';
import { useSpeech } from '../../ui/speech.tsx';
import { AskedButton } from '../safety/asked-button.tsx';

type Props = { scans: readonly Scan[]; onRemove: (scans: readonly Scan[]) => void };

/** The button; nothing where nothing was read. */
export function RemoveText({ scans, onRemove }: Props) {
  const { words } = useSpeech();
  const say = words.scans;
  const read = scans.filter(({ recognised }) => recognised > 0);
  if (read.length === 0) return null;
  const pages = read.reduce((sum, { recognised }) => sum + recognised, 0);
  return (
    <AskedButton
      text={say.remove}
      look="quiet"
      heading={say.removeHeading}
      question={say.removeText(pages)}
      yes={say.removeYes}
      onYes={() => onRemove(read)}
    />
  );
}
