// The form for those who do not type the query language: one field for each thing that can be asked; the query shows as it grows.
import { type FormEvent, useEffect, useState } from 'react';
import type { Fault } from '#border/errors';
import type { SearchForm as Fields } from '#border/model-search-form';
import { queryMistake } from '#border/words/query-mistakes';
import { useCall } from '../client.ts';
import { go, type SearchPlace } from '../route.ts';
import { useIsVisitor } from '../ui/access.tsx';
import { Button } from '../ui/button.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { Switch } from '../ui/switch.tsx';
import { Narrowed } from './form-narrowed.tsx';
import { FormRow } from './form-row.tsx';
import { emptyForm, isEmptyForm, markedBys } from './form-state.ts';
import { WordFields } from './form-words.tsx';
import '../ui/form.css';
import './search-form.css';

/** Opens filled from the query of the place. A query that is more than the form can show stays until the form is sent. */
export function SearchForm({ place, close }: { place: SearchPlace; close: () => void }) {
  const { words } = useSpeech();
  const { value, fault } = useCall('search.read', { query: place.query });
  const [isAnew, setAnew] = useState(false);
  // In a query that cannot be read there is nothing to keep.
  const isRead = value !== null || fault !== null || isAnew;
  if (!isRead) return <p className="quiet">{words.common.loading}</p>;
  if (value?.form === null && !isAnew) return <TooMuch onAnew={() => setAnew(true)} close={close} />;
  return <Filled start={value?.form ?? emptyForm} place={place} close={close} />;
}

function TooMuch({ onAnew, close }: { onAnew: () => void; close: () => void }) {
  const { words } = useSpeech();
  return (
    <div className="form-too-much">
      <p>{words.form.tooMuch}</p>
      <footer>
        <Button onPress={onAnew}>{words.form.anew}</Button>
        <Button look="main" autoFocus onPress={close}>
          {words.form.keep}
        </Button>
      </footer>
    </div>
  );
}

type FilledProps = { start: Fields; place: SearchPlace; close: () => void };

function Filled({ start, place, close }: FilledProps) {
  const { words, language } = useSpeech();
  const [form, setForm] = useState(start);
  const [isAsWritten, setAsWritten] = useState(place.isAsWritten === true);
  const isEmpty = isEmptyForm(form);
  // A visitor sees no marks, and so asks for none.
  const has = useIsVisitor() ? [] : markedBys;
  const written = useCall('search.write', isEmpty ? null : { form, language });
  const [isSent, setSent] = useState(false);
  const change = (part: Partial<Fields>): void => setForm((before) => ({ ...before, ...part }));
  // The query of the last letter may still be under way when Enter is pressed.
  const query = written.isLoading ? null : (written.value?.query ?? null);
  useEffect(() => {
    if (!isSent || query === null) return;
    // Another query has other new pages.
    const { isOpen: _, isAsWritten: __, since: ___, ...rest } = place;
    go({ ...rest, ...(isAsWritten ? { isAsWritten } : {}), place: 'search', query }, place.query === '' ? 'push' : 'replace');
    close();
  }, [isSent, query, isAsWritten, place, close]);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!isEmpty) setSent(true);
  };
  return (
    <form className="search-form" onSubmit={send}>
      <WordFields form={form} change={change} />
      <Narrowed form={form} change={change} />
      <FormRow label={words.form.more}>
        {has.map((by) => (
          <Switch
            key={by}
            label={words.form.has[by]}
            isOn={form.has.includes(by)}
            onChange={(isAsked) => change({ has: markedBys.filter((one) => (one === by ? isAsked : form.has.includes(one))) })}
          />
        ))}
        <Switch label={words.results.asWrittenHint} text={words.results.asWritten} isOn={isAsWritten} onChange={setAsWritten} />
      </FormRow>
      {written.fault !== null && <FieldFault fault={written.fault} />}
      <FormRow label={words.form.query}>
        <output className="form-query">
          <bdi dir="auto">{isEmpty ? words.form.nothing : (written.value?.query ?? '')}</bdi>
        </output>
      </FormRow>
      <footer>
        <Button onPress={() => setForm(emptyForm)}>{words.form.clear}</Button>
        <span className="grow" />
        <Button onPress={close}>{words.common.cancel}</Button>
        <Button look="main" type="submit" isDisabled={isEmpty}>
          {words.form.send}
        </Button>
      </footer>
    </form>
  );
}

/** A place in one field would be counted from that field, so only the reason is said. */
function FieldFault({ fault }: { fault: Fault }) {
  const { language } = useSpeech();
  if (fault.code !== 'search/bad-query') return <FaultNotice fault={fault} />;
  return (
    <p role="alert" className="field-fault">
      {queryMistake({ reason: fault.detail?.reason ?? null }, language)}
    </p>
  );
}
