// A row of the search form with one field of text.
import type { SearchForm } from '#border/model-search-form';
import { useSpeech } from '../ui/speech.tsx';

type Props = {
  name: 'all' | 'phrase' | 'any' | 'none' | 'title' | 'section';
  value: string;
  change: (part: Partial<SearchForm>) => void;
  /** Has the focus when the form opens. */
  isFirst?: boolean;
};

/** The row, with a sample in the empty field. */
export function FormTextRow({ name, value, change, isFirst = false }: Props) {
  const { words } = useSpeech();
  return (
    <label className="form-row">
      <span className="control-label">{words.form[name]}</span>
      <input
        className="field"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the form was asked for, and its first field comes next
        autoFocus={isFirst}
        value={value}
        placeholder={words.form.samples[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </label>
  );
}
