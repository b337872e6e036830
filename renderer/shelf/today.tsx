// The newest day's papers, large, and beside them what was being read and what is new in saved searches.
import { useContext } from 'react';
import type { Edition } from '#border/model';
import { sayShortDay } from '#border/words/locale';
import { formatRoute } from '../route.ts';
import { useIsVisitor } from '../ui/access.tsx';
import { useSpeech } from '../ui/speech.tsx';
import type { ShelfRow } from './arrange-shelf.ts';
import { Card } from './card.tsx';
import { Cover } from './cover.tsx';
import { ShelfAlerts } from './shelf-alerts.ts';
import type { CardActions } from './use-card-actions.ts';

type Props = {
  row: Extract<ShelfRow, { kind: 'today' }>;
  line: number;
  width: number;
  atColumn: number | null;
  actions: CardActions;
};

/** The first row of the shelf. */
export function Today({ row, line, width, atColumn, actions }: Props) {
  const { words } = useSpeech();
  const alerts = useContext(ShelfAlerts);
  const isVisitor = useIsVisitor();
  const continued = isVisitor ? [] : row.continued;
  return (
    <div className="today">
      <div className="strip large">
        {row.editions.map((edition, column) => (
          <Card
            key={edition.id}
            edition={edition}
            width={width}
            names="title"
            cell={`${line}:${column}`}
            isAtHand={atColumn === column}
            actions={actions}
          />
        ))}
      </div>
      {(continued.length > 0 || alerts !== null) && (
        <div className="beside-today">
          {continued.length > 0 && (
            <section className="continued">
              <h2>{words.shelf.continueReading}</h2>
              {continued.map((edition) => (
                <Continued key={edition.id} edition={edition} />
              ))}
            </section>
          )}
          {alerts}
        </div>
      )}
    </div>
  );
}

function Continued({ edition }: { edition: Edition }) {
  const { words, language, currentYear } = useSpeech();
  const page = edition.lastPage ?? 1;
  return (
    <a className="continued-line" href={formatRoute({ place: 'read', id: edition.id, page, query: '' })}>
      <Cover edition={edition} width={64} />
      <span>
        <bdi className="continued-title">{edition.title}</bdi>
        <span className="quiet">
          {edition.day === null ? words.common.undated : sayShortDay(edition.day, language, currentYear)}
        </span>
        <span className="faint">{words.shelf.position(page, edition.pages)}</span>
      </span>
    </a>
  );
}
