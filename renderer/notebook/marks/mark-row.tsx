// One mark in the list of all: what it is, what it says, and in which newspaper it stands. Opens there.
import type { MouseEvent } from 'react';
import type { ListedMark } from '#border/model-marks';
import { sayShortDay } from '#border/words/locale';
import { formatRoute, go, type Route } from '../../route.ts';
import { MarkSign } from '../../ui/mark-sign.tsx';
import { useSpeech } from '../../ui/speech.tsx';

/** The row is one link; its name is all that it shows. */
export function MarkRow({ mark, isFirst }: { mark: ListedMark; isFirst: boolean }) {
  const { words, language } = useSpeech();
  const text = words.marks;
  const { editionId, id, openId, page, kind, colour, quote, note, tags, title, day, state } = mark;
  const place: Route = { place: 'read', id: openId, page, query: '', mark: `${editionId} ${id}` };
  // Back then leads here again, which it does not from a plain link.
  const read = (event: MouseEvent): void => {
    event.preventDefault();
    go(place);
  };
  return (
    <a className="mark-row" data-row tabIndex={isFirst ? 0 : -1} href={formatRoute(place)} onClick={read}>
      <MarkSign kind={kind} colour={colour} />
      <span className="mark-says">
        <span className="unseen">
          {kind === 'bookmark' ? text.kinds.bookmark : text.sign(text.kinds[kind], text.colours[colour])}
        </span>
        {quote !== '' && (
          <span className="mark-quote" dir="auto">
            {quote}
          </span>
        )}
        {note.trim() !== '' && (
          <span className="mark-said" dir="auto">
            {note}
          </span>
        )}
        <span className="mark-where quiet">
          <bdi>{title}</bdi>
          <span>{day === null ? text.all.undated : sayShortDay(day, language)}</span>
          <span className="figures">{text.page(page)}</span>
          {tags.map((tag) => (
            <bdi key={tag} className="mark-tag-name">
              {tag}
            </bdi>
          ))}
          {state === 'lost' && <span className="mark-lost">{text.all.lost}</span>}
        </span>
      </span>
    </a>
  );
}
