// The BagIt profile by which bags are exported, verified and imported: which one, choosing another, going on without.
import type { ChosenProfile } from '#border/model-bags';
import { Button } from '../../ui/button.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Part } from '../part.tsx';

type Props = { profile: ChosenProfile | null; isBusy: boolean; onChoose: () => void; onDrop: () => void };

/** The part; what it says changes with the choice. */
export function ProfilePart({ profile, isBusy, onChoose, onDrop }: Props) {
  const { words } = useSpeech();
  const say = words.bags;
  return (
    <Part name={say.profile} text={say.profileText}>
      {profile === null ? (
        <p className="quiet">{say.noProfile}</p>
      ) : (
        <div className="bags-profile">
          <p>
            <bdi>{profile.name}</bdi>
          </p>
          {profile.organization !== null && <p className="quiet">{say.profileOf(profile.organization)}</p>}
        </div>
      )}
      <div className="bags-buttons">
        <Button icon="file" isDisabled={isBusy} onPress={onChoose}>
          {say.chooseProfile}
        </Button>
        {profile !== null && (
          <Button isDisabled={isBusy} onPress={onDrop}>
            {say.dropProfile}
          </Button>
        )}
      </div>
    </Part>
  );
}
