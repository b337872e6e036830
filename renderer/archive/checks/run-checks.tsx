// Checking now: a quick look or every byte, with how far it is and a way to stop. What was checked until then counts.
import { useState } from 'react';
import type { Fault } from '#border/errors';
import type { AuditProgress, ChecksState } from '#border/model-checks';
import { saySize } from '#border/words/locale';
import { call, faultOf, useEvent } from '../../client.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';

const shareOf = ({ isFull, done, total, doneBytes, totalBytes }: AuditProgress): number | null =>
  isFull ? (totalBytes === 0 ? null : doneBytes / totalBytes) : total === 0 ? null : done / total;

/** The two ways, or the one that runs. */
export function RunChecks({ state }: { state: ChecksState }) {
  const { words } = useSpeech();
  const say = words.checks.run;
  const [heard, setHeard] = useState<AuditProgress | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEvent('checks.changed', ({ progress }) => setHeard(progress));
  const progress = heard ?? state.progress;
  const run = (isFull: boolean): void => {
    setFault(null);
    call('checks.run', { isFull }).then(
      ({ report }) => {
        setHeard(null);
        toast({ text: report.isComplete ? say.ended(report.problems.length) : say.stopped });
      },
      (thrown: unknown) => setFault(faultOf(thrown)),
    );
  };
  return (
    <section className="checks-run">
      {fault && <FaultNotice fault={fault} />}
      {progress === null ? (
        <>
          <div className="checks-way">
            <Button look="main" icon="verified" onPress={() => run(true)}>
              {say.full}
            </Button>
            <p className="quiet">{say.fullHint}</p>
          </div>
          <div className="checks-way">
            <Button icon="check" onPress={() => run(false)}>
              {say.quick}
            </Button>
            <p className="quiet">{say.quickHint}</p>
          </div>
        </>
      ) : (
        <Running progress={progress} />
      )}
    </section>
  );
}

function Running({ progress }: { progress: AuditProgress }) {
  const { words, language } = useSpeech();
  const say = words.checks.run;
  const line = say.progress(progress.done, progress.total);
  const size = words.common.both(saySize(progress.doneBytes, language), saySize(progress.totalBytes, language));
  return (
    <div className="checks-running">
      <Progress share={shareOf(progress)} label={line} />
      <p className="figures" role="status">
        {line}
        {progress.isFull && <span className="quiet"> · {size}</span>}
      </p>
      <Button icon="stop" onPress={() => void call('checks.stop', {})}>
        {say.stop}
      </Button>
    </div>
  );
}
