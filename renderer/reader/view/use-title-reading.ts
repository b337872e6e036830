// How the open edition's title is read: followed when any window changes it, changed here for all its editions, and taken back.
import { useState } from 'react';
import type { Output } from '#border/contract';
import type { Direction } from '#border/model';
import type { TitleReading } from '#border/model-reading';
import { call, faultOf, useEvent } from '../../client.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';

/** `direction` is the side from which the edition is read now; `found` what it would be without a person's word. */
export type TitleReadingHere = {
  direction: Direction;
  found: Direction;
  said: TitleReading;
  change: (part: Partial<TitleReading>) => void;
};

const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });

/** Follows it as long as the edition is open. */
export function useTitleReading({ edition, reading }: Output<'editions.open'>): TitleReadingHere {
  const { words } = useSpeech();
  const { title } = edition;
  const { found, ...first } = reading;
  const [said, setSaid] = useState<TitleReading>(first);
  useEvent('titles.changed', (changed) => {
    if (changed.title === title) setSaid(changed.reading);
  });
  const keep = (wanted: TitleReading): Promise<Output<'titles.reading'>> => call('titles.reading', { title, reading: wanted });
  const change = (part: Partial<TitleReading>): void => {
    keep({ ...said, ...part }).then(({ before }) => {
      const undo = (): void => {
        keep(before).then(() => toast({ text: words.view.readingBack }), complain);
      };
      toast({ text: words.view.readingKept(title), action: { text: words.common.undo, act: undo } });
    }, complain);
  };
  return { direction: said.direction ?? found, found, said, change };
}
