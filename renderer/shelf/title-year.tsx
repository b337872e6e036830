// One newspaper of the shelf as a year of days: a press opens what is held of a day, or leads to where the archive answers for it.
import { useMemo, useRef, useState } from 'react';
import type { Edition } from '#border/model';
import type { HoldingDay } from '#border/model-holdings';
import { sayDay, sayNumber } from '#border/words/locale';
import { useCall, useEvent } from '../client.ts';
import { go } from '../route.ts';
import { useIsVisitor } from '../ui/access.tsx';
import { Button } from '../ui/button.tsx';
import { DayLegend } from '../ui/day-legend.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { MenuAt, type MenuLine } from '../ui/menu.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { type DayPress, YearCalendar } from '../ui/year-calendar.tsx';
import { YearChoice } from '../ui/year-choice.tsx';

/** Where a person is in the years of a title; null is its last year, and no day yet. */
export type YearPlace = { year: number | null; day: string | null };

type TitleYearProps = {
  title: string;
  /** Those of the title that are on the shelf, of every year. */
  editions: readonly Edition[];
  place: YearPlace;
  onPlace: (title: string, place: YearPlace) => void;
  /** Asks for the editions of the title that have no day, which no calendar shows. */
  onUndated: (title: string) => void;
};

const read = (id: string): void => go({ place: 'read', id, page: null, query: '' });

/** The section of a title. */
export function TitleYear({ title, editions, place, onPlace, onUndated }: TitleYearProps) {
  const { words, language } = useSpeech();
  const { holdings } = words;
  const { value, fault, ask } = useCall('holdings.year', { title, ...(place.year === null ? {} : { year: place.year }) });
  useEvent('library.changed', ask);
  useEvent('holdings.changed', ask);
  const { press, offered, offer } = useDayPress(title, editions);
  const undated = editions.filter(({ day }) => day === null).length;
  const toDay = (day: string): void => {
    const year = Number(day.slice(0, 4));
    if (value?.years.some((one) => one.year === year)) onPlace(title, { year, day });
  };
  return (
    <section className="title-year" aria-label={title} aria-busy={value === null && fault === null}>
      <header className="row-head">
        <h2 dir="auto">{title}</h2>
        {value !== null && (
          <p className="quiet figures">
            {value.counts.missing === 0 ? holdings.noMissing : holdings.missing(value.counts.missing)}
          </p>
        )}
        <div className="grow" />
        {undated > 0 && (
          <Button look="quiet" onPress={() => onUndated(title)}>
            {holdings.undated(undated)}
          </Button>
        )}
        {value !== null && <YearChoice year={value} onYear={(year) => onPlace(title, { year, day: null })} />}
      </header>
      {fault !== null ? (
        <FaultNotice fault={fault}>
          <Button onPress={ask}>{words.common.retry}</Button>
        </FaultNotice>
      ) : value === null ? (
        <Waiting rows={6} />
      ) : (
        <>
          <YearCalendar year={value} day={place.day} onDay={toDay} press={press} />
          <DayLegend counts={value.counts} say={(count) => sayNumber(count, language)} />
        </>
      )}
      {offered !== null && <Offered {...offered} onClose={() => offer(null)} />}
    </section>
  );
}

type Offer = { day: string; editions: readonly Edition[]; button: HTMLElement };

/** What a day does: opens its one edition, offers several, or leads to the holdings, which are no place of a visitor. */
function useDayPress(title: string, editions: readonly Edition[]) {
  const isVisitor = useIsVisitor();
  const [offered, offer] = useState<Offer | null>(null);
  const press = useMemo((): DayPress => {
    const byId = new Map(editions.map((edition) => [edition.id, edition]));
    const heldOn = (known: HoldingDay): Edition[] => known.editions.flatMap((id) => byId.get(id) ?? []);
    return {
      can: (known) => !isVisitor || heldOn(known).length > 0,
      act: (known, button) => {
        const held = heldOn(known);
        const [first, second] = held;
        if (second !== undefined) offer({ day: known.day, editions: held, button });
        else if (first !== undefined) read(first.id);
        else go({ place: 'archive', view: 'holdings', title, day: known.day });
      },
    };
  }, [title, editions, isVisitor]);
  return { press, offered, offer };
}

/** The editions of one day, told apart by what differs between them. */
function Offered({ day, editions, button, onClose }: Offer & { onClose: () => void }) {
  const { words, language } = useSpeech();
  const anchor = useRef(button);
  const lines = editions.map(
    ({ id, variant, issue, pages }): MenuLine => ({
      id,
      text: [variant, issue === null ? '' : words.common.issue(issue), words.common.pages(pages)]
        .filter((part) => part !== '')
        .join(' · '),
      icon: 'spread',
      act: () => read(id),
    }),
  );
  return <MenuAt anchor={anchor} label={sayDay(day, language)} lines={lines} onClose={onClose} />;
}
