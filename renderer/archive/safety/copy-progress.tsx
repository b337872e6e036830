// What is being copied now: how far, how long it still takes, and how to stop it where that can be done.
import type { SafetyProgress } from '#border/model-safety';
import { saySize } from '#border/words/locale';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { sayDuration } from '../../ui/say-time.ts';
import { useSpeech } from '../../ui/speech.tsx';

/** The line with its bar. */
export function CopyProgress({ progress, onStop }: { progress: SafetyProgress; onStop: () => void }) {
  const { words, language } = useSpeech();
  const { safety } = words;
  const { task, doneBytes, totalBytes, leftMs, canStop } = progress;
  const label = safety.tasks[task];
  return (
    <div className="safety-progress">
      <div className="safety-progress-line">
        <strong>{label}</strong>
        {totalBytes > 0 && (
          <span className="quiet figures">{safety.bytes(saySize(doneBytes, language), saySize(totalBytes, language))}</span>
        )}
        {leftMs !== null && <span className="quiet">{safety.left(sayDuration(leftMs, language))}</span>}
        <span className="grow" />
        {canStop && (
          <Button icon="stop" onPress={onStop}>
            {safety.stop}
          </Button>
        )}
      </div>
      <Progress share={totalBytes === 0 ? null : Math.min(1, doneBytes / totalBytes)} label={label} />
    </div>
  );
}
