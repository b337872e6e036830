// The field in a cell that is edited. Enter keeps and goes down, Tab to the side, with Shift the other way; Ctrl Enter is for all that are
// chosen; Escape gives up. What the field cannot hold is told, and stays to be mended.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Edition } from '#border/model';
import type { EditionChange, MetadataField } from '#border/model-changes';
import { Offers } from '../../ui/offers.tsx';
import { choicesOf } from '../../ui/say-field.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toChange, typedValue } from './fields.ts';
import { useOffered } from './use-offered.ts';

/** Where the cell moves to when it is kept. */
export type Onward = 'down' | 'up' | 'forward' | 'back' | 'stay';

type Props = {
  edition: Edition;
  field: MetadataField;
  onKeep: (change: EditionChange, onward: Onward) => void;
  /** `isLeft` says that the focus has gone elsewhere already. */
  onGiveUp: (isLeft: boolean) => void;
  /** For all that are chosen, with the text as it was typed. */
  onForAll: (typed: string) => void;
};

function onwardOf({ key, shiftKey }: KeyboardEvent): Onward | null {
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'back' : 'forward';
  return null;
}

/** The field. */
export function CellEditor({ edition, field, onKeep, onGiveUp, onForAll }: Props) {
  const speech = useSpeech();
  const say = speech.words.metadata;
  const [text, setText] = useState(() => typedValue(field, edition[field], speech));
  const [isBad, setBad] = useState(false);
  const hasEnded = useRef(false);
  const own = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const hint = useId();
  const list = useId();
  const offered = useOffered(edition, field);
  useEffect(() => {
    own.current?.focus();
    if (own.current instanceof HTMLInputElement) own.current.select();
  }, []);
  const end = (act: () => void): void => {
    if (hasEnded.current) return;
    hasEnded.current = true;
    act();
  };
  const keep = (onward: Onward): void => {
    const change = toChange(field, text, speech);
    if (change === null) setBad(true);
    else end(() => onKeep(change, onward));
  };
  // Who goes elsewhere means what was typed, as far as it can be. When the window is left, the field stays the active one: nothing is meant yet.
  const leave = (): void => {
    if (document.activeElement === own.current) return;
    if (toChange(field, text, speech) === null) end(() => onGiveUp(true));
    else keep('stay');
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const onward = onwardOf(event);
    if (event.key === 'Escape') end(() => onGiveUp(false));
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) end(() => onForAll(text));
    else if (onward !== null) keep(onward);
    else return;
    event.preventDefault();
  };
  const shared = {
    ref: own,
    className: 'field table-field',
    'aria-label': say.edit(speech.words.exchange.columns[field]),
    'aria-invalid': isBad,
    'aria-describedby': hint,
    value: text,
    onKeyDown: press,
    onBlur: leave,
    onChange: (event: { target: { value: string } }) => {
      setText(event.target.value);
      setBad(false);
    },
  };
  const choices = choicesOf(field, speech);
  return (
    <>
      {choices.length > 0 ? (
        <select {...shared}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          {...(offered.length === 0 ? {} : { list })}
          dir={field === 'day' || field === 'covers' ? 'ltr' : 'auto'}
          autoComplete="off"
        />
      )}
      {offered.length > 0 && <Offers id={list} names={offered} />}
      <span id={hint} role="alert" className={isBad ? 'table-bad' : 'unseen'}>
        {isBad && say.bad[field]}
      </span>
    </>
  );
}
