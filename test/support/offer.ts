// An offer of which a feed has said nothing but its name, for tests of the queue.
import type { DownloadOffer } from '../../main/library/downloads.ts';

/** The offer; what a test is about is put over it. */
export const plainOffer: DownloadOffer = {
  title: 'Le Matin',
  sourceName: 'a.pdf',
  facts: {
    title: null,
    isNewspaper: false,
    day: null,
    publishedDay: null,
    issue: null,
    variant: null,
    language: null,
    direction: null,
  },
  sizeBytes: null,
  digest: null,
  reach: 'public',
  isTyped: false,
  knownEtag: null,
};
