// One title: a year of its days, what each means, and its description beside them.
import { useState } from 'react';
import { sayNumber } from '#border/words/locale';
import { useCall, useEvent } from '../../client.ts';
import { go } from '../../route.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DayLegend } from '../../ui/day-legend.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { YearCalendar } from '../../ui/year-calendar.tsx';
import { YearChoice } from '../../ui/year-choice.tsx';
import { DayDetails } from './day-details.tsx';
import { Description } from './description.tsx';
import { HoldingsMenu } from './holdings-menu.tsx';

/** Its page; `startDay` is chosen at first. */
export function TitlePage({ title, startDay }: { title: string; startDay: string | null }) {
  const { words, language } = useSpeech();
  const { holdings } = words;
  const [year, setYear] = useState(startDay === null ? null : Number(startDay.slice(0, 4)));
  const [day, setDay] = useState(startDay);
  const { value, fault, ask } = useCall('holdings.year', { title, ...(year === null ? {} : { year }) });
  useEvent('library.changed', ask);
  useEvent('holdings.changed', ask);
  if (fault !== null || value === null) {
    return (
      <div className="holdings alone" aria-busy={fault === null}>
        {fault === null ? (
          <Waiting rows={6} />
        ) : (
          <FaultNotice fault={fault}>
            <Button onPress={() => go({ place: 'archive', view: 'holdings' })}>{holdings.heading}</Button>
          </FaultNotice>
        )}
      </div>
    );
  }
  const years = value.years.map((one) => one.year);
  const toYear = (next: number): void => {
    setYear(next);
    setDay((before) => (before === null ? null : `${String(next).padStart(4, '0')}${before.slice(4)}`));
  };
  const toDay = (next: string): void => {
    const wanted = Number(next.slice(0, 4));
    if (!years.includes(wanted)) return;
    setYear(wanted);
    setDay(next);
  };
  const chosen = day === null ? null : (value.days.find((one) => one.day === day) ?? null);
  return (
    <section className="holdings" aria-label={value.title}>
      <header className="holdings-head">
        <IconButton icon="back" isTurned label={holdings.heading} onPress={() => go({ place: 'archive', view: 'holdings' })} />
        <h1>
          <bdi>{value.title}</bdi>
        </h1>
        <YearChoice year={value} onYear={toYear} />
        <p className="quiet figures" role="status">
          {value.counts.missing === 0 ? holdings.noMissing : holdings.missing(value.counts.missing)}
          {value.counts.claimed > 0 && ` · ${holdings.claimed(value.counts.claimed)}`}
        </p>
        <div className="grow" />
        <HoldingsMenu titles={[value.title]} />
      </header>
      <div className="holdings-body">
        <div className="holdings-year">
          <YearCalendar year={value} day={day} onDay={toDay} />
          <DayLegend counts={value.counts} say={(count) => sayNumber(count, language)} />
        </div>
        <aside className="holdings-side" aria-label={holdings.description}>
          {day !== null && <DayDetails title={value.title} day={day} known={chosen} />}
          <Description title={value.title} />
        </aside>
      </div>
    </section>
  );
}
