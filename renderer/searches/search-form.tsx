// The name of a saved search and how one hears of it: the form in the panels that save and change.
import { useState } from 'react';
import type { Fault } from '#border/errors';
import type { Notify } from '#border/model-searches';
import { faultOf } from '../client.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { RadioGroup } from '../ui/radio.tsx';
import { SaveFooter } from '../ui/save-footer.tsx';
import { useSpeech } from '../ui/speech.tsx';
import '../ui/form.css';

/** What the form holds. */
export type NamedSearch = { name: string; notify: Notify };

type Props = { start: NamedSearch; onSave: (named: NamedSearch) => Promise<void>; onClose: () => void };

const ways: readonly Notify[] = ['none', 'digest', 'notify'];

/** `onSave` may throw; what is wrong is then said in the form, which stays. */
export function SearchForm({ start, onSave, onClose }: Props) {
  const { words } = useSpeech();
  const { searches } = words;
  const [named, setNamed] = useState(start);
  const [fault, setFault] = useState<Fault | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ ...named, name: named.name.trim() }).then(onClose, (thrown: unknown) => setFault(faultOf(thrown)));
      }}
    >
      {fault && <FaultNotice fault={fault} />}
      <Labelled text={searches.name}>
        <input
          className="field"
          // biome-ignore lint/a11y/noAutofocus: saving begins with the name
          autoFocus
          dir="auto"
          required
          maxLength={200}
          value={named.name}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onChange={(event) => setNamed((before) => ({ ...before, name: event.target.value }))}
        />
      </Labelled>
      <RadioGroup
        label={searches.notify}
        value={named.notify}
        onChange={(notify) => setNamed((before) => ({ ...before, notify }))}
        choices={ways.map((value) => ({ value, text: searches.how[value] }))}
      />
      <SaveFooter onCancel={onClose} />
    </form>
  );
}
