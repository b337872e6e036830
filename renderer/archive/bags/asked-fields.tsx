// The fields for what a profile asks for: a list where it allows certain values alone, else a line of text.
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { LabelledField } from './labelled-field.tsx';
import type { Asked } from './use-asked.ts';

const mostLetters = 2000;

/** The fields in the order of the profile. */
export function AskedFields({ labels, saidOf, setValue }: Asked) {
  const { words } = useSpeech();
  const say = words.bags;
  return labels.map(({ label, values, about }) =>
    values.length === 0 ? (
      <LabelledField key={label} text={label} hint={about ?? say.asked}>
        <input
          className="field"
          dir="auto"
          value={saidOf(label)}
          maxLength={mostLetters}
          onChange={(event) => setValue(label, event.target.value)}
        />
      </LabelledField>
    ) : (
      <div key={label} className="bags-field">
        <Select
          label={label}
          isLabelShown
          value={values.includes(saidOf(label)) ? saidOf(label) : ''}
          choices={[{ value: '', text: say.anyValue }, ...values.map((value) => ({ value, text: value }))]}
          onChange={(value) => setValue(label, value)}
        />
        <p className="bags-hint quiet" dir="auto">
          {about ?? say.asked}
        </p>
      </div>
    ),
  );
}
