// A mark that is open: its colour and look, what is noted and tagged, and the way to remove it. Stands beside the mark on its page.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import type { ShownMark } from '#border/model-marks';
import { useMayChange } from '../../ui/access.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { CommentField } from '../../ui/comment-field.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { ColourDots } from './colour-dots.tsx';
import { keyOf } from './marks-on-page.ts';
import { TagField } from './tag-field.tsx';
import type { Marks } from './use-marks.ts';
import '../../ui/mark-sign.css';
import './mark-card.css';

type Props = { desk: RefObject<HTMLElement | null>; marks: Marks };

/** The card of the open mark; nothing where none is open. */
export function MarkCard({ desk, marks }: Props) {
  const { opened } = marks;
  const mark = marks.marks.find((one) => keyOf(one) === opened?.key);
  const anchor = useRef<HTMLSpanElement>(null);
  const typed = useRef('');
  const place = useMarkPlace(desk, opened?.key ?? null);
  const isOpen = place !== null;
  useEffect(() => {
    if (!isOpen) typed.current = '';
  }, [isOpen]);
  return (
    <>
      <span ref={anchor} className="mark-anchor" style={place ?? {}} aria-hidden />
      {mark !== undefined && (
        <Popover
          className="popover"
          triggerRef={anchor}
          isOpen={isOpen}
          placement="bottom"
          offset={6}
          onOpenChange={(stays) => !stays && marks.close(typed.current)}
        >
          <Card mark={mark} marks={marks} typed={typed} />
        </Popover>
      )}
    </>
  );
}

function Card({ mark, marks, typed }: { mark: ShownMark; marks: Marks; typed: RefObject<string> }) {
  const { words } = useSpeech();
  const { change, removeOne, opened } = marks;
  const close = (): void => marks.close(typed.current);
  const text = words.marks;
  const mayChange = useMayChange();
  const note = useRef<HTMLDivElement>(null);
  const isWriting = opened?.isNew === true;
  useEffect(() => {
    if (isWriting) note.current?.querySelector('textarea')?.focus();
  }, [isWriting]);
  return (
    <Dialog className="panel mark-card">
      <header>
        <Heading slot="title">{text.kinds[mark.kind]}</Heading>
        {mayChange && <IconButton icon="remove" label={text.remove} onPress={() => removeAndClose(mark, close, removeOne)} />}
        <IconButton icon="close" label={words.common.close} onPress={close} />
      </header>
      {mark.quote !== '' && (
        <blockquote className="mark-quote" dir="auto" data-colour={mark.colour}>
          {mark.quote}
        </blockquote>
      )}
      {mark.state === 'changed' && <p className="quiet">{text.changed}</p>}
      {mark.isCarried && <p className="quiet">{text.carried}</p>}
      {mayChange && mark.kind !== 'bookmark' && (
        <div className="mark-looks">
          <ColourDots
            value={mark.colour}
            label={text.colour}
            onChoose={(colour) => {
              marks.chooseColour(colour);
              void change(mark, { colour });
            }}
          />
          {mark.parts.length > 0 && (
            <Chips
              label={text.look}
              value={mark.kind as 'highlight' | 'underline' | 'note'}
              choices={(['highlight', 'underline', 'note'] as const).map((value) => ({ value, text: text.kinds[value] }))}
              onChange={(kind) => void change(mark, { kind })}
            />
          )}
        </div>
      )}
      <div ref={note} className="mark-note">
        <CommentField
          text={mark.note}
          label={text.noteLabel}
          placeholder={text.notePlaceholder}
          className="mark-text"
          onKeep={(now) => void change(mark, { note: now })}
          onType={(now) => {
            typed.current = now;
          }}
        />
      </div>
      {mayChange ? (
        <TagField tags={mark.tags} known={marks.tags} onChange={(tags) => void change(mark, { tags: [...tags] })} />
      ) : (
        mark.tags.length > 0 && <Tags tags={mark.tags} />
      )}
      <footer>
        <Button look="main" onPress={close}>
          {words.common.close}
        </Button>
      </footer>
    </Dialog>
  );
}

function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <p className="mark-row-tags">
      {tags.map((tag) => (
        <bdi key={tag}>{tag}</bdi>
      ))}
    </p>
  );
}

function removeAndClose(mark: ShownMark, close: () => void, remove: (mark: ShownMark) => void): void {
  close();
  remove(mark);
}

type Place = { left: number; top: number; width: number; height: number };

/** Where a mark is in the window, once the page that it is on has been drawn; the middle of the desk for one that is nowhere. */
function useMarkPlace(desk: RefObject<HTMLElement | null>, key: string | null): Place | null {
  const [place, setPlace] = useState<(Place & { of: string }) | null>(null);
  useEffect(() => {
    if (key === null) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        const seen = desk.current?.getBoundingClientRect();
        const rect = desk.current?.querySelector(`[data-mark="${key}"]`)?.getBoundingClientRect();
        if (seen === undefined) return;
        const middle = { left: seen.left + seen.width / 2, top: seen.top + seen.height / 3, width: 1, height: 1 };
        setPlace({ of: key, ...(rect === undefined ? middle : inSight(rect, seen)) });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [desk, key]);
  return place !== null && place.of === key
    ? { left: place.left, top: place.top, width: place.width, height: place.height }
    : null;
}

/** Beside what may be a whole page there is no room: a card stands under its first lines. */
const mostHeight = 40;

/** The part of a mark that the desk shows. */
function inSight(rect: DOMRect, seen: DOMRect): Place {
  const [left, top] = [Math.max(rect.left, seen.left), Math.max(rect.top, seen.top)];
  return {
    left,
    top,
    width: Math.max(1, Math.min(rect.right, seen.right) - left),
    height: Math.max(1, Math.min(rect.bottom, seen.bottom, top + mostHeight) - top),
  };
}
