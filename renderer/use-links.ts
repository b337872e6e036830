// Links to places in newspapers that the system hands over, or that are pasted: main says where they lead, and the page is opened there.
import { useCallback, useEffect } from 'react';
import type { LinkTarget } from '#border/model-link';
import { sayDate } from '#border/words/locale';
import { call, faultOf, useEvent } from './client.ts';
import { go } from './route.ts';
import { useSpeech } from './ui/speech.tsx';
import { toast } from './ui/toasts.tsx';

/** The link with which the window was opened, as main wrote it into the address; null where there was none. */
function readStart(hash: string): string | null {
  return hash.startsWith('#/open?') ? (new URLSearchParams(hash.slice('#/open?'.length)).get('link') ?? '') : null;
}

const open = ({ editionId, page, region }: Pick<LinkTarget, 'editionId' | 'page' | 'region'>): void =>
  go({ place: 'read', id: editionId, page, query: '', ...(region === null ? {} : { region }) });

/** Follows links, also the one that the window was opened with, and gives what follows one. What a link misses is told with what to do. */
export function useLinks(): (link: string) => void {
  const { words, language } = useSpeech();
  const follow = useCallback(
    (link: string): void => {
      const tell = ({ page, missingPage, title, day, others }: LinkTarget): void => {
        if (missingPage !== null) toast({ text: words.links.missingPage(missingPage, page ?? 1) });
        const [other] = others;
        if (other === undefined) return;
        const said = day === null ? words.common.undated : sayDate(day, language);
        const act = (): void => open({ editionId: other, page, region: null });
        toast({ text: words.links.several(title, said, others.length + 1), action: { text: words.links.other, act } });
      };
      call('links.follow', { link }).then(
        (target) => {
          open(target);
          tell(target);
        },
        (thrown: unknown) => toast({ text: faultOf(thrown).message }),
      );
    },
    [words, language],
  );
  useEvent('links.go', ({ link }) => follow(link));
  useEffect(() => {
    const start = readStart(location.hash);
    if (start === null) return;
    go({ place: 'shelf' }, 'replace');
    follow(start);
  }, [follow]);
  return follow;
}
