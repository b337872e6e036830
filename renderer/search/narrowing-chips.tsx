// What the search is narrowed to, as chips that a press takes away.
import { Button } from 'react-aria-components';
import { go, type SearchPlace } from '../route.ts';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { narrowingsOf } from './narrowings.ts';

/** Nothing where the search is not narrowed. After a press the search field has the focus, since its chip is gone. */
export function NarrowingChips({ place }: { place: SearchPlace }) {
  const { words, language } = useSpeech();
  const narrowings = narrowingsOf(place, words, language).filter(({ name }) => name !== 'isAsWritten');
  if (narrowings.length === 0) return null;
  return (
    <ul className="narrowings" aria-label={words.results.narrowed}>
      {narrowings.map(({ name, text, without }) => (
        <li key={name}>
          <Button
            className="chip on"
            aria-label={words.results.widen(text)}
            onPress={() => {
              go({ ...without, place: 'search' }, 'replace');
              document.getElementById('search-field')?.focus();
            }}
          >
            <bdi>{text}</bdi>
            <Icon name="close" size={14} />
          </Button>
        </li>
      ))}
    </ul>
  );
}
