// A row of the search form with one field of text.
import { useId } from 'react';
import type { SearchForm } from '#border/model-search-form';
import { Offers } from '../ui/offers.tsx';
import { useSpeech } from '../ui/speech.tsx';

type Props = {
  name: 'all' | 'phrase' | 'any' | 'none' | 'title' | 'section';
  value: string;
  change: (part: Partial<SearchForm>) => void;
  /** Names that are offered while one types. */
  offers?: readonly string[];
  /** Has the focus when the form opens. */
  isFirst?: boolean;
};

/** The row, with a sample in the empty field. */
export function FormTextRow({ name, value, change, offers = [], isFirst = false }: Props) {
  const { words } = useSpeech();
  const list = useId();
  return (
    <label className="form-row">
      <span className="control-label">{words.form[name]}</span>
      <input
        className="field"
        dir="auto"
        autoComplete="off"
        {...(offers.length === 0 ? {} : { list })}
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the form was asked for, and its first field comes next
        autoFocus={isFirst}
        value={value}
        placeholder={words.form.samples[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
      {offers.length > 0 && <Offers id={list} names={offers} />}
    </label>
  );
}
