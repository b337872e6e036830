// The heading over a strip: a title with its count and its first year, or a day.

import type { ReactNode } from 'react';
import { raise, sayDay, sayPeriod, sayShortDay } from '#border/words/locale';
import { useSpeech } from '../ui/speech.tsx';
import type { Section } from './arrange-shelf.ts';

type Props = { section: Section; isTitle: boolean; children: ReactNode };

/** `children` stands at the far end. */
export function GroupHead({ section, isTitle, children }: Props) {
  const { words, language, currentYear } = useSpeech();
  // Over a single cover there is no room for the name of the day.
  const say = section.editions.length > 1 ? sayDay : sayShortDay;
  const name =
    section.group === null
      ? words.common.undated
      : isTitle
        ? section.group
        : raise(say(section.group, language, currentYear), language);
  const since = section.since?.slice(0, 4) ?? null;
  return (
    <header className="row-head">
      <h2 dir="auto">{name}</h2>
      <p className="quiet figures section-count">
        {section.count === null
          ? null
          : since === null
            ? words.common.editions(section.count)
            : words.shelf.since(section.count, sayPeriod(since, language))}
      </p>
      <div className="grow" />
      {children}
    </header>
  );
}
