// Whether the text of scans is read as soon as they arrive.
import type { Settings } from '#border/model-settings';
import { useSpeech } from '../ui/speech.tsx';
import { Switch } from '../ui/switch.tsx';
import { Group } from './group.tsx';

type Props = { settings: Settings; change: (part: Partial<Settings>) => void };

/** The group. */
export function ScansGroup({ settings, change }: Props) {
  const { words } = useSpeech();
  const say = words.scans.setting;
  return (
    <Group name={say.heading} text={say.text}>
      <Switch label={say.byThemselves} isOn={settings.isReadingScans} onChange={(isReadingScans) => change({ isReadingScans })} />
      <p className="quiet">{say.hint}</p>
    </Group>
  );
}
