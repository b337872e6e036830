// The holidays on which a title rests, as chips; further ones are typed as dates.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useSpeech } from '../../ui/speech.tsx';
import '../../ui/select.css';

type Props = { chosen: readonly string[]; onChange: (chosen: string[]) => void };

/** The chips. */
export function RestChips({ chosen, onChange }: Props) {
  const { holdings } = useSpeech().words;
  return (
    <ToggleButtonGroup
      aria-label={holdings.field.closed}
      className="chips rests"
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => onChange([...keys].map(String))}
    >
      {Object.entries(holdings.rests).map(([name, text]) => (
        <ToggleButton key={name} id={name} className="chip">
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
