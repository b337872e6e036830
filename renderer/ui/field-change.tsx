// One field of an edition before and after, each value for itself, so that one script does not turn the other around.
import type { FieldChange as Change } from '#border/model-changes';
import { Icon } from './icon.tsx';
import { sayValue } from './say-field.ts';
import { useSpeech } from './speech.tsx';
import './field-change.css';

/** The line: the field, what it was, what it is. */
export function FieldChange({ change: { field, from, to } }: { change: Change }) {
  const speech = useSpeech();
  const { columns, empty } = speech.words.exchange;
  const told = (value: Change['from']) => {
    const text = sayValue(field, value, speech);
    return text === '' ? <i className="quiet">{empty}</i> : <bdi>{text}</bdi>;
  };
  return (
    <p className="field-change">
      <span className="quiet">{columns[field]}</span> {told(from)} <Icon name="right" size={13} isTurned /> {told(to)}
    </p>
  );
}
