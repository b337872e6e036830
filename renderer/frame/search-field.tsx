// The one search field, at the top from anywhere. Writes what is typed into the route, open until Enter; the search page answers it.
import { useEffect, useRef, useState } from 'react';
import { go, type Route, type SearchPlace } from '../route.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';

const isMac = navigator.platform.startsWith('Mac');

type Props = { route: Route; editions: number; isFree: boolean; onLink: (link: string) => void };

const isLink = (text: string): boolean => /^\s*kiosque:\/\//i.test(text);

/** A link to a place in a newspaper is followed by Enter, and never searched for. `isFree` is false while the reader lies over the frame, so that the field does not follow its route. */
export function SearchField({ route, editions, isFree, onLink }: Props) {
  const { words } = useSpeech();
  const place = route.place === 'search' ? route : null;
  const [text, setText] = useState(place?.query ?? '');
  const field = useRef<HTMLInputElement>(null);
  const query = place?.query ?? null;
  useEffect(() => {
    if (isFree) setText(query ?? '');
  }, [isFree, query]);
  useEffect(() => {
    if (isFree && query !== null && document.activeElement === document.body) field.current?.focus();
  }, [isFree, query]);

  const follow = (link: string): void => {
    setText('');
    onLink(link);
  };
  const search = (next: string, isOpen: boolean): void => {
    setText(next);
    if (isLink(next)) {
      if (!isOpen) follow(next.trim());
      return;
    }
    // Other words have other new pages, and none at all are no saved search any more.
    const { isOpen: _, since: _since, saved, ...narrowed }: SearchPlace = place ?? { query: '' };
    const kept = saved === undefined || next === '' ? {} : { saved };
    const open = isOpen && next !== '' ? { isOpen } : {};
    go({ ...narrowed, ...kept, ...open, place: 'search', query: next }, place === null ? 'push' : 'replace');
  };
  return (
    <search className="find">
      <Icon name="search" size={16} />
      <input
        ref={field}
        id="search-field"
        type="search"
        dir="auto"
        aria-label={words.frame.search}
        placeholder={words.frame.searchIn(editions)}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => search(event.target.value, true)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') search('', false);
          if (event.key === 'Enter') search(text, false);
          if (event.key === 'ArrowDown' || (event.key === 'Enter' && place !== null)) {
            event.preventDefault();
            document.getElementById('results')?.focus();
          }
        }}
      />
      {text === '' ? (
        <kbd>{isMac ? '⌘ K' : 'Ctrl K'}</kbd>
      ) : (
        <IconButton
          icon="close"
          label={words.frame.clearSearch}
          onPress={() => {
            search('', false);
            field.current?.focus();
          }}
        />
      )}
    </search>
  );
}
