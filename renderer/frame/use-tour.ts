// When the tour through the reader is shown: once, to who began with an empty library and opens the first edition, and whenever it is asked for.
import { useState } from 'react';
import type { Settings } from '#border/model-settings';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';

type Props = { editions: number; isReading: boolean; settings: Settings; change: (part: Partial<Settings>) => void };

/** `ask` shows it now, or with the next edition that is opened. */
export function useTour({ editions, isReading, settings, change }: Props) {
  const { words } = useSpeech();
  const [beganEmpty] = useState(editions === 0);
  const [isAsked, setAsked] = useState(false);
  return {
    isOn: isAsked || (beganEmpty && !settings.hasToured),
    onEnd: () => {
      setAsked(false);
      if (!settings.hasToured) change({ hasToured: true });
    },
    ask: () => {
      setAsked(true);
      if (!isReading) toast({ text: words.tour.later });
    },
  };
}
