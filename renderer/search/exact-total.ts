// How many pages answer, from the answer and from the count over time beside it, which takes longer and knows more. Pure.
import type { AskedInput, FindInput, FindOutput } from '#border/model-search';

/** A total that was counted to its end, and of what. */
export type CountedTotal = { asked: AskedInput; total: number };

/** Whether two calls ask for the same pages, whoever asks and in whatever order. */
export function isSameQuestion(one: AskedInput, other: AskedInput): boolean {
  const isSame = (name: 'query' | 'title' | 'section' | 'language' | 'from' | 'to'): boolean => one[name] === other[name];
  return (
    (['query', 'title', 'section', 'language', 'from', 'to'] as const).every(isSame) &&
    (one.isOpen ?? false) === (other.isOpen ?? false) &&
    (one.isAsWritten ?? false) === (other.isAsWritten ?? false)
  );
}

/** The total to show. A count of an earlier index, which had fewer, is none any more. */
export function exactTotal(
  asked: FindInput | null,
  { total, totalIsExact }: Pick<FindOutput, 'total' | 'totalIsExact'>,
  counted: CountedTotal | null,
): { total: number; isExact: boolean } {
  const isCounted =
    counted !== null &&
    asked !== null &&
    asked.newIn === undefined &&
    isSameQuestion(asked, counted.asked) &&
    counted.total >= total;
  return !totalIsExact && isCounted ? { total: counted.total, isExact: true } : { total, isExact: totalIsExact };
}
