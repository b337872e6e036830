// The scanned pages of one edition: which have no text, how well the others were read, and why some could not be.
import { useRef, useState } from 'react';
import type { OcrJob, Scan } from '#border/model-ocr';
import { useCall } from '../../client.ts';
import { formatRoute } from '../../route.ts';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { EditionName } from '../../ui/edition-name.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { JobList } from './job-list.tsx';
import { PageTable } from './page-table.tsx';
import { type ReadingLanguage, ReadingLanguageChoice, toStartOptions } from './reading-language.tsx';
import { RefusedList } from './refused-list.tsx';
import { RemoveText } from './remove-text.tsx';
import { unreadOf } from './scan-row.tsx';
import { type ScanActs, useScanActs } from './use-scan-acts.ts';
import { useScans } from './use-scans.ts';
import './scans.css';

/** The view of an edition. */
export function ScanPagesView({ id }: { id: string }) {
  const { words } = useSpeech();
  const say = words.scans;
  const states = useCall('ocr.pages', { id });
  const { scans, jobs, fault: listFault, ask } = useScans(states.ask);
  const fault = states.fault ?? listFault;
  const isWaiting = states.value === null || scans === null;
  const scan = scans?.find((one) => one.id === id);
  const job = jobs.find((one) => one.id === id);
  return (
    <section className="scan-pages" aria-label={say.heading} aria-busy={isWaiting && fault === null}>
      <div className="scan-column">
        <a className="scan-back" href={formatRoute({ place: 'archive', view: 'scans' })}>
          <Icon name="back" size={16} isTurned />
          {say.back}
        </a>
        {fault !== null && (
          <FaultNotice fault={fault}>
            <Button onPress={ask}>{words.common.retry}</Button>
          </FaultNotice>
        )}
        {isWaiting && fault === null && <Waiting rows={5} />}
        {!isWaiting && scan === undefined && (
          <>
            <h1>{say.heading}</h1>
            <p>{say.noPages}</p>
          </>
        )}
        {states.value !== null && scan !== undefined && (
          <>
            <ScanHead scan={scan} job={job} />
            <PageTable id={id} pages={states.value.pages} job={job} />
            <p className="quiet scan-hint">{say.confidenceHint}</p>
          </>
        )}
      </div>
    </section>
  );
}

function ScanHead({ scan, job }: { scan: Scan; job: OcrJob | undefined }) {
  const { words } = useSpeech();
  const say = words.scans;
  const { title, day, pages } = scan;
  const heading = useRef<HTMLHeadingElement>(null);
  const mayChange = useMayChange();
  const acts = useScanActs();
  return (
    <>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          <EditionName title={title} day={day} />
        </h1>
        <p className="quiet figures">
          {unreadOf(scan) > 0 ? say.unread(unreadOf(scan), pages) : say.read(scan.recognised)}
          {scan.confidence !== null && ` · ${say.sure(scan.confidence)}`}
        </p>
      </header>
      <PageTools scan={scan} isUnderWay={job !== undefined && job.state !== 'done'} acts={acts} />
      {mayChange && (
        <>
          <RefusedList refused={acts.refused} onClose={acts.forgetRefused} heir={heading} />
          <JobList jobs={job === undefined ? [] : [job]} acts={acts} heir={heading} />
        </>
      )}
    </>
  );
}

type ToolProps = { scan: Scan; isUnderWay: boolean; acts: ScanActs };

function PageTools({ scan, isUnderWay, acts }: ToolProps) {
  const { words } = useSpeech();
  const say = words.scans;
  const [language, setLanguage] = useState<ReadingLanguage>('known');
  const mayChange = useMayChange();
  const unread = unreadOf(scan);
  const isDisabled = isUnderWay || acts.isStarting;
  const begin = (again: boolean): void => acts.start([scan], { ...toStartOptions(language), ...(again ? { again: true } : {}) });
  return (
    <div className="scan-tools">
      <a className="button plain" href={formatRoute({ place: 'read', id: scan.id, page: null, query: '' })}>
        {say.open}
      </a>
      {mayChange && (
        <>
          {unread > 0 && (
            <Button look="main" icon="scan" isDisabled={isDisabled} onPress={() => begin(false)}>
              {say.start(unread)}
            </Button>
          )}
          {scan.recognised > 0 && (
            <Button isDisabled={isDisabled} aria-describedby="scan-again" onPress={() => begin(true)}>
              {say.again}
            </Button>
          )}
          <ReadingLanguageChoice value={language} onChange={setLanguage} />
          <RemoveText scans={[scan]} onRemove={acts.remove} />
          {scan.recognised > 0 && (
            <p id="scan-again" className="quiet scan-hint">
              {say.again}: {say.againHint}
            </p>
          )}
        </>
      )}
    </div>
  );
}
