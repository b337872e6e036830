// Shows the words of a search in their context instead of its pages, and back.
import { go, type SearchPlace } from '../route.ts';
import { useSpeech } from '../ui/speech.tsx';
import { ToggleChip } from '../ui/toggle-chip.tsx';

/** The chip; going to the other view is a step that Back takes back. */
export function ConcordanceChip({ place }: { place: SearchPlace }) {
  const { words } = useSpeech();
  const { view, ...rest } = place;
  return (
    <ToggleChip
      text={words.study.asConcordance}
      hint={words.study.concordance}
      isOn={view === 'concordance'}
      onChange={(isOn) => go({ ...rest, ...(isOn ? { view: 'concordance' } : {}), place: 'search' })}
    />
  );
}
