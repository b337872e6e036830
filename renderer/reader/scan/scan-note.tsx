// Tells above the pages that they have no text and offers to read it; then how far that is, and that search finds it. Refuses to stand in the
// way of reading.
import { type RefObject, useState } from 'react';
import type { Edition } from '#border/model';
import type { OcrJob } from '#border/model-ocr';
import type { Words } from '#border/words/en';
import { call, faultOf } from '../../client.ts';
import { formatRoute } from '../../route.ts';
import { useMayChange } from '../../ui/access.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { ScanProgress } from '../../ui/scan-progress.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';
import { WithHeir } from '../../ui/with-heir.tsx';
import type { ScanHere } from './use-scan.ts';

type Props = {
  edition: Pick<Edition, 'id'>;
  scan: ScanHere;
  visible: readonly number[];
  desk: RefObject<HTMLElement | null>;
};

/** What the note says: that there is no text, or how its reading stands. */
type Kind = 'unread' | OcrJob['state'];

type Step = { icon: IconName; text: string; act: () => void };

/** The note; nothing where the pages on the desk have text, or once it was put away. */
export function ScanNote({ edition, scan, visible, desk }: Props) {
  const { words } = useSpeech();
  const [away, setAway] = useState<Kind | null>(null);
  const mayChange = useMayChange();
  const kind: Kind | null = scan.job?.state ?? (scan.hasUnread(visible) ? 'unread' : null);
  if (kind === null || kind === away || !mayChange) return null;
  const step = stepOf(kind, edition.id, words);
  return (
    <section className="scan-note" aria-label={words.scans.notice.label}>
      <Icon name="scan" size={16} />
      <div className="grow">
        <Told kind={kind} scan={scan} />
      </div>
      {step !== null && (
        <WithHeir heir={desk}>
          <Button icon={step.icon} onPress={step.act}>
            {step.text}
          </Button>
        </WithHeir>
      )}
      {kind !== 'unread' && kind !== 'done' && (
        <WithHeir heir={desk}>
          <Button look="quiet" onPress={() => ask('cancel', edition.id)}>
            {kind === 'failed' ? words.scans.dismiss : words.scans.cancel}
          </Button>
        </WithHeir>
      )}
      <a href={formatRoute({ place: 'archive', view: 'scans', id: edition.id })}>{words.scans.notice.see}</a>
      <WithHeir heir={desk}>
        <IconButton icon="close" label={words.common.close} onPress={() => setAway(kind)} />
      </WithHeir>
    </section>
  );
}

/** The sentence or the bar. The state alone is read aloud, not every page. */
function Told({ kind, scan }: { kind: Kind; scan: ScanHere }) {
  const { words } = useSpeech();
  const say = words.scans;
  const { job, isWhole, unread } = scan;
  if (kind === 'unread') return <p role="status">{isWhole ? say.notice.whole : say.notice.part(unread)}</p>;
  if (kind === 'done' || job === null) return <p role="status">{say.notice.done}</p>;
  return (
    <div className="scan-note-job">
      <p role="status">{kind === 'failed' ? say.notice.failed(job.failed.length) : say.state[kind]}</p>
      <ScanProgress job={job} />
    </div>
  );
}

const ask = (verb: 'start' | 'pause' | 'resume' | 'cancel', id: string): void => {
  call(`ocr.${verb}`, { ids: [id] }).catch((thrown: unknown) => toast({ text: faultOf(thrown).message }));
};

/** What can be done next. */
function stepOf(kind: Kind, id: string, { scans }: Words): Step | null {
  if (kind === 'done') return null;
  if (kind === 'unread') return { icon: 'scan', text: scans.notice.start, act: () => ask('start', id) };
  if (kind === 'paused') return { icon: 'resume', text: scans.resume, act: () => ask('resume', id) };
  if (kind === 'failed') return { icon: 'resume', text: scans.tryAgain, act: () => ask('resume', id) };
  return { icon: 'pause', text: scans.pause, act: () => ask('pause', id) };
}
