// Who sends the bags: kept for the next one, where the library may be changed.
import { useState } from 'react';
import { call, useCall } from '../../client.ts';
import { useMayChange } from '../../ui/access.tsx';

/** What is typed (what was kept until then), and how it is kept. */
export function useOrganization(): { text: string; setText: (text: string) => void; keep: () => void } {
  const { value } = useCall('settings.get', {});
  const mayChange = useMayChange();
  const [typed, setText] = useState<string | null>(null);
  const kept = value?.organization ?? '';
  const text = typed ?? kept;
  const keep = (): void => {
    if (!mayChange || value === null || text.trim() === kept) return;
    // The export itself says it too, so nothing is lost where it cannot be kept.
    call('settings.set', { organization: text.trim() === '' ? null : text.trim() }).catch(() => undefined);
  };
  return { text, setText, keep };
}
