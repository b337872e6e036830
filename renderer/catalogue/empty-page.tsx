// A page of a catalogue with nothing on it.
import { goBack } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import '../ui/notice.css';

/** `canSearch` says that other words may find something. */
export function EmptyPage({ canSearch }: { canSearch: boolean }) {
  const { words } = useSpeech();
  const say = words.catalogue;
  return (
    <div className="empty">
      <Icon name="nothingFound" size={28} />
      <h2>{say.emptyTitle}</h2>
      <p>{canSearch ? say.noneText : say.emptyText}</p>
      <Button onPress={goBack}>{words.common.back}</Button>
    </div>
  );
}
