// The marks of all editions as a list shows them. Where they stand is what was last known: no page is read for it.
import type { Output, ParsedInput } from '#border/contract';
import type { ListedMark } from '#border/model-marks';
import { countMarks, type FoundMark, findMarks as findRows } from '../../library/find-marks.ts';
import type { Parts } from '../parts.ts';
import { quoteOf } from './place-marks.ts';

/** How many marks a list gets at once unless it asks for more or fewer. */
const usualWindow = 100;

/** A window of the marks that answer a filter. */
export function findMarks({ database }: Parts, input: ParsedInput<'marks.find'>): Output<'marks.find'> {
  const { total, marks } = findRows(database, { limit: usualWindow, ...defined(input) });
  return { total, ...countMarks(database), marks: marks.map(toListed) };
}

const defined = ({ filter, sort, offset, limit }: ParsedInput<'marks.find'>) => ({
  filter,
  ...(sort === undefined ? {} : { sort }),
  ...(offset === undefined ? {} : { offset }),
  ...(limit === undefined ? {} : { limit }),
});

/** A mark as a list shows it. */
export function toListed({ editionId, openId, title, day, language, page, record }: FoundMark): ListedMark {
  const { text: _, point: __, ...rest } = record;
  return {
    ...rest,
    editionId,
    openId,
    isCarried: editionId !== openId,
    state: page === null ? 'lost' : 'here',
    page: page ?? record.page,
    quote: quoteOf(record),
    title,
    day,
    language,
  };
}
