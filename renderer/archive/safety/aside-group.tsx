// The damaged files that repairs have set aside, with what they fill, until a person has them deleted.
import { sayDay, saySize } from '#border/words/locale';
import { useCall, useEvent } from '../../client.ts';
import { useMayChange } from '../../ui/access.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { AskedButton } from './asked-button.tsx';
import { SafetyGroup } from './safety-group.tsx';
import type { SafetyState } from './use-safety.ts';

/** The group; nothing where none were set aside. */
export function AsideGroup({ isBusy, acts }: { isBusy: boolean; acts: SafetyState['acts'] }) {
  const { words, language } = useSpeech();
  const { aside } = words.safety;
  const mayChange = useMayChange();
  const { value, ask } = useCall('safety.listAside', {});
  useEvent('library.changed', ask);
  const editions = value?.editions ?? [];
  if (editions.length === 0) return null;
  const files = editions.flatMap((edition) => edition.files);
  const size = saySize(
    files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    language,
  );
  return (
    <SafetyGroup name={aside.heading} text={aside.text}>
      <p className="figures">{aside.holds(files.length, size)}</p>
      <ul className="safety-copies" aria-label={aside.heading}>
        {editions.map((edition) => (
          <li key={edition.id}>
            <span className="grow">
              <bdi>{edition.title}</bdi>{' '}
              <span className="quiet">{edition.day === null ? words.common.undated : sayDay(edition.day, language)}</span>
            </span>
            <span className="quiet figures">
              {saySize(
                edition.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
                language,
              )}
            </span>
          </li>
        ))}
      </ul>
      {mayChange && (
        <AskedButton
          text={aside.act}
          heading={aside.question}
          question={aside.questionText(files.length, size)}
          yes={words.safety.trash.emptyYes}
          isDisabled={isBusy}
          onYes={acts.deleteAside}
        />
      )}
    </SafetyGroup>
  );
}
