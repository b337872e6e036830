// The outline of an edition for the screens. Before its text is read, only its pages are known.
import type { EditionOutline } from '#border/model-outline';
import { getEdition } from '../library/read-editions.ts';
import type { Parts } from './parts.ts';

/** Sections, printed numbers and headlines. Throws edition/not-found. */
export async function readOutline(parts: Parts, id: string): Promise<EditionOutline> {
  const { pages } = getEdition(parts.database, id);
  const sections = await parts.workers.search.run('outline', { id });
  if (sections.length > 0) return { isRead: true, sections };
  const bare = Array.from({ length: pages }, (_, index) => ({ page: index + 1, printed: null, articles: [] }));
  return { isRead: false, sections: [{ name: null, pages: bare }] };
}
