// A long list of things to choose some of and act on: arrows walk, Space chooses, Shift widens, Ctrl or Cmd A takes all, Enter acts.
// Only the rows in sight are drawn. Refuses to know what the things are.
import type { KeyboardEvent, ReactNode } from 'react';
import { Checkbox, GridList, GridListItem, ListLayout, type Selection, Virtualizer } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { useTextScale } from './text-scale.tsx';
import './choice-list.css';

type Props<Item extends { id: string }> = {
  label: string;
  items: readonly Item[];
  /** What a row is called when it is read aloud and when its first letters are typed. */
  nameOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
  /** Null where nothing can be done with what is chosen: the rows are only walked. */
  chosen: ReadonlySet<string> | null;
  onChoose: (ids: ReadonlySet<string>) => void;
  /** Enter on a row. */
  onAct: (item: Item) => void;
  /** The height of a row where text has its usual size. */
  rowHeightPx: number;
};

const none: ReadonlySet<string> = new Set();

/** The list. */
export function ChoiceList<Item extends { id: string }>(props: Props<Item>) {
  const { label, items, nameOf, children, chosen, onChoose, onAct, rowHeightPx } = props;
  const rowHeight = Math.round(rowHeightPx * useTextScale());
  const choose = (selection: Selection): void =>
    onChoose(selection === 'all' ? new Set(items.map(({ id }) => id)) : new Set([...selection].map(String)));
  // Enter would choose the row, as Space does.
  const act = (event: KeyboardEvent): void => {
    const row = event.target instanceof HTMLElement && event.target.role === 'row' ? event.target.dataset.key : undefined;
    const item = items.find(({ id }) => id === row);
    if (event.key !== 'Enter' || item === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onAct(item);
  };
  return (
    <div className="choice-frame" onKeyDownCapture={act}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
        <GridList
          aria-label={label}
          items={items}
          dependencies={[children, chosen === null]}
          selectionMode={chosen === null ? 'none' : 'multiple'}
          selectionBehavior="toggle"
          selectedKeys={chosen ?? none}
          onSelectionChange={choose}
          className="choice-list"
        >
          {(item) => (
            <GridListItem id={item.id} textValue={nameOf(item)} className="choice-row">
              {chosen !== null && (
                <Checkbox slot="selection" className="checkbox">
                  {({ isSelected }) => <i className="checkbox-box">{isSelected && <Icon name="chosen" size={14} />}</i>}
                </Checkbox>
              )}
              {children(item)}
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}
