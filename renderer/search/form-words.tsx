// The fields of the form that ask for words.
import type { SearchForm } from '#border/model-search-form';
import { NumberField } from '../ui/number-field.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { FormTextRow } from './form-text-row.tsx';

type Props = { form: SearchForm; change: (part: Partial<SearchForm>) => void };

const fields = ['all', 'phrase', 'any', 'none'] as const;

/** The first of them has the focus when the form opens. */
export function WordFields({ form, change }: Props) {
  const { words } = useSpeech();
  return (
    <>
      {fields.map((name, index) => (
        <FormTextRow key={name} name={name} value={form[name]} change={change} isFirst={index === 0} />
      ))}
      <div className="form-row">
        <label className="control-label" htmlFor="form-near">
          {words.form.near}
        </label>
        <div className="form-fields">
          <input
            id="form-near"
            className="field form-near"
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            value={form.near.words}
            placeholder={words.form.samples.near}
            onChange={(event) => change({ near: { ...form.near, words: event.target.value } })}
          />
          <span aria-hidden>{words.form.within}</span>
          <NumberField
            label={words.form.distance}
            value={form.near.distance}
            min={0}
            max={1000}
            onChange={(distance) => change({ near: { ...form.near, distance } })}
          />
          <span aria-hidden>{words.form.wordsApart}</span>
        </div>
      </div>
    </>
  );
}
