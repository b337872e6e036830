// An edition in a line: its title, and its day more quietly.
import { sayDay } from '#border/words/locale';
import { useSpeech } from './speech.tsx';

/** The name; without a day it says so. The title keeps its own direction. */
export function EditionName({ title, day }: { title: string; day: string | null }) {
  const { words, language } = useSpeech();
  return (
    <>
      <bdi>{title}</bdi> <span className="quiet">{day === null ? words.common.undated : sayDay(day, language)}</span>
    </>
  );
}
