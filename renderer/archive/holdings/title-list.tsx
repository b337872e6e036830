// The titles of the library with their span, and how many of their issues are held, missing and claimed.
import type { HeldTitle } from '#border/model-holdings';
import { sayNumber, sayShortDay } from '#border/words/locale';
import { formatRoute, go } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { HoldingsMenu } from './holdings-menu.tsx';

/** The list; empty it says what it is for. */
export function TitleList({ titles }: { titles: readonly HeldTitle[] }) {
  const { words } = useSpeech();
  const { holdings } = words;
  if (titles.length === 0) {
    return (
      <div className="holdings">
        <EmptyPlace icon="dated" heading={holdings.emptyTitle} texts={[holdings.emptyText]}>
          <Button look="main" onPress={() => go({ place: 'shelf' })}>
            {words.common.toKiosk}
          </Button>
        </EmptyPlace>
      </div>
    );
  }
  const missing = titles.reduce((sum, { counts }) => sum + counts.missing, 0);
  const { columns } = holdings;
  return (
    <section className="holdings" aria-label={holdings.heading}>
      <header className="holdings-head">
        <h1>{holdings.heading}</h1>
        <p className="quiet figures">{holdings.counted(titles.length, missing)}</p>
        <div className="grow" />
        <HoldingsMenu titles={null} />
      </header>
      <div className="holdings-scroll">
        <table className="holdings-table" aria-label={holdings.list}>
          <thead>
            <tr>
              <th scope="col">{columns.title}</th>
              <th scope="col">{columns.span}</th>
              <th scope="col" className="count">
                {columns.editions}
              </th>
              <th scope="col" className="count">
                {columns.missing}
              </th>
              <th scope="col" className="count">
                {columns.claimed}
              </th>
            </tr>
          </thead>
          <tbody>
            {titles.map((title) => (
              <TitleRow key={title.title} held={title} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function TitleRow({ held }: { held: HeldTitle }) {
  const { words, language } = useSpeech();
  const { holdings } = words;
  const { title, issn, first, last, editions, undated, counts } = held;
  const span =
    first === null || last === null
      ? holdings.noSpan
      : holdings.span(sayShortDay(first, language, 0), sayShortDay(last, language, 0));
  return (
    <tr>
      <th scope="row">
        <a href={formatRoute({ place: 'archive', view: 'holdings', title })}>
          <bdi>{title}</bdi>
        </a>
        {issn !== null && <bdi className="quiet figures">{holdings.issnOf(issn)}</bdi>}
      </th>
      <td className="figures">
        {span}
        {undated > 0 && <span className="quiet"> · {holdings.undated(undated)}</span>}
      </td>
      <td className="count figures">{sayNumber(editions, language)}</td>
      <td className={counts.missing > 0 ? 'count figures lacking' : 'count figures quiet'}>
        {counts.missing > 0 ? sayNumber(counts.missing, language) : holdings.noMissing}
      </td>
      <td className="count figures">{counts.claimed > 0 && sayNumber(counts.claimed, language)}</td>
    </tr>
  );
}
