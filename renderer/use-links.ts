// Links to places in newspapers that the system hands over: the edition is looked for in the library, and its page is opened.
import { useCallback, useEffect } from 'react';
import type { EventValue } from '#border/contract';
import { sayDate } from '#border/words/locale';
import { call, faultOf, useEvent } from './client.ts';
import { go } from './route.ts';
import { useSpeech } from './ui/speech.tsx';
import { toast } from './ui/toasts.tsx';

type LinkedPlace = EventValue<'links.go'>;

/** The link with which the window was opened, as main wrote it into the address; null where there was none. */
function readStart(hash: string): LinkedPlace | null {
  if (!hash.startsWith('#/open?')) return null;
  const fields = new URLSearchParams(hash.slice('#/open?'.length));
  const page = Number(fields.get('page'));
  return { title: fields.get('title') ?? '', day: fields.get('day') || null, page: page > 0 ? page : null };
}

/** Follows links, also the one that the window was opened with. An edition that is not in the library is told by its name. */
export function useLinks(): void {
  const { words, language } = useSpeech();
  const open = useCallback(
    ({ title, day, page }: LinkedPlace): void => {
      call('editions.list', { title, ...(day === null ? {} : { from: day, to: day }) }).then(
        ({ editions }) => {
          const found = editions.find((edition) => edition.day === day);
          const said = day === null ? words.common.undated : sayDate(day, language);
          if (found === undefined) toast({ text: words.dossier.linkLost(title, said) });
          else go({ place: 'read', id: found.id, page: page === null ? null : Math.min(page, found.pages), query: '' });
        },
        (thrown: unknown) => toast({ text: faultOf(thrown).message }),
      );
    },
    [words, language],
  );
  useEvent('links.go', open);
  useEffect(() => {
    const start = readStart(location.hash);
    if (start === null) return;
    go({ place: 'shelf' }, 'replace');
    open(start);
  }, [open]);
}
