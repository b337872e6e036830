// How far the reading of an edition is: pages done of all, the page at hand, and the time left where pages have been timed.
import type { OcrJob } from '#border/model-ocr';
import { Progress } from './progress.tsx';
import { sayDuration } from './say-time.ts';
import { useSpeech } from './speech.tsx';
import './scan-progress.css';

/** The bar with its line. */
export function ScanProgress({ job }: { job: OcrJob }) {
  const { words, language } = useSpeech();
  const say = words.scans;
  const { state, total, done, page, share, leftMs } = job;
  const line = say.progress(done, total);
  const isRunning = state === 'running';
  return (
    <div className="scan-progress">
      <Progress share={Math.min(1, (done + share) / total)} label={line} />
      <p className="figures">
        {[
          line,
          ...(isRunning && page !== null ? [say.onPage(page)] : []),
          ...(isRunning && leftMs !== null ? [say.left(sayDuration(leftMs, language))] : []),
        ].join(' · ')}
      </p>
    </div>
  );
}
