// One item of a dossier: its place on the page, what stands there, where it comes from, and what is said of it.
import { type DragEvent, type MouseEvent, memo } from 'react';
import type { ShownItem } from '#border/model-dossier';
import { sayNumber } from '#border/words/locale';
import { formatRoute, go, type Route } from '../route.ts';
import { useMayChange } from '../ui/access.tsx';
import { IconButton } from '../ui/button.tsx';
import { CommentField } from '../ui/comment-field.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { ItemMenu } from './item-menu.tsx';
import { PlacePicture } from './place-picture.tsx';
import type { ItemActions } from './use-dossier.ts';

type Props = {
  dossierId: string;
  item: ShownItem;
  number: number;
  total: number;
  actions: ItemActions;
  /** Where another item would come to stand, while one is dragged over this one. */
  edge: 'before' | 'after' | null;
  onDragStart: (event: DragEvent, id: string) => void;
  onDragEnd: () => void;
};

/** The row; it is moved by its handle, or by the keys of the list. */
export const ItemRow = memo(function ItemRow({ dossierId, item, number, total, actions, edge, onDragStart, onDragEnd }: Props) {
  const { words, language } = useSpeech();
  const mayChange = useMayChange();
  const { dossier } = words;
  const figure = sayNumber(number, language);
  const headline = item.headline ?? dossier.untitled;
  const { editionId: id, page, query, region } = item;
  const place: Route = { place: 'read', id, page, query: query ?? '', ...(region === null ? {} : { region }) };
  // Back then leads here again, which it does not from a plain link.
  const read = (event: MouseEvent): void => {
    event.preventDefault();
    go(place);
  };
  return (
    <li className="item" aria-setsize={total} aria-posinset={number} data-item={item.id} data-edge={edge ?? undefined}>
      {mayChange ? (
        <button
          type="button"
          className="item-handle figures"
          draggable
          aria-label={dossier.move(`${figure}. ${headline}`)}
          title={dossier.keys}
          onDragStart={(event) => onDragStart(event, item.id)}
          onDragEnd={onDragEnd}
        >
          <Icon name="grip" size={16} />
          {figure}
        </button>
      ) : (
        <span className="item-handle figures" aria-hidden>
          {figure}
        </span>
      )}
      <PlacePicture item={item} />
      <div className="item-text">
        <h2 dir="auto">
          {item.isHere ? (
            <a className="item-open" href={formatRoute(place)} onClick={read} aria-label={dossier.openOf(headline)}>
              {headline}
            </a>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the list need a place in each row
            <span className="item-open" tabIndex={0}>
              {headline}
            </span>
          )}
        </h2>
        <p className="item-citation faint">
          {item.citation}
          {item.region !== null && <span className="item-kind">{dossier.clipping}</span>}
          {item.query !== null && <span className="item-query">{dossier.found(item.query)}</span>}
        </p>
        {item.snippet.trim() !== '' && <Snippet item={item} />}
        <CommentField
          className="item-comment"
          text={item.comment}
          label={dossier.commentOf(headline)}
          placeholder={dossier.commentPlaceholder}
          onKeep={(comment) => actions.comment(item.id, comment)}
        />
      </div>
      <div className="item-acts">
        <ItemMenu dossierId={dossierId} item={item} headline={headline} print={actions.print(item)} />
        {mayChange && <IconButton icon="remove" label={dossier.takeOf(headline)} onPress={() => actions.take(item.id)} />}
      </div>
    </li>
  );
});

/** Marks come in order and apart, as the search gave them. */
function Snippet({ item: { snippet, marks } }: { item: ShownItem }) {
  const ends = [0, ...marks.flatMap(({ start, end }) => [start, end]), snippet.length];
  const stretches = ends
    .slice(0, -1)
    .map((start, at) => ({ start, text: snippet.slice(start, ends[at + 1]), isMarked: at % 2 === 1 }));
  return (
    <p className="snippet" dir="auto">
      {stretches.map(({ start, text, isMarked }) => (isMarked ? <mark key={`m${start}`}>{text}</mark> : text))}
    </p>
  );
}
