// The trash as something that fills the disk: deleted for good by hand, or after a time that a person sets.
import type { Health } from '#border/model-safety';
import { saySize } from '#border/words/locale';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { AskedButton } from './asked-button.tsx';
import { SafetyGroup } from './safety-group.tsx';
import type { SafetyState } from './use-safety.ts';

type Props = { health: Health; isBusy: boolean; acts: SafetyState['acts'] };

const offered = [30, 90, 365];

/** The group. */
export function TrashGroup({ health, isBusy, acts }: Props) {
  const { words, language } = useSpeech();
  const { trash } = words.safety;
  const { editions, sizeBytes, days } = health.trash;
  const size = saySize(sizeBytes, language);
  const spans = days === null || offered.includes(days) ? offered : [...offered, days].sort((a, b) => a - b);
  const choices = [
    { value: 'never', text: trash.never },
    ...spans.map((span) => ({ value: String(span), text: trash.after(span) })),
  ];
  return (
    <SafetyGroup name={trash.heading} text={trash.text}>
      <p className="figures">{trash.holds(editions, size)}</p>
      <div className="safety-acts">
        <Select
          label={trash.keep}
          isLabelShown
          value={days === null ? 'never' : String(days)}
          choices={choices}
          onChange={(value) => acts.keepTrash(value === 'never' ? null : Number(value))}
        />
        {editions > 0 && (
          <AskedButton
            text={trash.empty}
            heading={trash.emptyHeading}
            question={trash.emptyText(editions, size)}
            yes={trash.emptyYes}
            isDisabled={isBusy}
            onYes={acts.emptyTrash}
          />
        )}
      </div>
    </SafetyGroup>
  );
}
