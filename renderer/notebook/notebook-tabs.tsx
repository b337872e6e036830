// The two parts of the notebook: what is collected in dossiers, and what is marked on pages.
import type { ReactNode } from 'react';
import { formatRoute, type NotebookPlace } from '../route.ts';
import { useSpeech } from '../ui/speech.tsx';
import { Tabs } from '../ui/tabs.tsx';

type Props = { place: NotebookPlace; children: ReactNode };

/** The head, and below it the part that is open. */
export function NotebookTabs({ place, children }: Props) {
  const { words } = useSpeech();
  const isMarks = place.view === 'marks';
  return (
    <div className="tabbed">
      <Tabs
        label={words.marks.all.tabs}
        tabs={[
          { href: formatRoute({ place: 'notebook' }), text: words.dossier.dossiers, isHere: !isMarks },
          { href: formatRoute({ place: 'notebook', view: 'marks' }), text: words.marks.all.tab, isHere: isMarks },
        ]}
      />
      {children}
    </div>
  );
}
