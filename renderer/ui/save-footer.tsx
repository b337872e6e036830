// The end of a form in a panel: leave it, or save what it holds.
import { Button } from './button.tsx';
import { useSpeech } from './speech.tsx';

/** Cancel and Save; saving submits the form around it. */
export function SaveFooter({ onCancel }: { onCancel: () => void }) {
  const { common } = useSpeech().words;
  return (
    <footer>
      <Button onPress={onCancel}>{common.cancel}</Button>
      <Button look="main" type="submit">
        {common.save}
      </Button>
    </footer>
  );
}
