// Where the library lies and who has it open; to another disk, or to another library.
import type { Health } from '#border/model-safety';
import { saySize } from '#border/words/locale';
import { Button } from '../../ui/button.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { AskedButton } from './asked-button.tsx';
import { SafetyGroup } from './safety-group.tsx';
import type { SafetyState } from './use-safety.ts';

type Props = { health: Health; isBusy: boolean; mayChange: boolean; acts: SafetyState['acts'] };

/** The group. */
export function PlaceGroup({ health, isBusy, mayChange, acts }: Props) {
  const { words, language } = useSpeech();
  const { place } = words.safety;
  const { path, bytes, readOnly, pid, isPlaceFixed, leftBehind } = health;
  return (
    <SafetyGroup name={place.heading}>
      <p>
        <bdi className="safety-path" dir="ltr">
          {path}
        </bdi>
      </p>
      {bytes.free !== null && <p className="quiet figures">{place.free(saySize(bytes.free, language))}</p>}
      <p className="quiet">{readOnly === null ? place.lock(pid) : place.readOnly[readOnly]}</p>
      <div className="safety-acts">
        <Button icon="folder" onPress={() => acts.reveal('library')}>
          {place.show}
        </Button>
        <Button isDisabled={isBusy || isPlaceFixed} onPress={acts.choose}>
          {place.other}
        </Button>
      </div>
      {mayChange && (
        <div className="safety-act">
          <Button isDisabled={isBusy || isPlaceFixed} onPress={acts.move}>
            {place.move}
          </Button>
          <p className="quiet">{isPlaceFixed ? place.fixed : place.moveText}</p>
        </div>
      )}
      {mayChange && leftBehind !== null && (
        <div className="safety-left">
          <p>
            {place.left}{' '}
            <bdi className="safety-path" dir="ltr">
              {leftBehind}
            </bdi>
          </p>
          <AskedButton
            text={place.deleteLeft}
            heading={place.deleteHeading}
            question={place.deleteText}
            yes={place.deleteYes}
            isDisabled={isBusy}
            onYes={acts.deleteLeft}
          />
        </div>
      )}
    </SafetyGroup>
  );
}
