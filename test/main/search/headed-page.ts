// A page under a running head that names its section, for tests of what is known by it.
import { packLayout } from '../../../main/layout/pack.ts';
import type { PageToPut } from '../../../main/search/prepare-edition.ts';
import { layoutOf, pageOf } from './small-archive.ts';

/** The page, in French. */
export function headedPage(page: number, body: string, section: string): PageToPut {
  const text = `${body}\n${section} ${page}`;
  const layout = layoutOf(text, 'fr');
  const box = { x: 20, y: 10, width: 200, height: 10 };
  const furniture = [{ role: 'furniture' as const, start: body.length + 1, end: text.length, box }];
  return { ...pageOf(page, text, 'fr'), packed: packLayout({ ...layout, articles: [], furniture }) };
}
