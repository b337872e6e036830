// One file on its way: what it is, from where, how far, and the two things that can be done with it.
import type { Download } from '#border/model-downloads';
import { sayShortDay } from '#border/words/locale';
import { IconButton } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { sayDownload, shareOf } from './download-words.ts';
import type { DownloadActions } from './use-download-actions.ts';

type Props = { download: Download; nowMs: number; actions: DownloadActions };

/** The line. */
export function DownloadLine({ download, nowMs, actions }: Props) {
  const { words, language } = useSpeech();
  const say = words.downloads;
  const sentence = sayDownload(download, words, language, nowMs);
  const share = shareOf(download);
  const isPaused = download.state === 'paused';
  const hasBar = download.state === 'running' || (share !== null && download.receivedBytes > 0);
  return (
    <li className="download" data-state={download.state}>
      <div className="grow">
        <DownloadName download={download} />
        {hasBar && <Progress share={share} label={download.title} />}
        <p className="download-does figures">{sentence}</p>
      </div>
      {isPaused ? (
        <IconButton icon="resume" label={say.resumeOf(download.title)} onPress={() => actions.resume(download)} />
      ) : (
        <IconButton icon="pause" label={say.pauseOf(download.title)} onPress={() => actions.pause(download)} />
      )}
      <IconButton icon="close" label={say.cancelOf(download.title)} onPress={() => actions.cancel(download)} />
    </li>
  );
}

/** What it is called, of which day, and from where. */
export function DownloadName({ download }: { download: Download }) {
  const { language, currentYear } = useSpeech();
  return (
    <p className="download-name">
      <bdi className="download-title">{download.title}</bdi>
      {download.day !== null && <span className="quiet figures">{sayShortDay(download.day, language, currentYear)}</span>}
      <bdi className="faint" dir="ltr">
        {download.host}
      </bdi>
    </p>
  );
}
