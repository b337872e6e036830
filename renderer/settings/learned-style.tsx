// What corrections have taught of a title, in a sentence, and a way to forget it.

import type { TitleStyle } from '#border/model';
import type { Title } from '#border/model-titles';
import { localeOf } from '#border/words/locale';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';

type Props = { title: Title; style: TitleStyle; onForget: () => void };

/** The line under a title. */
export function LearnedStyle({ title, style, onForget }: Props) {
  const { words, language } = useSpeech();
  const { keeping } = words;
  const fonts = (['headline', 'kicker', 'byline'] as const)
    .filter((role) => style[role].length > 0)
    .map((role) => keeping.learnedFonts[role](style[role].length));
  const all = [...fonts, ...(style.masthead === null ? [] : [keeping.learnedMasthead])];
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(all);
  return (
    <p className="quiet figures learned-style">
      <span>{keeping.learned(list)}</span>
      <Button look="quiet" aria-label={keeping.forgetOf(title.title)} onPress={onForget}>
        {keeping.forget}
      </Button>
    </p>
  );
}
