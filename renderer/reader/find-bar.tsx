// The field to find words in the edition on the desk, with its place among the hits.

import { useEffect } from 'react';
import type { Edition } from '#border/model';
import { faultWords } from '#border/words/faults';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import type { Found } from './use-find.ts';
import type { Finding } from './use-finding.ts';

type Props = {
  finding: Finding;
  query: string;
  onQuery: (query: string) => void;
  found: Found;
  indexState: Edition['indexState'];
};

/** The bar. Enter walks on, Escape closes it. */
export function FindBar({ finding, query, onQuery, found, indexState }: Props) {
  const { words } = useSpeech();
  const { field, hasFocus, close } = finding;
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [field, hasFocus]);
  return (
    <search className="find-bar">
      <Icon name="search" size={16} />
      <input
        ref={field}
        type="search"
        dir="auto"
        aria-label={words.reader.findLabel}
        placeholder={words.reader.findPlaceholder}
        spellCheck={false}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') found.step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') close();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <FindState query={query} found={found} indexState={indexState} />
      <IconButton
        icon="up"
        label={words.reader.findPrevious}
        isDisabled={found.hits.length === 0}
        onPress={() => found.step(-1)}
      />
      <IconButton icon="down" label={words.reader.findNext} isDisabled={found.hits.length === 0} onPress={() => found.step(1)} />
      <IconButton icon="close" label={words.reader.findClose} onPress={close} />
    </search>
  );
}

function FindState({ query, found, indexState }: Pick<Props, 'query' | 'found' | 'indexState'>) {
  const { words, language } = useSpeech();
  const say = (): string => {
    if (query.trim() === '') return '';
    if (indexState === 'pending') return words.reader.findPending;
    if (found.fault) return faultWords(found.fault.code, found.fault.detail ?? {}, language).what;
    if (found.hits.length > 0) return words.reader.findPlace(found.at + 1, found.hits.length);
    return found.isLoading ? '' : words.reader.findNone;
  };
  return (
    <output className="figures find-state" aria-live="polite">
      {say()}
    </output>
  );
}
