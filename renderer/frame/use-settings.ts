// What the reader chose for the whole application, followed as it changes.

import { useCallback, useEffect, useState } from 'react';
import type { Settings } from '#border/contract';
import { call, useEvent } from '../client.ts';

/** The settings, null until known; `change` shows at once and keeps what main answers. */
export function useSettings(): { settings: Settings | null; change: (part: Partial<Settings>) => void } {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    call('settings.get', {}).then(setSettings, () => setSettings(fallback));
  }, []);
  useEvent('settings.changed', setSettings);
  const change = useCallback((part: Partial<Settings>) => {
    setSettings((before) => (before === null ? before : { ...before, ...part }));
    call('settings.set', part).then(setSettings, () => call('settings.get', {}).then(setSettings));
  }, []);
  return { settings, change };
}

/** Shown when the settings cannot be read: the window must open all the same. */
const fallback: Settings = {
  language: null,
  theme: 'system',
  shelfGroup: 'title',
  shelfSort: 'newest',
  spread: 'auto',
  downloadsAtOnce: 3,
  downloadsPerHost: 2,
  isMetered: false,
  quietHours: null,
  quotaGigabytes: null,
  isNotifying: true,
};
