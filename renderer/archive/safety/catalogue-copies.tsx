// The copies of the catalogue: what there is, a new one, and the library opened with an earlier one.
import type { CatalogueCopy, Health } from '#border/model-safety';
import { sayDay, saySize } from '#border/words/locale';
import { Button } from '../../ui/button.tsx';
import { dayOf, sayClock } from '../../ui/say-time.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { AskedButton } from './asked-button.tsx';
import { SafetyGroup } from './safety-group.tsx';
import type { SafetyState } from './use-safety.ts';

type Props = { health: Health; isBusy: boolean; mayChange: boolean; acts: SafetyState['acts'] };

/** The group. */
export function CatalogueCopies({ health, isBusy, mayChange, acts }: Props) {
  const { words } = useSpeech();
  const { copies } = words.safety;
  return (
    <SafetyGroup name={copies.heading} text={copies.text}>
      {health.copies.length === 0 && <p className="quiet">{copies.none}</p>}
      {health.copies.length > 0 && (
        <ul className="safety-copies" aria-label={copies.heading}>
          {health.copies.map((copy) => (
            <CopyRow key={copy.name} copy={copy} isBusy={isBusy} mayChange={mayChange} onUse={() => acts.putBack(copy.name)} />
          ))}
        </ul>
      )}
      {mayChange && (
        <Button isDisabled={isBusy} onPress={acts.copy}>
          {copies.now}
        </Button>
      )}
    </SafetyGroup>
  );
}

type RowProps = { copy: CatalogueCopy; isBusy: boolean; mayChange: boolean; onUse: () => void };

function CopyRow({ copy, isBusy, mayChange, onUse }: RowProps) {
  const { words, language, currentYear } = useSpeech();
  const { copies } = words.safety;
  const when = `${sayDay(dayOf(copy.atMs), language, currentYear)}, ${sayClock(copy.atMs, language)}`;
  return (
    <li>
      <span className="grow">{when}</span>
      <span className="quiet">{copies.kinds[copy.kind]}</span>
      <span className="quiet figures">{saySize(copy.sizeBytes, language)}</span>
      {mayChange && copy.kind !== 'set-aside' && (
        <AskedButton
          text={copies.use}
          label={`${copies.use} ${when}`}
          look="quiet"
          heading={copies.useHeading}
          question={copies.useText}
          yes={copies.useYes}
          isDisabled={isBusy}
          onYes={onUse}
        />
      )}
    </li>
  );
}
