// The reading of one edition: how it stands, how far it is, which pages could not be read and what to do, and what stops it or goes on with it.
import { type RefObject, useRef } from 'react';
import type { ErrorCode } from '#border/errors';
import type { OcrJob } from '#border/model-ocr';
import { faultWords } from '#border/words/faults';
import { go } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { EditionName } from '../../ui/edition-name.tsx';
import { ScanProgress } from '../../ui/scan-progress.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { useHeir } from '../../ui/use-heir.ts';
import type { ScanActs } from './use-scan-acts.ts';

type Props = { job: OcrJob; acts: ScanActs; heir: RefObject<HTMLElement | null> };

const mostPagesNamed = 30;

/** The card; `heir` takes the focus when it goes. */
export function JobCard({ job, acts, heir }: Props) {
  const { words } = useSpeech();
  const say = words.scans;
  const card = useRef<HTMLLIElement>(null);
  useHeir(card, () => heir.current);
  const { id, title, day, state } = job;
  return (
    <li ref={card} className={`scan-job ${state}`}>
      <div className="scan-job-main">
        <h3>
          <EditionName title={title} day={day} />
        </h3>
        <p className="scan-state" role="status">
          {say.state[state]}
        </p>
        <ScanProgress job={job} />
        <Failures failed={job.failed} />
      </div>
      <div className="scan-job-acts">
        {state === 'done' ? (
          <Button icon="spread" onPress={() => go({ place: 'read', id, page: null, query: '' })}>
            {say.open}
          </Button>
        ) : (
          <StepButton job={job} acts={acts} />
        )}
        <Button look="quiet" onPress={() => acts.cancel([id])}>
          {state === 'done' || state === 'failed' ? say.dismiss : say.cancel}
        </Button>
      </div>
    </li>
  );
}

/** One button whatever the state, so that the focus stays where it is. */
function StepButton({ job: { id, state }, acts }: Pick<Props, 'job' | 'acts'>) {
  const { words } = useSpeech();
  const say = words.scans;
  const isGoing = state === 'running' || state === 'waiting';
  return (
    <Button icon={isGoing ? 'pause' : 'resume'} onPress={() => (isGoing ? acts.pause([id]) : acts.resume([id]))}>
      {isGoing ? say.pause : state === 'failed' ? say.tryAgain : say.resume}
    </Button>
  );
}

/** The pages that could not be read, by what went wrong. */
function Failures({ failed }: Pick<OcrJob, 'failed'>) {
  const { words, language } = useSpeech();
  const byCode = [...Map.groupBy(failed, ({ code }) => code)];
  if (byCode.length === 0) return null;
  const tell = (code: ErrorCode): string => {
    const { what, next } = faultWords(code, {}, language);
    return `${what} ${next}`;
  };
  return (
    <ul className="scan-failures">
      {byCode.map(([code, pages]) => (
        <li key={code}>
          <b>{words.scans.failedPages(pages.slice(0, mostPagesNamed).map(({ page }) => page))}</b>
          {pages.length > mostPagesNamed && '…'} <span>{tell(code)}</span>
        </li>
      ))}
    </ul>
  );
}
