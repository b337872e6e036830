// The two parts of the notebook, side by side at its head: what is collected in dossiers, and what is marked on pages.
import type { ReactNode } from 'react';
import { formatRoute, type NotebookPlace } from '../route.ts';
import { useSpeech } from '../ui/speech.tsx';

type Props = { place: NotebookPlace; children: ReactNode };

/** The head, and below it the part that is open. */
export function NotebookTabs({ place, children }: Props) {
  const { words } = useSpeech();
  const isMarks = place.view === 'marks';
  return (
    <div className="notebook-place">
      <nav className="notebook-tabs" aria-label={words.marks.all.tabs}>
        <a href={formatRoute({ place: 'notebook' })} aria-current={isMarks ? undefined : 'page'}>
          {words.dossier.dossiers}
        </a>
        <a href={formatRoute({ place: 'notebook', view: 'marks' })} aria-current={isMarks ? 'page' : undefined}>
          {words.marks.all.tab}
        </a>
      </nav>
      {children}
    </div>
  );
}
