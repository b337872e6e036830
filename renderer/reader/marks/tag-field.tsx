// The tags of a mark: those that it has, each with a way to take it off, and a field for more that offers those that are known.
import { useId, useState } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { Offers } from '../../ui/offers.tsx';
import { useSpeech } from '../../ui/speech.tsx';

type Props = { tags: readonly string[]; known: readonly string[]; onChange: (tags: readonly string[]) => void };

const mostLetters = 60;
const mostTags = 40;

/** Enter or a comma takes what is typed, and so does leaving the field. */
export function TagField({ tags, known, onChange }: Props) {
  const { words } = useSpeech();
  const [typed, setTyped] = useState('');
  const list = useId();
  const take = (text: string): void => {
    const news = text
      .split(/[,،]/u)
      .map((tag) => tag.trim().slice(0, mostLetters).trim())
      .filter((tag) => tag !== '' && !tags.includes(tag));
    setTyped('');
    if (news.length > 0) onChange([...new Set([...tags, ...news])].slice(0, mostTags));
  };
  return (
    <div className="mark-tags">
      {tags.length > 0 && (
        <ul aria-label={words.marks.tags}>
          {tags.map((tag) => (
            <li key={tag} className="mark-tag">
              <bdi>{tag}</bdi>
              <IconButton
                icon="close"
                label={words.marks.untag(tag)}
                onPress={() => onChange(tags.filter((one) => one !== tag))}
              />
            </li>
          ))}
        </ul>
      )}
      <input
        className="field"
        dir="auto"
        list={list}
        aria-label={words.marks.tags}
        placeholder={words.marks.tagPlaceholder}
        maxLength={mostLetters}
        value={typed}
        onChange={({ target }) => (/[,،]/u.test(target.value) ? take(target.value) : setTyped(target.value))}
        onBlur={() => take(typed)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          take(typed);
        }}
      />
      <Offers id={list} names={known.filter((tag) => !tags.includes(tag))} />
    </div>
  );
}
