// Twelve months of a title. One day at a time has the focus; keys walk by day, month and year, as the calendar reads. A day is chosen, or,
// where one is told, it acts.
import { memo, useEffect, useMemo, useRef } from 'react';
import type { HoldingDay, HoldingYear } from '#border/model-holdings';
import { sayDay, sayNumber } from '#border/words/locale';
import { firstWeekday, sayMonth, sayWeekday, sayYear } from '#border/words/say-days';
import { moveDay, weeksOf } from './calendar-days.ts';
import { useSpeech } from './speech.tsx';
import './year-calendar.css';

/** What days do where they are not chosen: `can` says which do anything, `act` hears of one that was pressed, and of its button. */
export type DayPress = { can: (known: HoldingDay) => boolean; act: (known: HoldingDay, button: HTMLElement) => void };

type Props = { year: HoldingYear; day: string | null; onDay: (day: string) => void; press?: DayPress };

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The calendar; `day` is chosen, or was reached last, and `onDay` hears of another. */
export function YearCalendar({ year, day, onDay, press }: Props) {
  const { words, language } = useSpeech();
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const place = useRef<HTMLDivElement>(null);
  const isWalking = useRef(false);
  const days = useMemo(() => new Map(year.days.map((one) => [one.day, one])), [year]);
  const isHere = day?.startsWith(`${String(year.year).padStart(4, '0')}-`) === true;
  const reached = isHere ? day : (year.days[0]?.day ?? null);
  useEffect(() => {
    if (!isWalking.current || !isHere) return;
    isWalking.current = false;
    place.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day, isHere]);
  const choose = useRef(onDay);
  choose.current = onDay;
  const pick = useMemo(() => (next: string) => choose.current(next), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the days inside, which have the focus
    <div
      className="year"
      ref={place}
      title={words.holdings.dayHelp}
      onKeyDown={(event) => {
        const from = (event.target as HTMLElement).dataset.day;
        const to = from === undefined ? null : moveDay(from, event, direction);
        if (to === null) return;
        event.preventDefault();
        isWalking.current = true;
        onDay(to);
      }}
    >
      {months.map((month) => (
        <Month
          key={month}
          year={year.year}
          month={month}
          days={days}
          reached={reached !== null && Number(reached.slice(5, 7)) === month ? reached : null}
          chosen={isHere && Number(day.slice(5, 7)) === month ? day : null}
          onDay={pick}
          press={press}
        />
      ))}
    </div>
  );
}

type MonthProps = {
  year: number;
  month: number;
  days: ReadonlyMap<string, HoldingDay>;
  /** The day that the Tab key reaches, and the chosen one, where they are of this month. */
  reached: string | null;
  chosen: string | null;
  onDay: (day: string) => void;
  press: DayPress | undefined;
};

const Month = memo(function Month({ year, month, days, reached, chosen, onDay, press }: MonthProps) {
  const { language } = useSpeech();
  const first = firstWeekday(language);
  const week = Array.from({ length: 7 }, (_, offset) => ((first - 1 + offset) % 7) + 1);
  const name = `${sayMonth(month, language)} ${sayYear(year, language)}`;
  return (
    <table className="month" aria-label={name}>
      <caption aria-hidden>{sayMonth(month, language)}</caption>
      <thead>
        <tr>
          {week.map((weekday) => (
            <th key={weekday} scope="col" abbr={sayWeekday(weekday, language)}>
              {sayWeekday(weekday, language, 'narrow')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month, first).map((days_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks never change places
          <tr key={at}>
            {days_.map((day, offset) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: weekdays never change places
              <td key={offset}>
                {day !== null && (
                  <DayButton
                    day={day}
                    known={days.get(day)}
                    isReached={day === reached}
                    isChosen={day === chosen}
                    onDay={onDay}
                    press={press}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

type DayProps = {
  day: string;
  known: HoldingDay | undefined;
  isReached: boolean;
  isChosen: boolean;
  onDay: (day: string) => void;
  press: DayPress | undefined;
};

function DayButton({ day, known, isReached, isChosen, onDay, press }: DayProps) {
  const { words, language } = useSpeech();
  const { holdings } = words;
  const state = known === undefined ? holdings.outside : holdings.states[known.state];
  const number = known?.number ?? null;
  const isIdle = press !== undefined && (known === undefined || !press.can(known));
  return (
    <button
      type="button"
      className="day-sign"
      data-day={day}
      data-state={known?.state ?? 'outside'}
      data-part={known?.partOf == null ? undefined : true}
      data-chosen={(isChosen && press === undefined) || undefined}
      tabIndex={isReached ? 0 : -1}
      aria-pressed={press === undefined ? isChosen : undefined}
      aria-disabled={isIdle || undefined}
      aria-label={holdings.dayNamed(sayDay(day, language), state, number)}
      onClick={({ currentTarget }) => {
        onDay(day);
        if (press !== undefined && known !== undefined && !isIdle) press.act(known, currentTarget);
      }}
    >
      <span>{sayNumber(Number(day.slice(8)), language)}</span>
    </button>
  );
}
