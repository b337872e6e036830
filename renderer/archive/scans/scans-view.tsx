// The scans: which editions have pages without text, which of them are to be read, and how far that is.
import { useRef, useState } from 'react';
import type { OcrJob, Scan } from '#border/model-ocr';
import { go } from '../../route.ts';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { JobList } from './job-list.tsx';
import { type ReadingLanguage, ReadingLanguageChoice, toStartOptions } from './reading-language.tsx';
import { RefusedList } from './refused-list.tsx';
import { RemoveText } from './remove-text.tsx';
import { ScanRow, unreadOf } from './scan-row.tsx';
import { type ScanActs, useScanActs } from './use-scan-acts.ts';
import { useScans } from './use-scans.ts';
import './scans.css';

const none: ReadonlySet<string> = new Set();

/** The view. */
export function ScansView() {
  const { scans, jobs, fault, ask } = useScans();
  if (fault !== null || scans === null) return <NotYet className="scans" fault={fault} onRetry={ask} />;
  if (scans.length === 0 && jobs.length === 0) return <NoScans />;
  return <ScanList scans={scans} jobs={jobs} />;
}

/** What is still to be read comes first. */
const inOrder = (scans: readonly Scan[]): Scan[] => [
  ...scans.filter((scan) => unreadOf(scan) > 0),
  ...scans.filter((scan) => unreadOf(scan) === 0),
];

function ScanList({ scans, jobs }: { scans: readonly Scan[]; jobs: readonly OcrJob[] }) {
  const { words } = useSpeech();
  const say = words.scans;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(none);
  const heading = useRef<HTMLHeadingElement>(null);
  const mayChange = useMayChange();
  const acts = useScanActs();
  const picked = scans.filter(({ id }) => chosen.has(id));
  const pages = scans.reduce((sum, scan) => sum + unreadOf(scan), 0);
  return (
    <section className="scans" aria-label={say.heading}>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {say.heading}
        </h1>
        <p className="quiet figures" role="status">
          {picked.length === 0 ? say.counted(scans.length, pages) : say.chosen(picked.length)}
        </p>
        <div className="grow" />
        {mayChange && <StartTools meant={picked.length === 0 ? scans : picked} picked={picked} jobs={jobs} acts={acts} />}
        <p className="scans-lead quiet">{say.lead}</p>
      </header>
      {mayChange && <RefusedList refused={acts.refused} onClose={acts.forgetRefused} heir={heading} />}
      {mayChange && <JobList jobs={jobs} acts={acts} heir={heading} />}
      <ChoiceList
        label={say.list}
        items={inOrder(scans)}
        nameOf={({ title, day }) => `${title} ${day ?? ''}`}
        chosen={mayChange ? chosen : null}
        onChoose={setChosen}
        onAct={({ id }) => go({ place: 'archive', view: 'scans', id })}
        rowHeightPx={60}
      >
        {(scan) => <ScanRow scan={scan} />}
      </ChoiceList>
      {mayChange && <p className="scans-keys quiet">{say.keys}</p>}
    </section>
  );
}

type StartProps = { meant: readonly Scan[]; picked: readonly Scan[]; jobs: readonly OcrJob[]; acts: ScanActs };

/** What begins with the chosen editions, or with all. Those that are being read already are left alone. */
function StartTools({ meant, picked, jobs, acts }: StartProps) {
  const { words } = useSpeech();
  const say = words.scans;
  const [language, setLanguage] = useState<ReadingLanguage>('known');
  const isUnderWay = (scan: Scan): boolean => jobs.some(({ id, state }) => id === scan.id && state !== 'done');
  const toRead = meant.filter((scan) => unreadOf(scan) > 0 && !isUnderWay(scan));
  const pages = toRead.reduce((sum, scan) => sum + unreadOf(scan), 0);
  return (
    <div className="scan-tools">
      <RemoveText scans={picked} onRemove={acts.remove} />
      <ReadingLanguageChoice value={language} onChange={setLanguage} />
      <Button
        look="main"
        icon="scan"
        isDisabled={pages === 0 || acts.isStarting}
        onPress={() => acts.start(toRead, toStartOptions(language))}
      >
        {acts.isStarting ? say.starting : say.start(pages)}
      </Button>
    </div>
  );
}

function NoScans() {
  const { words } = useSpeech();
  return (
    <div className="scans none">
      <div className="empty">
        <Icon name="scan" size={28} />
        <h1>{words.scans.none}</h1>
        <p>{words.scans.noneText}</p>
        <div className="empty-ways">
          <Button look="main" onPress={() => go({ place: 'shelf' })}>
            {words.common.toKiosk}
          </Button>
        </div>
      </div>
    </div>
  );
}
