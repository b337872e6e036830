// What is arriving and what did not arrive, as the downloads' part of the panel.
import type { DownloadList } from '#border/contract';
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
export function DownloadPanel({ list }: { list: DownloadList }) {
  const { moving, held, paused, failed } = list.counts;
  return (
    <>
      {moving + held + paused > 0 && <Expected list={list} />}
      {failed > 0 && <Failed list={list} />}
    </>
  );
}

function Expected({ list }: { list: DownloadList }) {
  const { words } = useSpeech();
  const say = words.downloads;
  const actions = useDownloadActions();
  const nowMs = useNow();
  const { moving, held, paused } = list.counts;
  const total = moving + held + paused;
  const shown = list.downloads.filter(isExpected).slice(0, mostShown);
  return (
    <section className="downloads">
      <header>
        <h3 className="grow">{say.heading}</h3>
        {moving + held > 0 && total > 1 && (
          <Button look="quiet" onPress={() => actions.all('pause')}>
            {say.pauseAll}
          </Button>
        )}
        {paused > 0 && total > 1 && (
          <Button look="quiet" onPress={() => actions.all('resume')}>
            {say.resumeAll}
          </Button>
        )}
        {total > 1 && (
          <Button look="quiet" onPress={() => actions.all('cancel')}>
            {say.cancelAll}
          </Button>
        )}
      </header>
      <ul>
        {shown.map((download) => (
          <DownloadLine key={download.id} download={download} nowMs={nowMs} actions={actions} />
        ))}
        {total > shown.length && <li className="faint">{words.common.more(total - shown.length)}</li>}
      </ul>
    </section>
  );
}

function Failed({ list }: { list: DownloadList }) {
  const { words } = useSpeech();
  const say = words.downloads;
  const actions = useDownloadActions();
  const { failed } = list.counts;
  const shown = list.downloads.filter(({ state }) => state === 'failed').slice(0, mostShown);
  return (
    <section className="downloads">
      <header>
        <h3 className="grow">{say.notArrived}</h3>
        {failed > 1 && (
          <>
            <Button look="quiet" onPress={() => actions.all('retry')}>
              {say.retryAll}
            </Button>
            <Button look="quiet" onPress={() => actions.all('dismiss')}>
              {say.dismissAll}
            </Button>
          </>
        )}
      </header>
      <ul>
        {shown.map((download) => (
          <FailedLine key={download.id} download={download} actions={actions} />
        ))}
        {failed > shown.length && <li className="faint">{words.common.more(failed - shown.length)}</li>}
      </ul>
    </section>
  );
}
