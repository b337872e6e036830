// Says that the text of the pages on the desk was read by machine, and how sure it is: also to visitors, who quote it.
import type { Words } from '#border/words/en';
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import type { Layouts } from '../use-layouts.ts';
import type { MachineRead, ScanHere } from './use-scan.ts';

type Props = { scan: ScanHere; layouts: Layouts; visible: readonly number[] };

/** The badge; nothing where the text is the pages' own. */
export function ScanBadge({ scan, layouts, visible }: Props) {
  const { words } = useSpeech();
  const say = words.scans;
  const read = scan.readBy(visible.filter((page) => layouts.of(page)?.layout?.source === 'ocr'));
  if (read === null) return null;
  const { confidence, isPoor } = read;
  return (
    <p className={isPoor ? 'scan-badge poor' : 'scan-badge'} title={hintOf(read, words)}>
      <Icon name={isPoor ? 'alert' : 'scan'} size={14} />
      <span>
        {say.badge.text}
        {confidence !== null && ` · ${say.sure(confidence)}`}
      </span>
    </p>
  );
}

function hintOf({ confidence, isPoor }: MachineRead, { scans: { badge } }: Words): string {
  const hint = confidence === null ? badge.hint : badge.hintSure(confidence);
  return isPoor ? `${hint} ${badge.isPoor}` : hint;
}
