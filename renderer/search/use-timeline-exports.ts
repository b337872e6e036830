// Saving what the timeline shows: its table, which main writes, and its picture, which is drawn here.
import type { TallyInput, TallyOutput } from '#border/model-search';
import { sayDay, sayNumber } from '#border/words/locale';
import { call, faultOf } from '../client.ts';
import type { SearchPlace } from '../route.ts';
import type { MenuLine } from '../ui/menu.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { narrowingsOf } from './narrowings.ts';
import { paintPng } from './paint-png.ts';
import type { Bar, Days } from './timeline.ts';
import { drawTimeline, type Picture } from './timeline-picture.ts';
import { writeSvg } from './write-svg.ts';

/** What is on the screen. */
export type ShownTimeline = {
  place: SearchPlace;
  input: TallyInput;
  tally: TallyOutput;
  bars: readonly Bar[];
  isRate: boolean;
  chosen: Days | null;
};

/** The day here, as `YYYY-MM-DD`. */
const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** The lines of a menu, each of which saves a file; a message says under which name. */
export function useTimelineExports(shown: ShownTimeline | null): MenuLine[] {
  const { words, language, direction } = useSpeech();
  const { study, search } = words;
  if (shown === null) return [];
  const { place, input, tally, bars, isRate, chosen } = shown;
  const save = (what: Parameters<typeof call<'search.export'>>[1]): void => {
    call('search.export', what).then(
      ({ saved }) => saved !== null && toast({ text: study.saved(saved) }),
      (thrown: unknown) => toast({ text: faultOf(thrown).message }),
    );
  };
  const draw = (): Picture => {
    const all = [...tally.parts, tally.undated].reduce((sum, { pages }) => sum + pages, 0);
    const { from: _from, to: _to, ...rest } = place;
    const narrowed = narrowingsOf(rest, words, language).map(({ text }) => text);
    return drawTimeline({
      bars,
      isRate,
      chosen,
      language,
      direction,
      title: place.query,
      subtitle: [study.found(search.total(tally.total), sayNumber(all, language)), ...narrowed].join(' · '),
      axis: isRate ? study.rateAxis : study.pagesAxis,
      undated: tally.undated.count > 0 ? study.undated(tally.undated.count) : null,
      source: study.source(sayDay(today(), language)),
    });
  };
  const { query } = place;
  const { asker: _asker, isTimeOnly: _isTimeOnly, ...asked } = input;
  return [
    { id: 'table', icon: 'file', text: study.saveTable, act: () => save({ what: 'tally', ...asked, period: tally.period }) },
    {
      id: 'drawing',
      icon: 'counts',
      text: study.saveDrawing,
      act: () => save({ what: 'picture', query, as: 'svg', content: writeSvg(draw()) }),
    },
    {
      id: 'picture',
      icon: 'counts',
      text: study.savePicture,
      act: () => save({ what: 'picture', query, as: 'png', content: paintPng(draw()) }),
    },
  ];
}
