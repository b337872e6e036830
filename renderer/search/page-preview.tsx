// The page of the chosen hit beside the list, with its words framed; a press reads it.

import { type ReactNode, useState } from 'react';
import type { FoundHit } from '#border/model-search';
import { sayDay } from '#border/words/locale';
import { pictureUrl } from '../client.ts';
import { Button } from '../ui/button.tsx';
import { Frames } from '../ui/frames.tsx';
import { seenSize } from '../ui/place-box.ts';
import { useSpeech } from '../ui/speech.tsx';
import { useSize } from '../ui/use-size.ts';
import { usePageSize } from './use-page-sizes.ts';

const padding = 36;

/** `acts` are further buttons for a hit, beside the one that reads its page. */
type Props = { hit: FoundHit | null; onOpen: (hit: FoundHit) => void; acts: (hit: FoundHit) => ReactNode };

/** The preview; the page is fitted whole into its desk. What it showed last stays while `hit` is null, since its row is under way. */
export function PagePreview({ hit, onOpen, acts }: Props) {
  const [last, setLast] = useState(hit);
  if (hit !== null && hit !== last) setLast(hit);
  const shown = hit ?? last;
  return (
    <aside className="preview" aria-label={useSpeech().words.search.preview}>
      {shown !== null && <Page hit={shown} onOpen={() => onOpen(shown)} acts={acts(shown)} />}
    </aside>
  );
}

function Page({ hit, onOpen, acts }: { hit: FoundHit; onOpen: () => void; acts: ReactNode }) {
  const { words, language, currentYear } = useSpeech();
  const { ref, width, height } = useSize<HTMLDivElement>();
  const size = usePageSize(hit.editionId, hit.page);
  return (
    <>
      <div className="preview-desk" ref={ref} dir="ltr">
        {size !== null && width > 0 && (
          <Sheet key={`${hit.editionId} ${hit.page}`} hit={hit} size={size} room={{ width, height }} onOpen={onOpen} />
        )}
      </div>
      <footer>
        <p>
          <bdi>{hit.title}</bdi>
          <span className="preview-day">
            {words.common.both(
              hit.day === null ? words.common.undated : sayDay(hit.day, language, currentYear),
              words.common.page(hit.page).toLocaleLowerCase(language),
            )}
          </span>
        </p>
        <div className="preview-acts">
          {acts}
          <Button look="main" onPress={onOpen}>
            {words.search.openPage}
          </Button>
        </div>
      </footer>
    </>
  );
}

type SheetProps = {
  hit: FoundHit;
  size: NonNullable<ReturnType<typeof usePageSize>>;
  room: { width: number; height: number };
  onOpen: () => void;
};

function Sheet({ hit, size, room, onOpen }: SheetProps) {
  const { words } = useSpeech();
  const [isSeen, setSeen] = useState(false);
  const seen = seenSize(size);
  const scale = Math.min((room.width - padding) / seen.width, (room.height - padding) / seen.height);
  return (
    <button
      type="button"
      className="preview-sheet"
      style={{ width: seen.width * scale, height: seen.height * scale }}
      aria-label={words.search.openPage}
      onClick={onOpen}
    >
      <img
        src={pictureUrl(hit.editionId, hit.page)}
        alt=""
        decoding="async"
        draggable={false}
        data-seen={isSeen || undefined}
        onLoad={() => setSeen(true)}
      />
      {isSeen && <Frames boxes={hit.boxes} page={size} />}
    </button>
  );
}
