// Rules days of a title, says so, and offers to take it back.
import type { RuledDay } from '#border/model-holdings';
import { sayDay } from '#border/words/locale';
import { call, faultOf } from '../../client.ts';
import { dayOf } from '../../ui/say-time.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';

/** The act: a ruling, or null to go by what was found. A claim is of today. */
export function useRuling(title: string): (day: string, ruling: RuledDay['ruling'] | null, note: string) => void {
  const { words, language } = useSpeech();
  const { ruled } = words.holdings;
  const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
  return (day, ruling, note) => {
    const on = ruling === 'claimed' ? dayOf(Date.now()) : null;
    const days = ruling === null ? [] : [{ day, ruling, on, note }];
    call('holdings.rule', { rulings: [{ title, days, lift: ruling === null ? [day] : [] }] }).then(({ before }) => {
      const act = (): void => {
        call('holdings.rule', { rulings: before }).then(() => toast({ text: ruled.undone }), complain);
      };
      toast({
        text: (ruling === null ? ruled.lifted : ruled[ruling])(sayDay(day, language)),
        action: { text: words.common.undo, act },
      });
    }, complain);
  };
}
