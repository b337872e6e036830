// How a person wants to hear newspapers: the part of the settings that reading aloud needs, followed as it changes.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AloudSettings } from '#border/model-aloud';
import { call, useEvent } from '../../client.ts';

/** As in a new library, until the settings are known and where they cannot be read. */
const usual: AloudSettings = { rate: 1, voices: {}, voiceless: {}, isFollowing: true, readsCaptions: false, readsAdverts: false };

/** The settings; `change` works at once, and what main answers last is kept. */
export function useAloudSettings(): { aloud: AloudSettings; change: (part: Partial<AloudSettings>) => void } {
  const [aloud, setAloud] = useState(usual);
  const newest = useRef(aloud);
  const waiting = useRef(0);
  const take = useCallback((next: AloudSettings): void => {
    newest.current = next;
    setAloud(next);
  }, []);
  useEffect(() => {
    // Where they cannot be read the window is heard all the same.
    call('settings.get', {}).then(
      (settings) => take(settings.aloud),
      () => take(usual),
    );
  }, [take]);
  useEvent('settings.changed', (settings) => {
    if (waiting.current === 0) take(settings.aloud);
  });
  const change = useCallback(
    (part: Partial<AloudSettings>) => {
      const next = { ...newest.current, ...part };
      take(next);
      waiting.current += 1;
      const settle = (kept: AloudSettings | null): void => {
        waiting.current -= 1;
        if (waiting.current === 0 && kept !== null) take(kept);
      };
      call('settings.set', { aloud: next }).then(
        (settings) => settle(settings.aloud),
        () => settle(null),
      );
    },
    [take],
  );
  return { aloud, change };
}
