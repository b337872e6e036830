// The years of a title, each with what is missing of it: one back, one on, or any from a list.
import type { HoldingYear } from '#border/model-holdings';
import { sayYear } from '#border/words/say-days';
import { IconButton } from './button.tsx';
import { Select } from './select.tsx';
import { useSpeech } from './speech.tsx';
import './year-calendar.css';

type YearChoiceProps = { year: HoldingYear; onYear: (year: number) => void };

/** `year` is shown now, with all years that there are. */
export function YearChoice({ year, onYear }: YearChoiceProps) {
  const { words, language } = useSpeech();
  const { holdings } = words;
  const years = year.years.map((one) => one.year);
  const here = years.indexOf(year.year);
  const [before, after] = [years[here - 1], here < 0 ? undefined : years[here + 1]];
  return (
    <div className="year-choice">
      <IconButton
        icon="left"
        isTurned
        label={holdings.previousYear}
        isDisabled={before === undefined}
        onPress={() => before !== undefined && onYear(before)}
      />
      <Select
        label={holdings.year}
        value={String(year.year)}
        shown={sayYear(year.year, language)}
        choices={year.years
          .map((one) => ({ value: String(one.year), text: holdings.yearWith(sayYear(one.year, language), one.missing) }))
          .reverse()}
        onChange={(next) => onYear(Number(next))}
      />
      <IconButton
        icon="right"
        isTurned
        label={holdings.nextYear}
        isDisabled={after === undefined}
        onPress={() => after !== undefined && onYear(after)}
      />
    </div>
  );
}
