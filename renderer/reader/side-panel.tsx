// The panel beside the pages: the one that is open, if any.
import type { ReactNode } from 'react';
import { ListeningPanel } from './aloud/listening-panel.tsx';
import { ArticlePanel } from './article/article-panel.tsx';
import { ArticlesPanel } from './articles/articles-panel.tsx';
import { ClipPanel } from './clipping/clip-panel.tsx';
import { MarksPanel } from './marks/marks-panel.tsx';
import { OutlinePanel } from './outline/outline-panel.tsx';
import type { EditionOutlineHere } from './outline/use-edition-outline.ts';
import type { ScanHere } from './scan/use-scan.ts';
import type { OpenEdition } from './use-open-edition.ts';
import type { Side } from './use-side.ts';

type Props = { open: OpenEdition; outline: EditionOutlineHere; scan: ScanHere };

/** Nothing while none is open. */
export function SidePanel({ open, outline, scan }: Props) {
  const { side, edition, acts, leaveSide } = open;
  const panels: Record<Side, () => ReactNode> = {
    listening: () => (
      <ListeningPanel listening={open.aloud} indexState={edition.indexState} onClose={() => open.toggleSide('listening')} />
    ),
    clip: () =>
      open.taken.clip !== null && (
        <ClipPanel clip={open.taken.clip} taken={open.taken} onPrint={acts.print} onClose={leaveSide} />
      ),
    outline: () => (
      <OutlinePanel
        outline={outline}
        visible={open.marked}
        onGo={({ page, box }) => page !== null && (box === null ? open.toPage(page) : open.toPlace(page, box))}
        onClose={acts.outline}
      />
    ),
    article: () => (
      <ArticlePanel
        reading={open.article}
        sizes={open.sizes}
        marksOf={open.found.marksOf}
        readBy={scan.readBy}
        desk={open.desk}
        onPrint={acts.print}
      />
    ),
    articles: () => <ArticlesPanel arranging={open.arranging} indexState={edition.indexState} onClose={acts.articles} />,
    marks: () => <MarksPanel id={edition.id} marks={open.marks} onClose={leaveSide} />,
  };
  return side === null ? null : panels[side]();
}
