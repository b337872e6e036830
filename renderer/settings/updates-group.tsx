// Newer versions of Kiosque: whether they are looked for, and what can be done with one that was found.
import type { Settings } from '#border/model-settings';
import type { UpdateStep } from '#border/model-updates';
import { Button } from '../ui/button.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { sayAgo } from '../ui/say-time.ts';
import { useSpeech } from '../ui/speech.tsx';
import { Switch } from '../ui/switch.tsx';
import { useNow } from '../ui/use-now.ts';
import { Group } from './group.tsx';
import { type UpdateAct, useUpdates } from './use-updates.ts';

type Props = { settings: Settings; change: (part: Partial<Settings>) => void };

/** The group. */
export function UpdatesGroup({ settings, change }: Props) {
  const { words } = useSpeech();
  const say = words.updates;
  const { state, act } = useUpdates();
  const isOwn = state !== null && state.step.kind !== 'none';
  return (
    <Group name={say.heading} text={say.text}>
      {isOwn && (
        <Switch
          label={say.daily}
          isOn={settings.isLookingForUpdates}
          onChange={(isLookingForUpdates) => change({ isLookingForUpdates })}
        />
      )}
      {state?.fault && <FaultNotice fault={state.fault} />}
      {state && <StepLine step={state.step} act={act} />}
    </Group>
  );
}

type StepProps = { step: UpdateStep; act: (name: UpdateAct) => void };

/** What there is to say, read aloud as it changes but for the bytes that arrive, and to do. The button stays where it is and is never shut, so that the focus stays too. */
function StepLine({ step, act }: StepProps) {
  const { words } = useSpeech();
  const say = words.updates;
  const { text, next } = useStepWords(step);
  return (
    <>
      <p role="status">{text}</p>
      {step.kind === 'downloading' && (
        <>
          <p className="quiet figures">{say.received(step.receivedBytes, step.sizeBytes)}</p>
          <Progress share={step.receivedBytes / step.sizeBytes} label={say.downloading(step.version)} />
        </>
      )}
      {next && (
        <Button look={step.kind === 'ready' ? 'main' : 'plain'} onPress={() => act(next.act)}>
          {next.text}
        </Button>
      )}
    </>
  );
}

function useStepWords(step: UpdateStep): { text: string; next: { act: UpdateAct; text: string } | null } {
  const { words, language } = useSpeech();
  const now = useNow();
  const say = words.updates;
  const look = { act: 'look', text: say.look } as const;
  switch (step.kind) {
    case 'none':
      return { text: step.why === 'system' ? say.ofSystem : say.noFeed, next: null };
    case 'idle': {
      const text = step.lookedAtMs === null ? say.never : say.newest(sayAgo(step.lookedAtMs, now, language, words));
      return { text, next: look };
    }
    case 'looking':
      return { text: say.looking, next: look };
    case 'available':
      return { text: say.available(step.version, step.sizeBytes), next: { act: 'download', text: say.download } };
    case 'downloading':
      return { text: say.downloading(step.version), next: { act: 'cancel', text: say.cancel } };
    case 'ready':
      return { text: say.ready(step.version), next: { act: 'restart', text: say.restart } };
  }
}
