// Full backups: when the last one was and where it lies, a new one, and a library made of one.
import type { FullBackup, Health } from '#border/model-safety';
import { saySize } from '#border/words/locale';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { sayAgo } from '../../ui/say-time.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { useNow } from '../../ui/use-now.ts';
import { AskedButton } from './asked-button.tsx';
import { BringBack } from './bring-back.tsx';
import { ProblemList } from './problem-list.tsx';
import { SafetyGroup } from './safety-group.tsx';
import type { SafetyState } from './use-safety.ts';

type Props = { health: Health; backup: FullBackup | null; isBusy: boolean; acts: SafetyState['acts'] };

const dayMs = 86_400_000;
/** From this age on the view asks for a new one. */
const overdueDays = 30;

/** The group. */
export function FullBackupGroup({ health, backup, isBusy, acts }: Props) {
  const { words } = useSpeech();
  const { full } = words.safety;
  const { lastFull } = health;
  return (
    <SafetyGroup name={full.heading} text={full.text}>
      <LastBackup lastFull={lastFull} hasEditions={health.titles.length > 0} />
      {backup !== null && <Report backup={backup} />}
      <div className="safety-acts">
        {lastFull !== null && (
          <Button look="main" isDisabled={isBusy} onPress={() => acts.backUp('again')}>
            {full.again}
          </Button>
        )}
        <Button look={lastFull === null ? 'main' : 'plain'} isDisabled={isBusy} onPress={() => acts.backUp('choose')}>
          {full.choose}
        </Button>
        {lastFull !== null && (
          <>
            <Button isDisabled={isBusy} onPress={() => acts.backUp('again', { isChecking: true })}>
              {full.check}
            </Button>
            <Button look="quiet" icon="folder" onPress={() => acts.reveal('backup')}>
              {full.show}
            </Button>
          </>
        )}
      </div>
      {lastFull !== null && lastFull.removed > 0 && (
        <p className="safety-line">
          <span>{full.removed(lastFull.removed)}</span>
          <AskedButton
            text={full.prune}
            look="quiet"
            heading={full.pruneHeading}
            question={full.pruneText}
            yes={words.safety.place.deleteYes}
            isDisabled={isBusy}
            onYes={() => acts.backUp('again', { isPruning: true })}
          />
        </p>
      )}
      <div className="safety-act">
        <Button isDisabled={isBusy || health.isPlaceFixed} onPress={acts.restore}>
          {full.restore}
        </Button>
        <p className="quiet">{health.isPlaceFixed ? words.safety.place.fixed : full.restoreText}</p>
      </div>
      <BringBack hasLast={lastFull !== null} isBusy={isBusy} />
    </SafetyGroup>
  );
}

function LastBackup({ lastFull, hasEditions }: { lastFull: Health['lastFull']; hasEditions: boolean }) {
  const { words, language } = useSpeech();
  const nowMs = useNow();
  const { full } = words.safety;
  if (lastFull === null) {
    return (
      <p className={hasEditions ? 'safety-warning' : 'quiet'}>
        {hasEditions && <Icon name="alert" size={16} />}
        {full.never}
      </p>
    );
  }
  const days = Math.floor((nowMs - lastFull.atMs) / dayMs);
  const when = sayAgo(lastFull.atMs, nowMs, language, words);
  return (
    <>
      {days >= overdueDays && (
        <p className="safety-warning">
          <Icon name="alert" size={16} />
          {full.overdue(days)}
        </p>
      )}
      <p>{full.last(when, lastFull.editions, saySize(lastFull.totalBytes, language))}</p>
      <p>
        <bdi className="safety-path" dir="ltr">
          {lastFull.path}
        </bdi>
      </p>
    </>
  );
}

function Report({ backup }: { backup: FullBackup }) {
  const { words, language } = useSpeech();
  const { full } = words.safety;
  const { editions, copiedFiles, copiedBytes, problems } = backup;
  return (
    <>
      <p role="status">{full.done(editions, copiedFiles, saySize(copiedBytes, language))}</p>
      <ProblemList problems={problems} text={full.problems(problems.length)} />
    </>
  );
}
