// The tools above the table: what it is narrowed to and sorted by, undo and redo, and what can be done to the rows that are chosen.
// A step in the table draws none of them anew.
import { memo, type RefObject, useMemo } from 'react';
import type { Edition } from '#border/model';
import type { ActName } from '#border/model-changes';
import { Button, IconButton } from '../../ui/button.tsx';
import { commandKey } from '../../ui/command-key.ts';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { ToggleChip } from '../../ui/toggle-chip.tsx';
import { WithHeir } from '../../ui/with-heir.tsx';
import type { Filter, Sort } from './arrange-rows.ts';
import { columns } from './fields.ts';
import type { Changing } from './use-changing.ts';

type FilterProps = {
  editions: readonly Edition[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** Leads from the field to the table. */
  onDown: () => void;
};

/** Narrowing and sorting. */
export const FilterTools = memo(function FilterTools({ editions, filter, onFilter, sort, onSort, onDown }: FilterProps) {
  const { words, language } = useSpeech();
  const say = words.metadata;
  const titles = useMemo(
    () => [...new Set(editions.map(({ title }) => title))].sort(new Intl.Collator(language).compare),
    [editions, language],
  );
  return (
    <div className="table-tools">
      <input
        className="field table-filter"
        type="search"
        dir="auto"
        aria-label={say.filter}
        placeholder={say.filter}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          onDown();
        }}
      />
      <Select
        label={say.ofTitle}
        value={filter.title}
        isActive={filter.title !== ''}
        onChange={(title) => onFilter({ ...filter, title })}
        choices={[
          { value: '', text: say.anyTitle },
          ...(filter.title === '' || titles.includes(filter.title) ? titles : [filter.title, ...titles]).map((title) => ({
            value: title,
            text: title,
          })),
        ]}
      />
      <ToggleChip
        text={say.unconfirmed}
        hint={say.unconfirmedHint}
        isOn={filter.isUnconfirmed}
        onChange={(isUnconfirmed) => onFilter({ ...filter, isUnconfirmed })}
      />
      <Select
        label={say.sort}
        value={sort.field}
        shown={words.exchange.columns[sort.field]}
        onChange={(field) => onSort({ ...sort, field })}
        choices={columns.map((value) => ({ value, text: words.exchange.columns[value] }))}
      />
      <IconButton
        icon={sort.isDescending ? 'down' : 'up'}
        label={say.reverse}
        isOn={sort.isDescending}
        onChange={() => onSort({ ...sort, isDescending: !sort.isDescending })}
      />
    </div>
  );
});

type BackProps = {
  undo: ActName | null;
  redo: ActName | null;
  onUndo: () => void;
  onRedo: () => void;
  /** Takes the focus when nothing is left to take back, or to make again. */
  heir: RefObject<HTMLElement | null>;
};

/** Undo and redo, each named by the act that it is about. */
export const BackTools = memo(function BackTools({ undo, redo, onUndo, onRedo, heir }: BackProps) {
  const { words } = useSpeech();
  const say = words.metadata;
  const named = (act: ActName | null, plain: string, of: (what: string) => string): string =>
    act === null ? plain : of(say.acts[act.kind](act.editions));
  return (
    <div className="table-back">
      <WithHeir key={undo === null ? 'no undo' : 'undo'} heir={heir}>
        <IconButton
          icon="undo"
          label={named(undo, say.undo, say.undoOf)}
          keys={`${commandKey} Z`}
          isDisabled={undo === null}
          onPress={onUndo}
        />
      </WithHeir>
      <WithHeir key={redo === null ? 'no redo' : 'redo'} heir={heir}>
        <IconButton icon="redo" label={named(redo, say.redo, say.redoOf)} isDisabled={redo === null} onPress={onRedo} />
      </WithHeir>
    </div>
  );
});

type ChosenProps = Pick<Changing, 'set' | 'replace' | 'confirm' | 'fill'> & { count: number; onNone: () => void };

/** What can be done to the chosen rows; without any only how they are chosen. */
export const ChosenTools = memo(function ChosenTools({ count, set, replace, confirm, fill, onNone }: ChosenProps) {
  const { words } = useSpeech();
  const say = words.metadata;
  return (
    <div className="table-chosen">
      <p className="figures" role="status">
        {count === 0 ? <span className="quiet">{say.hint}</span> : say.chosen(count)}
      </p>
      {count > 0 && (
        <>
          <Button onPress={() => set()}>{say.setSome}</Button>
          <Button onPress={replace}>{say.replaceSome}</Button>
          <Button onPress={confirm}>{say.confirmSome}</Button>
          {count > 1 && <Button onPress={fill}>{say.fillDown}</Button>}
          <Button look="quiet" onPress={onNone}>
            {say.chooseNone}
          </Button>
        </>
      )}
    </div>
  );
});
