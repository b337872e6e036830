// What the reader can choose for the whole application. Each choice works at once; nothing waits for a button.

import type { ReactNode } from 'react';
import type { Settings } from '#border/contract';
import { Chips } from '../ui/chips.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { WatchedFolders } from './watched-folders.tsx';
import './settings.css';

type Props = { settings: Settings; change: (part: Partial<Settings>) => void; version: string };

/** The place. */
export function SettingsPage({ settings, change, version }: Props) {
  const { words } = useSpeech();
  const { settings: say } = words;
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
        <Group name={say.spread}>
          <Chips
            label={say.spread}
            value={settings.spread}
            onChange={(spread) => change({ spread })}
            choices={[
              { value: 'auto', text: say.spreadAuto },
              { value: 'single', text: say.spreadSingle },
              { value: 'spread', text: say.spreadTwo },
            ]}
          />
        </Group>
        <Group name={say.folders} text={say.foldersText}>
          <WatchedFolders />
        </Group>
        <Group name={say.about} text={say.aboutText}>
          <p className="figures">{words.common.both(words.common.app, say.version(version))}</p>
        </Group>
      </div>
    </div>
  );
}

function Group({ name, text, children }: { name: string; text?: string; children: ReactNode }) {
  return (
    <section className="settings-group">
      <div>
        <h2>{name}</h2>
        {text && <p className="quiet">{text}</p>}
      </div>
      <div className="settings-control">{children}</div>
    </section>
  );
}
