// The archive: what a library that is kept for decades needs beside its shelf. Each view is one line of a table.
import type { ReactNode } from 'react';
import { type ArchivePlace, type ArchiveView, archiveViews, formatRoute } from '../route.ts';
import { useSpeech } from '../ui/speech.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { BagsView } from './bags/bags-view.tsx';
import { ChecksView } from './checks/checks-view.tsx';
import { HistoryView } from './checks/history-view.tsx';
import { ExchangeView } from './exchange/exchange-view.tsx';
import { HoldingsView } from './holdings/holdings-view.tsx';
import { MetadataView } from './metadata/metadata-view.tsx';
import { NamesView } from './names/names-view.tsx';
import { SafetyView } from './safety/safety-view.tsx';
import { ScanPagesView } from './scans/scan-pages-view.tsx';
import { ScansView } from './scans/scans-view.tsx';
import { TrashView } from './trash/trash-view.tsx';

/** What each view shows, at its place. */
const shown: Record<ArchiveView, (place: ArchivePlace) => ReactNode> = {
  holdings: ({ title, day }) => <HoldingsView title={title ?? null} day={day ?? null} />,
  metadata: ({ id, title }) => <MetadataView id={id} title={title} />,
  names: ({ title }) => <NamesView title={title} />,
  trash: () => <TrashView />,
  bags: ({ id, title }) => <BagsView id={id} title={title} />,
  safety: () => <SafetyView />,
  checks: ({ id }) => (id === undefined ? <ChecksView /> : <HistoryView id={id} />),
  scans: ({ id }) => (id === undefined ? <ScansView /> : <ScanPagesView id={id} />),
  exchange: ({ id, title }) => <ExchangeView id={id} title={title} />,
};

/** The place; without a view the first one. */
export function ArchivePage({ place }: { place: ArchivePlace }) {
  const { words } = useSpeech();
  const here = place.view ?? archiveViews[0];
  return (
    <div className="tabbed">
      <Tabs
        label={words.archive.views}
        tabs={archiveViews.map((view) => ({
          href: formatRoute({ place: 'archive', view }),
          text: words.archive.view[view],
          isHere: view === here,
        }))}
      />
      {shown[here](place)}
    </div>
  );
}
