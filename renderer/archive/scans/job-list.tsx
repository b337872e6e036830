// What is being read, waits, is paused or done, and what stops or goes on with all of it at once.
import { type RefObject, useRef } from 'react';
import type { OcrJob } from '#border/model-ocr';
import { Button } from '../../ui/button.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { JobCard } from './job-card.tsx';
import type { ScanActs } from './use-scan-acts.ts';

type Props = { jobs: readonly OcrJob[]; acts: ScanActs; heir: RefObject<HTMLElement | null> };

/** The list; nothing where nothing is read. `heir` takes the focus when the last job goes. */
export function JobList({ jobs, acts, heir }: Props) {
  const { words } = useSpeech();
  const say = words.scans;
  const heading = useRef<HTMLHeadingElement>(null);
  if (jobs.length === 0) return null;
  const open = jobs.filter(({ state }) => state !== 'done');
  const isGoing = open.some(({ state }) => state === 'running' || state === 'waiting');
  return (
    <section className="scan-jobs" aria-labelledby="scan-jobs">
      <header>
        <h2 id="scan-jobs" ref={heading} tabIndex={-1}>
          {say.jobs}
        </h2>
        <div className="grow" />
        {open.length > 1 && (
          <>
            <Button
              look="quiet"
              icon={isGoing ? 'pause' : 'resume'}
              onPress={() => (isGoing ? acts.pause('all') : acts.resume('all'))}
            >
              {isGoing ? say.pauseAll : say.resumeAll}
            </Button>
            <Button look="quiet" onPress={() => acts.cancel('all')}>
              {say.cancelAll}
            </Button>
          </>
        )}
      </header>
      <ul>
        {jobs.map((job) => (
          <JobCard key={job.id} job={job} acts={acts} heir={jobs.length > 1 ? heading : heir} />
        ))}
      </ul>
    </section>
  );
}
