// What the list of all marks is narrowed to, and how it is ordered.
import type { FoundMarks, MarkColour, MarkFilter, MarkKind, MarkSort } from '#border/model-marks';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';

type Props = {
  filter: MarkFilter;
  sort: MarkSort;
  head: Omit<FoundMarks, 'marks'> | null;
  onFilter: (filter: MarkFilter) => void;
  onSort: (sort: MarkSort) => void;
};

const kinds: readonly MarkKind[] = ['highlight', 'underline', 'note', 'bookmark'];
const colours: readonly MarkColour[] = ['yellow', 'orange', 'green', 'blue', 'purple'];
const sorts: readonly MarkSort[] = ['changed', 'day', 'title'];
const [firstDay, lastDay] = ['1600-01-01', '2999-12-31'];

/** The filter without what asks for nothing. */
export function bareFilter(filter: MarkFilter): MarkFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')) as MarkFilter;
}

/** The row of fields. */
export function MarkFilters({ filter, sort, head, onFilter, onSort }: Props) {
  const { words } = useSpeech();
  const text = words.marks.all;
  const { kinds: [kind = ''] = [], colours: [colour = ''] = [], tag = '', title = '', from = '', to = '' } = filter;
  const change = (next: MarkFilter): void => onFilter(bareFilter({ ...filter, ...next }));
  const one = <Value extends string>(value: Value | ''): Value[] | undefined => (value === '' ? undefined : [value]);
  return (
    <div className="mark-filters">
      <input
        className="field"
        type="search"
        dir="auto"
        aria-label={text.search}
        placeholder={text.search}
        value={filter.text ?? ''}
        onChange={({ target }) => change({ text: target.value })}
      />
      <div className="mark-filter-row">
        <Select<MarkKind | ''>
          label={text.kind}
          value={kind}
          isActive={kind !== ''}
          choices={[{ value: '', text: text.anyKind }, ...kinds.map((value) => ({ value, text: words.marks.kinds[value] }))]}
          onChange={(value) => change({ kinds: one(value) })}
        />
        <Select<MarkColour | ''>
          label={words.marks.colour}
          value={colour}
          isActive={colour !== ''}
          choices={[
            { value: '', text: text.anyColour },
            ...colours.map((value) => ({ value, text: words.marks.colours[value] })),
          ]}
          onChange={(value) => change({ colours: one(value) })}
        />
        {(head?.tags.length ?? 0) > 0 && (
          <Select
            label={text.tag}
            value={tag}
            isActive={tag !== ''}
            choices={[
              { value: '', text: text.anyTag },
              ...(head?.tags ?? []).map((known) => ({ value: known.tag, text: known.tag })),
            ]}
            onChange={(value) => change({ tag: value })}
          />
        )}
        <Select
          label={text.title}
          value={title}
          isActive={title !== ''}
          choices={[
            { value: '', text: text.anyTitle },
            ...(head?.titles ?? []).map((known) => ({ value: known.title, text: known.title })),
          ]}
          onChange={(value) => change({ title: value })}
        />
        <span className="mark-filter-day">
          <span aria-hidden>{text.from}</span>
          <DateField
            label={text.from}
            value={from}
            min={firstDay}
            max={lastDay}
            canBeEmpty
            onChange={(day) => change({ from: day })}
          />
        </span>
        <span className="mark-filter-day">
          <span aria-hidden>{text.to}</span>
          <DateField label={text.to} value={to} min={firstDay} max={lastDay} canBeEmpty onChange={(day) => change({ to: day })} />
        </span>
        <Select
          label={text.sort}
          value={sort}
          choices={sorts.map((value) => ({ value, text: text.sorts[value] }))}
          onChange={onSort}
        />
        {Object.keys(filter).length > 0 && (
          <Button look="quiet" onPress={() => onFilter({})}>
            {text.clear}
          </Button>
        )}
      </div>
    </div>
  );
}
