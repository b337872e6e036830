// The fields of the form that narrow a search: where, in which language, and when.
import { useMemo } from 'react';
import type { SearchForm } from '#border/model-search-form';
import { sayLanguage } from '#border/words/locale';
import { useEditions } from '../client-editions.ts';
import { DateField } from '../ui/date-field.tsx';
import { Select } from '../ui/select.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { FormRow } from './form-row.tsx';
import { FormTextRow } from './form-text-row.tsx';
import { PageField } from './page-field.tsx';
import { useFormNames } from './use-form-names.ts';

type Props = { form: SearchForm; change: (part: Partial<SearchForm>) => void };

const firstDay = '1605-01-01';
const lastDay = '2999-12-31';
const orNull = (text: string): string | null => (text === '' ? null : text);

/** Title, section, language, pages, days. */
export function Narrowed({ form, change }: Props) {
  const { words } = useSpeech();
  const names = useFormNames(form.title);
  return (
    <>
      {(['title', 'section'] as const).map((name) => (
        <FormTextRow key={name} name={name} value={form[name]} change={change} offers={names[name]} />
      ))}
      <FormRow label={words.form.languageAndPages}>
        <LanguageSelect value={form.language} onChange={(language) => change({ language })} />
        <PageField label={words.form.pageFrom} sample={1} value={form.pageFrom} onChange={(pageFrom) => change({ pageFrom })} />
        <span aria-hidden>{words.form.to}</span>
        <PageField label={words.form.pageTo} sample={4} value={form.pageTo} onChange={(pageTo) => change({ pageTo })} />
      </FormRow>
      <FormRow label={words.form.days}>
        <DateField
          label={words.form.from}
          value={form.from ?? ''}
          min={firstDay}
          max={form.to ?? lastDay}
          canBeEmpty
          onChange={(from) => change({ from: orNull(from) })}
        />
        <span aria-hidden>{words.form.to}</span>
        <DateField
          label={words.form.until}
          value={form.to ?? ''}
          min={form.from ?? firstDay}
          max={lastDay}
          canBeEmpty
          onChange={(to) => change({ to: orNull(to) })}
        />
      </FormRow>
    </>
  );
}

/** The languages of the archive, and the one that is asked for. */
function LanguageSelect({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const { words, language } = useSpeech();
  const { editions } = useEditions();
  const codes = useMemo(() => {
    const found = (editions ?? []).flatMap((edition) => edition.language ?? []);
    return [...new Set([...found, ...(value === null ? [] : [value])])].sort();
  }, [editions, value]);
  return (
    <Select
      label={words.search.language}
      value={value ?? ''}
      isActive={value !== null}
      onChange={(code) => onChange(orNull(code))}
      choices={[
        { value: '', text: words.search.allLanguages },
        ...codes.map((code) => ({ value: code, text: sayLanguage(code, language) })),
      ]}
    />
  );
}
