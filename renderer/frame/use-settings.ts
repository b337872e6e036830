// What the reader chose for the whole application, followed as it changes.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Settings } from '#border/model-settings';
import { call, useEvent } from '../client.ts';

/** The settings, null until known; `change` shows at once and keeps what main answers last: an earlier answer knows nothing of a later change. */
export function useSettings(): { settings: Settings | null; change: (part: Partial<Settings>) => void } {
  const [settings, setSettings] = useState<Settings | null>(null);
  const asked = useRef(0);
  const answered = useRef(0);
  useEffect(() => {
    call('settings.get', {}).then(setSettings, () => setSettings(fallback));
  }, []);
  useEvent('settings.changed', (value) => {
    if (answered.current === asked.current) setSettings(value);
  });
  const change = useCallback((part: Partial<Settings>) => {
    asked.current += 1;
    const mine = asked.current;
    setSettings((before) => (before === null ? before : { ...before, ...part }));
    const keep = (value: Settings | null): void => {
      if (mine !== asked.current) return;
      answered.current = mine;
      if (value !== null) setSettings(value);
    };
    // Where they cannot even be read, what is shown stays until main says otherwise.
    call('settings.set', part)
      .catch(() => call('settings.get', {}))
      .then(keep, () => keep(null));
  }, []);
  return { settings, change };
}

/** Shown when the settings cannot be read: the window must open all the same. As they are in a new library. */
export const fallback: Settings = {
  language: null,
  theme: 'system',
  textPercent: 100,
  shelfGroup: 'title',
  shelfSort: 'newest',
  spread: 'auto',
  downloadsAtOnce: 3,
  downloadsPerHost: 1,
  isMetered: false,
  quietHours: null,
  quotaGigabytes: null,
  trashDays: null,
  isNotifying: true,
  isReadingScans: false,
  isLookingForUpdates: true,
  operator: null,
  checks: { intervalDays: 90, isPaused: false },
  hasToured: false,
  article: { font: 'serif', sizePx: 18, widthCharacters: 66, spacing: 'normal', theme: 'window', place: 'auto' },
  tone: 'printed',
  citationStyle: null,
  organization: null,
  aloud: { rate: 1, voices: {}, voiceless: {}, isFollowing: true, readsCaptions: false, readsAdverts: false },
};
