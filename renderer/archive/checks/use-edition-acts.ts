// What can be done with the files of one edition: repair them, read them through, show their folder. Each says what became of it.
import type { Repaired, RepairFrom } from '#border/model-checks';
import type { Words } from '#border/words/en';
import { call, faultOf } from '../../client.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';

/** The acts; `onBusy` hears while one runs that takes its time, and `stop` ends a repair. */
export type EditionActs = { repair: (from: RepairFrom) => void; stop: () => void; check: () => void; reveal: () => void };

const tellRepaired = ({ checks: { repair } }: Words, { repaired, missing }: Repaired): void => {
  const said = [
    ...(repaired.length === 0 && missing.length === 0 ? [repair.nothing] : []),
    ...(repaired.length === 0 ? [] : [repair.done(repaired.length), repair.aside]),
    ...(missing.length === 0 ? [] : [repair.missing(missing.length)]),
  ];
  toast({ text: said.join(' ') });
};

/** Makes them for an edition. */
export function useEditionActs(id: string, onBusy: (isBusy: boolean) => void): EditionActs {
  const { words } = useSpeech();
  const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
  const during = (work: Promise<void>): void => {
    onBusy(true);
    work.catch(complain).finally(() => onBusy(false));
  };
  return {
    repair: (from) =>
      during(
        call('checks.repair', { id, from })
          .then(({ repaired }) => repaired !== null && tellRepaired(words, repaired))
          .then(() => {}),
      ),
    stop: () => {
      call('checks.stop', {}).catch(complain);
    },
    check: () =>
      during(
        call('checks.edition', { id }).then(({ damage }) =>
          toast({ text: damage === null ? words.checks.acts.checked : words.checks.acts.checkedDamaged }),
        ),
      ),
    reveal: () => {
      call('checks.reveal', { id }).catch(complain);
    },
  };
}
