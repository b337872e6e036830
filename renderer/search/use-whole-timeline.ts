// The pages over time of a search: narrowed to a period, all of time still shows, with the period chosen in it.
import type { TimelinePart } from '#border/model';
import type { FindOutput } from '#border/model-search';
import { useCall } from '../client.ts';
import type { SearchPlace } from '../route.ts';
import { askedOf } from './asked-of.ts';

/** The parts of the whole timeline; those of the answer where it is not narrowed. */
export function useWholeTimeline(place: SearchPlace, answer: FindOutput | null): readonly TimelinePart[] {
  const { from, to, ...rest } = askedOf(place);
  const isNarrowed = from !== undefined || to !== undefined;
  const { value } = useCall('search.find', isNarrowed && place.query.trim() !== '' ? { ...rest, limit: 0 } : null);
  return (isNarrowed ? value?.timeline : answer?.timeline) ?? [];
}
