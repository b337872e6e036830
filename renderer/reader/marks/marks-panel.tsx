// The panel beside the pages with all marks of the edition, page by page, and those that are not found on the new page last.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ShownMark } from '#border/model-marks';
import { useMayChange } from '../../ui/access.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { MarkSign } from '../../ui/mark-sign.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ExportMenu } from './export-menu.tsx';
import { keyOf } from './marks-on-page.ts';
import { nameMark } from './say-mark.ts';
import type { Marks } from './use-marks.ts';
import '../side-panel.css';
import './marks-panel.css';

type Props = { id: string; marks: Marks; onClose: () => void };

/** The panel; arrows walk through the list, Enter goes to a mark, Delete removes it. */
export function MarksPanel({ id, marks, onClose }: Props) {
  const { words } = useSpeech();
  const list = useRef<HTMLDivElement>(null);
  const found = marks.marks.filter(({ state }) => state !== 'lost');
  const lost = marks.marks.filter(({ state }) => state === 'lost');
  const pages = [...Map.groupBy(found, ({ page }) => page)];
  useEffect(() => {
    if (marks.isKnown) list.current?.querySelector<HTMLElement>('[data-row]')?.focus();
  }, [marks.isKnown]);
  const text = words.marks;
  return (
    <section className="side-panel marks-panel" aria-label={text.list}>
      <header>
        <h2>{text.heading}</h2>
        <span className="quiet figures">{marks.marks.length > 0 && text.count(marks.marks.length)}</span>
        <div className="grow" />
        <ExportMenu id={id} isDisabled={marks.marks.length === 0} />
        <IconButton icon="close" label={words.common.close} onPress={onClose} />
      </header>
      {marks.fault !== null && (
        <FaultNotice fault={marks.fault}>
          <Button onPress={marks.ask}>{words.common.retry}</Button>
        </FaultNotice>
      )}
      {!marks.isKnown && marks.fault === null && <Waiting rows={3} />}
      {marks.isKnown && marks.marks.length === 0 && (
        <div className="marks-empty">
          <p>{text.empty}</p>
          <p className="quiet">{text.emptyHow}</p>
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the rows in it have the focus; their keys are heard here */}
      <div ref={list} className="marks-list" onKeyDown={(event) => walk(event, list.current)}>
        {pages.map(([page, some]) => (
          <section key={page}>
            <h3>{text.page(page)}</h3>
            <ul>
              {some.map((mark) => (
                <Row key={keyOf(mark)} mark={mark} marks={marks} />
              ))}
            </ul>
          </section>
        ))}
        {lost.length > 0 && (
          <section>
            <h3>{text.lost}</h3>
            <ul>
              {lost.map((mark) => (
                <Row key={keyOf(mark)} mark={mark} marks={marks} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </section>
  );
}

function Row({ mark, marks }: { mark: ShownMark; marks: Marks }) {
  const { words } = useSpeech();
  const name = nameMark(mark, words);
  const mayChange = useMayChange();
  const text = words.marks;
  const isLost = mark.state === 'lost';
  const lines = (
    <>
      <MarkSign kind={mark.kind} colour={mark.colour} />
      <span className="mark-says">
        {mark.quote !== '' && <span className="unseen">{text.sign(text.kinds[mark.kind], text.colours[mark.colour])}</span>}
        {mark.quote === '' ? (
          <span className="quiet">{mark.kind === 'bookmark' ? text.kinds.bookmark : text.place}</span>
        ) : (
          <span className="mark-quote" dir="auto">
            {mark.quote}
          </span>
        )}
        {mark.note.trim() !== '' && (
          <span className="mark-said" dir="auto">
            {mark.note}
          </span>
        )}
        {mark.tags.length > 0 && (
          <span className="mark-row-tags">
            {mark.tags.map((tag) => (
              <bdi key={tag}>{tag}</bdi>
            ))}
          </span>
        )}
        {mark.state === 'changed' && <span className="quiet">{text.changed}</span>}
        {isLost && <span className="quiet">{text.lostHint(mark.page)}</span>}
      </span>
    </>
  );
  return (
    <li className={`marks-row${marks.current === keyOf(mark) ? ' current' : ''}`}>
      <button
        type="button"
        className="marks-go"
        data-row
        aria-current={marks.current === keyOf(mark) || undefined}
        onClick={() => (isLost ? marks.open(mark) : marks.goTo(mark))}
        onKeyDown={(event) => {
          if (event.key !== 'Delete' || !mayChange) return;
          event.preventDefault();
          focusBeside(event.currentTarget);
          marks.removeOne(mark);
        }}
      >
        {lines}
      </button>
      {mayChange && (
        <>
          <IconButton icon="edit" label={text.edit(name)} onPress={() => marks.open(mark)} />
          <IconButton icon="remove" label={text.removeOf(name)} onPress={() => marks.removeOne(mark)} />
        </>
      )}
    </li>
  );
}

const rowsOf = (list: Element | null): HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];

/** The row that takes the focus before one goes away. */
function focusBeside(row: HTMLElement): void {
  const rows = rowsOf(row.closest('.marks-list'));
  const at = rows.indexOf(row);
  (rows[at + 1] ?? rows[at - 1])?.focus();
}

function walk(event: KeyboardEvent, list: Element | null): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const rows = rowsOf(list);
  const row = event.target instanceof Element ? event.target.closest('.marks-row')?.querySelector('[data-row]') : null;
  if (by === undefined || !(row instanceof HTMLElement)) return;
  event.preventDefault();
  rows[rows.indexOf(row) + by]?.focus();
}
