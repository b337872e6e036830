// The fields of the form that ask for words.
import type { SearchForm } from '#border/model-search-form';
import { NumberField } from '../ui/number-field.tsx';
import { useSpeech } from '../ui/speech.tsx';

type Props = { form: SearchForm; change: (part: Partial<SearchForm>) => void };

const fields = ['all', 'phrase', 'any', 'none'] as const;

/** The first of them has the focus when the form opens. */
export function WordFields({ form, change }: Props) {
  const { words } = useSpeech();
  return (
    <>
      {fields.map((name, index) => (
        <label key={name} className="form-row">
          <span className="control-label">{words.form[name]}</span>
          <input
            className="field"
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the form was asked for, and its first field comes next
            autoFocus={index === 0}
            value={form[name]}
            placeholder={words.form.samples[name]}
            onChange={(event) => change({ [name]: event.target.value })}
          />
        </label>
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
