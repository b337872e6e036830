// Catalogue and index made anew from the files, and what the last opening could not take in.
import type { Health } from '#border/model-safety';
import { useSpeech } from '../../ui/speech.tsx';
import { AskedButton } from './asked-button.tsx';
import { ProblemList } from './problem-list.tsx';
import { SafetyGroup } from './safety-group.tsx';
import type { SafetyState } from './use-safety.ts';

type Props = { health: Health; isBusy: boolean; acts: SafetyState['acts'] };

/** The group. */
export function RebuildGroup({ health, isBusy, acts }: Props) {
  const { words } = useSpeech();
  const { rebuild } = words.safety;
  return (
    <SafetyGroup name={rebuild.heading} text={rebuild.text}>
      <ProblemList problems={health.losses} text={rebuild.losses(health.losses.length)} />
      <AskedButton
        text={rebuild.act}
        heading={rebuild.question}
        question={rebuild.text}
        yes={rebuild.yes}
        isDisabled={isBusy}
        onYes={acts.rebuild}
      />
    </SafetyGroup>
  );
}
