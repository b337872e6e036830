// Frequencies and rests of a title as people say them.
import type { Frequency, TitleFacts } from '#border/model-holdings';
import { sayDate } from '#border/words/locale';
import { sayList, sayMonth } from '#border/words/say-days';
import { useSpeech } from '../../ui/speech.tsx';

type Said = {
  frequencies: (list: readonly Frequency[]) => string[];
  closed: (list: TitleFacts['closed']) => string;
};

/** Says them. */
export function useFactsSaid(): Said {
  const { words, language } = useSpeech();
  const { holdings } = words;
  const rests: Partial<Record<string, string>> = holdings.rests;
  const sayOne = (text: string): string => {
    if (text.length === 10) return sayDate(text, language);
    // A day of every year, said in a year that has all of them.
    return (
      sayDate(`2000-${text}`, language).replace(/[\s\u00a0]*(?:2000|٢٠٠٠)$/u, '') || sayMonth(Number(text.slice(0, 2)), language)
    );
  };
  const sayClosed = (text: string): string => rests[text] ?? text.split('/').map(sayOne).join(' – ');
  return {
    frequencies: (list) =>
      list.map((one) =>
        one.since === null
          ? holdings.frequency(one)
          : holdings.frequencySince(holdings.frequency(one), sayDate(one.since, language)),
      ),
    closed: (list) => sayList(list.map(sayClosed), language),
  };
}
