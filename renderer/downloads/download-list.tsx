// What is arriving and what did not arrive, as the downloads' part of the panel.
import type { Download } from '#border/contract';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { useNow } from '../ui/use-now.ts';
import { DownloadLine } from './download-line.tsx';
import { isExpected } from './download-words.ts';
import { FailedLine } from './failed-line.tsx';
import { useDownloadActions } from './use-download-actions.ts';
import './downloads.css';

const mostShown = 60;

/** Both lists; nothing where both are empty. */
export function DownloadList({ downloads }: { downloads: readonly Download[] }) {
  const expected = downloads.filter(isExpected);
  const failed = downloads.filter(({ state }) => state === 'failed');
  return (
    <>
      {expected.length > 0 && <Expected downloads={expected} />}
      {failed.length > 0 && <Failed downloads={failed} />}
    </>
  );
}

function Expected({ downloads }: { downloads: readonly Download[] }) {
  const { words } = useSpeech();
  const say = words.downloads;
  const actions = useDownloadActions();
  const nowMs = useNow();
  const running = downloads.filter(({ state }) => state !== 'paused');
  const paused = downloads.filter(({ state }) => state === 'paused');
  return (
    <section className="downloads">
      <header>
        <h3 className="grow">{say.heading}</h3>
        {running.length > 0 && downloads.length > 1 && (
          <Button look="quiet" onPress={() => actions.pause(running)}>
            {say.pauseAll}
          </Button>
        )}
        {paused.length > 0 && downloads.length > 1 && (
          <Button look="quiet" onPress={() => actions.resume(paused)}>
            {say.resumeAll}
          </Button>
        )}
        {downloads.length > 1 && (
          <Button look="quiet" onPress={() => actions.cancel(downloads)}>
            {say.cancelAll}
          </Button>
        )}
      </header>
      <ul>
        {downloads.slice(0, mostShown).map((download) => (
          <DownloadLine key={download.id} download={download} nowMs={nowMs} actions={actions} />
        ))}
        {downloads.length > mostShown && <li className="faint">{words.common.more(downloads.length - mostShown)}</li>}
      </ul>
    </section>
  );
}

function Failed({ downloads }: { downloads: readonly Download[] }) {
  const { words } = useSpeech();
  const say = words.downloads;
  const actions = useDownloadActions();
  return (
    <section className="downloads">
      <header>
        <h3 className="grow">{say.notArrived}</h3>
        {downloads.length > 1 && (
          <>
            <Button look="quiet" onPress={() => actions.retry(downloads)}>
              {say.retryAll}
            </Button>
            <Button look="quiet" onPress={() => actions.dismiss(downloads)}>
              {say.dismissAll}
            </Button>
          </>
        )}
      </header>
      <ul>
        {downloads.slice(0, mostShown).map((download) => (
          <FailedLine key={download.id} download={download} actions={actions} />
        ))}
        {downloads.length > mostShown && <li className="faint">{words.common.more(downloads.length - mostShown)}</li>}
      </ul>
    </section>
  );
}
