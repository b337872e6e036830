// Titles before and after this one, and supplements. Changes nothing by itself.
import type { Relation } from '#border/model-holdings';
import { Button, IconButton } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';

type Props = { relations: readonly Relation[]; onChange: (relations: Relation[]) => void };

/** The list of them. */
export function RelationsEditor({ relations, onChange }: Props) {
  const { holdings } = useSpeech().words;
  const kinds = Object.entries(holdings.relations).map(([value, text]) => ({ value: value as Relation['kind'], text }));
  const put = (at: number, part: Partial<Relation>): void =>
    onChange(relations.map((one, place) => (place === at ? { ...one, ...part } : one)));
  return (
    <>
      {relations.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: relations have no name but their place
        <div className="frequency" key={at}>
          <div className="frequency-line">
            <Select label={holdings.relation} value={one.kind} choices={kinds} onChange={(kind) => put(at, { kind })} />
            <div className="grow" />
            <IconButton
              icon="remove"
              label={holdings.removeRelation}
              onPress={() => onChange(relations.filter((old) => old !== one))}
            />
          </div>
          <div className="frequency-line">
            <input
              className="field"
              dir="auto"
              maxLength={300}
              aria-label={holdings.relatedTitle}
              placeholder={holdings.relatedTitle}
              value={one.title}
              onChange={(event) => put(at, { title: event.target.value })}
            />
            <DateField
              label={holdings.relatedDay}
              value={one.day ?? ''}
              min="1500-01-01"
              max="2999-12-31"
              canBeEmpty
              onChange={(day) => put(at, { day: day === '' ? null : day })}
            />
          </div>
        </div>
      ))}
      <Button icon="plus" onPress={() => onChange([...relations, { kind: 'continues', title: '', issn: null, day: null }])}>
        {holdings.addRelation}
      </Button>
    </>
  );
}
