// What a result is of: its titles, languages and sections with their counts. A press narrows the search to one, or widens it again.
import { useState } from 'react';
import type { TallyOutput } from '#border/model-search';
import { sayAmount, sayLanguage } from '#border/words/locale';
import { go, type SearchPlace } from '../route.ts';
import { useSpeech } from '../ui/speech.tsx';
import { amountOf, mostOf } from './timeline.ts';

/** As many of each are shown at first. */
const shownFirst = 5;
/** Main tells no more of each. */
const mostTold = 50;

type Field = 'title' | 'language' | 'section';
type Counted = { value: string; name: string; count: number; pages: number };
type ListProps = { place: SearchPlace; field: Field; heading: string; counted: readonly Counted[]; isRate: boolean };

/** A column for each that tells anything apart. */
export function TallyCounts({ place, tally, isRate }: { place: SearchPlace; tally: TallyOutput; isRate: boolean }) {
  const { words, language } = useSpeech();
  const { study } = words;
  const titles = tally.titles.map(({ title, ...rest }) => ({ value: title, name: title, ...rest }));
  const sections = tally.sections.map(({ section, ...rest }) => ({ value: section, name: section, ...rest }));
  const languages = tally.languages.map(({ language: code, ...rest }) => ({
    value: code,
    name: sayLanguage(code, language),
    ...rest,
  }));
  const shared = { place, isRate };
  return (
    <section className="counts" aria-label={study.counts}>
      <CountList {...shared} field="title" heading={study.titles} counted={titles} />
      <CountList {...shared} field="language" heading={study.languages} counted={languages} />
      <CountList {...shared} field="section" heading={study.sections} counted={sections} />
    </section>
  );
}

function CountList({ place, field, heading, counted, isRate }: ListProps) {
  const { words } = useSpeech();
  const [isWhole, setWhole] = useState(false);
  if (counted.length === 0) return null;
  const ranked = isRate ? [...counted].sort((a, b) => amountOf(b, true) - amountOf(a, true)) : counted;
  const shown = isWhole ? ranked : ranked.slice(0, shownFirst);
  const most = mostOf(counted, isRate);
  const more = counted.length < mostTold ? words.study.all(counted.length) : words.study.mostFrequent(counted.length);
  return (
    <div className="count-list">
      <h2>{heading}</h2>
      <ul>
        {shown.map((one) => (
          <CountLine key={one.value} {...{ place, field, isRate, most, one }} />
        ))}
      </ul>
      {counted.length > shownFirst && (
        <button type="button" className="count-more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.study.fewer : more}
        </button>
      )}
    </div>
  );
}

type LineProps = { place: SearchPlace; field: Field; isRate: boolean; most: number; one: Counted };

function CountLine({ place, field, isRate, most, one }: LineProps) {
  const { words, language } = useSpeech();
  const { study, search } = words;
  const isOn = place[field] !== undefined;
  const { [field]: _, ...wider } = place;
  const amount = amountOf(one, isRate);
  const pages = search.total(one.count);
  const said = isRate ? study.ratedBar(pages, study.rateOf(one.count, one.pages)) : pages;
  const label = isOn ? study.widen(one.name) : study.narrow(one.name, said);
  return (
    <li>
      <button
        type="button"
        className={isOn ? 'count-line on' : 'count-line'}
        aria-pressed={isOn}
        title={label}
        onClick={() => go({ ...wider, ...(isOn ? {} : { [field]: one.value }), place: 'search' }, 'replace')}
      >
        <bdi>{one.name}</bdi>
        <span className="figures">{sayAmount(amount, language)}</span>
        <i className="count-share" style={{ inlineSize: `${(amount / most) * 100}%` }} />
      </button>
    </li>
  );
}
