// One hit in the list: the place on its page, its headline, where it stands, and its words in context.

import { memo } from 'react';
import type { Fault } from '#border/errors';
import type { FoundHit } from '#border/model-search';
import { faultWords } from '#border/words/faults';
import { sayShortDay } from '#border/words/locale';
import { markText } from '#border/words/mark-text';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import type { CropFrame } from './crop-picture.tsx';
import { EnlargedCrop } from './enlarged-crop.tsx';
import { useIsNew } from './new-pages.ts';
import type { Row } from './place-rows.ts';

type Props = {
  id: string;
  hit: FoundHit;
  /** Which hit it is, and with `inner` which of the other pages of that hit's edition. */
  at: number;
  inner: number | null;
  total: number;
  isOn: boolean;
  isOpened: boolean;
  onChoose: (row: Row) => void;
  onOpen: (hit: FoundHit) => void;
  onToggle: (at: number) => void;
};

const outerFrame: CropFrame = { width: 124, height: 84, zoom: 2.6 };
const innerFrame: CropFrame = { width: 94, height: 64, zoom: 3 };

/** A press chooses it, a second one (or a double click) opens it. */
export const HitRow = memo(function HitRow(props: Props) {
  const { id, hit, at, inner, total, isOn, isOpened, onChoose, onOpen } = props;
  const isGroup = inner === null && hit.more > 0;
  const isNew = useIsNew(hit);
  const { words } = useSpeech();
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names its active item
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
    <div
      id={id}
      role="treeitem"
      aria-level={inner === null ? 1 : 2}
      aria-posinset={(inner ?? at) + 1}
      aria-setsize={total}
      aria-selected={isOn}
      aria-expanded={isGroup ? isOpened : undefined}
      className={`hit${isOn ? ' on' : ''}${inner === null ? '' : ' inner'}`}
      onClick={() => (isOn ? onOpen(hit) : onChoose({ hit: at, inner }))}
    >
      <EnlargedCrop hit={hit} frame={inner === null ? outerFrame : innerFrame} isReachable={isOn} />
      <div className="hit-text">
        <h2>
          {isNew && <i className="hit-new" role="img" aria-label={words.searches.isNew} title={words.searches.isNew} />}
          <bdi>{hit.headline ?? hit.title}</bdi>
        </h2>
        <Whereabouts {...props} />
        <Snippet hit={hit} />
      </div>
    </div>
  );
});

function Whereabouts({ hit, at, inner, isOpened, onToggle }: Props) {
  const { words, language, currentYear } = useSpeech();
  const day = hit.day === null ? words.common.undated : sayShortDay(hit.day, language, currentYear);
  const parts = Object.entries({
    ...(inner === null ? { title: hit.title, day } : {}),
    page: words.common.page(hit.page),
    ...(hit.section === null ? {} : { section: hit.section }),
  });
  return (
    <p className="faint hit-place">
      <span className="hit-place-parts">
        {parts.map(([name, text], index) => (
          <span key={name}>
            {index > 0 && <span aria-hidden> · </span>}
            <bdi>{text}</bdi>
          </span>
        ))}
      </span>
      {inner === null && hit.more > 0 && (
        <button
          type="button"
          className="hit-more"
          tabIndex={-1}
          aria-expanded={isOpened}
          onClick={(event) => {
            event.stopPropagation();
            onToggle(at);
          }}
        >
          {words.results.moreIn(hit.more)}
          <Icon name={isOpened ? 'up' : 'down'} size={13} />
        </button>
      )}
    </p>
  );
}

function Snippet({ hit }: { hit: FoundHit }) {
  return (
    <p className="snippet" dir="auto">
      {markText(hit.snippet, hit.marks).map((stretch, place) =>
        stretch.isMarked ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches never move
          <mark key={place}>{stretch.text}</mark>
        ) : (
          stretch.text
        ),
      )}
    </p>
  );
}

/** The shape of a row whose hit is under way, or why its pages did not come. */
export function WaitingRow({ id, isInner, isOn, fault }: { id: string; isInner: boolean; isOn: boolean; fault: Fault | null }) {
  const { words, language } = useSpeech();
  const said = fault === null ? words.common.loading : faultWords(fault.code, fault.detail ?? {}, language).what;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names its active item
    <div
      id={id}
      role="treeitem"
      aria-level={isInner ? 2 : 1}
      aria-selected={isOn}
      aria-label={said}
      className={`hit${isOn ? ' on' : ''}${isInner ? ' inner' : ''}`}
    >
      {fault === null ? (
        <>
          <i className="waiting-block" />
          <i className="waiting-lines" />
        </>
      ) : (
        <p>{said}</p>
      )}
    </div>
  );
}
