// The line under the headline of an article of which the text was read by machine.
import { useSpeech } from '../../ui/speech.tsx';
import type { MachineRead } from './use-scan.ts';

/** The line; nothing where `read` is null. */
export function ScanLine({ read }: { read: MachineRead | null }) {
  const { words, language, direction } = useSpeech();
  const { badge } = words.scans;
  if (read === null) return null;
  const { confidence, isPoor } = read;
  return (
    <p className="article-machine" role="note" lang={language} dir={direction}>
      {confidence === null ? badge.article : badge.articleSure(confidence)}
      {isPoor && ` ${badge.isPoor}`}
    </p>
  );
}
