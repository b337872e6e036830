// What the reader can choose for the whole application. Each choice works at once; nothing waits for a button.
import type { ReactNode } from 'react';
import type { Settings } from '#border/model-settings';
import { sayPercent } from '#border/words/locale';
import { go } from '../route.ts';
import { useAccess, useMayChange } from '../ui/access.tsx';
import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { DownloadsGroup } from './downloads-group.tsx';
import { Group } from './group.tsx';
import { KeepingGroup } from './keeping-group.tsx';
import { ScansGroup } from './scans-group.tsx';
import { UpdatesGroup } from './updates-group.tsx';
import './settings.css';

type Props = {
  settings: Settings;
  change: (part: Partial<Settings>) => void;
  version: string;
  /** How the reading room begins and ends, given by the window. */
  room: ReactNode;
  /** Opens the report of a problem. */
  onReport: () => void;
};

/** How large text can be, in hundredths of the usual size. */
const textPercents = [100, 125, 150, 175, 200];

/** The place. */
export function SettingsPage({ settings, change, version, room, onReport }: Props) {
  const { words, language } = useSpeech();
  const { settings: say } = words;
  const mayChange = useMayChange();
  const access = useAccess();
  return (
    <div className="settings">
      <div className="settings-column">
        <h1>{say.heading}</h1>
        <Group name={say.language}>
          <Chips
            label={say.language}
            value={settings.language ?? 'system'}
            onChange={(language) => change({ language: language === 'system' ? null : language })}
            choices={[
              { value: 'system', text: say.languageSystem },
              { value: 'fr', text: 'Français' },
              { value: 'ar', text: 'العربية' },
              { value: 'en', text: 'English' },
            ]}
          />
        </Group>
        <Group name={say.theme}>
          <Chips
            label={say.theme}
            value={settings.theme}
            onChange={(theme) => change({ theme })}
            choices={[
              { value: 'system', text: say.themeSystem },
              { value: 'light', text: say.themeLight },
              { value: 'dark', text: say.themeDark },
            ]}
          />
        </Group>
        <Group name={say.text}>
          <Chips
            label={say.text}
            value={String(settings.textPercent)}
            onChange={(percent) => change({ textPercent: Number(percent) })}
            choices={textPercents.map((percent) => ({ value: String(percent), text: sayPercent(percent / 100, language) }))}
          />
        </Group>
        <Group name={say.spread}>
          <Chips
            label={say.spread}
            value={settings.spread}
            onChange={(spread) => change({ spread })}
            choices={[
              { value: 'auto', text: say.spreadAuto },
              { value: 'single', text: say.spreadSingle },
              { value: 'spread', text: say.spreadTwo },
              { value: 'continuous', text: words.desk.continuous },
            ]}
          />
        </Group>
        {mayChange && <DownloadsGroup settings={settings} change={change} />}
        {mayChange && <ScansGroup settings={settings} change={change} />}
        {mayChange && <KeepingGroup />}
        {access !== 'read-only' && (
          <Group name={words.access.room} text={mayChange ? words.access.about : words.access.roomIsOn}>
            {room}
          </Group>
        )}
        {access !== 'reading-room' && (
          <Group name={words.report.heading} text={words.report.text}>
            <Button onPress={onReport}>{words.report.open}</Button>
          </Group>
        )}
        {access !== 'reading-room' && <UpdatesGroup settings={settings} change={change} />}
        <Group name={say.about} text={say.aboutText}>
          <p className="figures">{words.common.both(words.common.app, say.version(version))}</p>
          <Button onPress={() => go({ place: 'settings', part: 'licences' })}>{words.licences.open}</Button>
        </Group>
      </div>
    </div>
  );
}
