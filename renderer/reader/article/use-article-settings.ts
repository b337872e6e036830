// How people like articles set: as the settings have it, changed at once. Null until it is known; the text has its usual look then.
import { useCallback, useState } from 'react';
import type { ArticleSettings } from '#border/model-article';
import { call, faultOf, useCall, useEvent } from '../../client.ts';
import { toast } from '../../ui/toasts.tsx';

/** What is chosen, and what changes a part of it. */
export function useArticleSettings(): { settings: ArticleSettings | null; change: (part: Partial<ArticleSettings>) => void } {
  const { value } = useCall('settings.get', {});
  const [chosen, setChosen] = useState<ArticleSettings | null>(null);
  useEvent('settings.changed', ({ article }) => setChosen(article));
  const settings = chosen ?? value?.article ?? null;
  const change = useCallback(
    (part: Partial<ArticleSettings>) => {
      if (settings === null) return;
      const next = { ...settings, ...part };
      setChosen(next);
      call('settings.set', { article: next }).catch((thrown: unknown) => {
        setChosen(settings);
        toast({ text: faultOf(thrown).message });
      });
    },
    [settings],
  );
  return { settings, change };
}
