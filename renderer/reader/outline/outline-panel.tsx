// The outline beside the pages: sections with their pages and headlines, or the contents of the file, narrowed by what is typed.
import { useRef, useState } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { listOutlineRows, nodesOfBookmarks, nodesOfSections, type OutlineRow } from './outline-rows.ts';
import { OutlineTree } from './outline-tree.tsx';
import type { EditionOutlineHere } from './use-edition-outline.ts';
import '../side-panel.css';
import './outline.css';

type Props = {
  outline: EditionOutlineHere;
  visible: readonly number[];
  onGo: (row: OutlineRow) => void;
  onClose: () => void;
};

/** The panel; its list takes the focus when it opens. */
export function OutlinePanel({ outline, visible, onGo, onClose }: Props) {
  const { words } = useSpeech();
  const { view } = words;
  const [typed, setTyped] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<'text' | 'file'>('text');
  const panel = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const hasFile = outline.bookmarks.length > 0;
  const kind = hasFile ? wanted : 'text';
  const nodes = kind === 'file' ? nodesOfBookmarks(outline.bookmarks) : nodesOfSections(outline.sections);
  const rows = listOutlineRows(nodes, closed, typed);
  const setOpen = (key: string, isOpen: boolean): void => {
    const next = new Set(closed);
    if (isOpen) next.delete(key);
    else next.add(key);
    setClosed(next);
  };
  return (
    <section ref={panel} className="side-panel outline-panel" aria-label={view.outline}>
      <header>
        <h2>{view.outline}</h2>
        <div className="grow" />
        <IconButton icon="close" label={view.outlineClose} onPress={onClose} />
      </header>
      <div className="outline-tools">
        {hasFile && (
          <Chips
            label={view.outline}
            value={kind}
            onChange={setWanted}
            choices={[
              { value: 'text', text: view.sections },
              { value: 'file', text: view.bookmarks },
            ]}
          />
        )}
        <input
          ref={field}
          type="search"
          className="field"
          dir="auto"
          aria-label={view.outlineFilter}
          placeholder={view.outlineFilter}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') panel.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            if (typed === '') onClose();
            else setTyped('');
          }}
        />
      </div>
      <div className="outline-list">
        {outline.text === null && <Waiting rows={4} />}
        {kind === 'text' && outline.text?.isRead === false && <p className="quiet outline-note">{view.outlinePending}</p>}
        {rows.length === 0 && outline.text !== null && (
          <div className="outline-note">
            <p className="quiet" role="status">
              {view.outlineNone}
            </p>
            <Button
              onPress={() => {
                setTyped('');
                field.current?.focus();
              }}
            >
              {view.outlineAll}
            </Button>
          </div>
        )}
        <OutlineTree rows={rows} visible={visible} nameOf={outline.nameOf} onOpen={setOpen} onGo={onGo} />
      </div>
    </section>
  );
}
