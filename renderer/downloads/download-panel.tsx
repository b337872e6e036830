// The files on their way and those that did not arrive, as the downloads' part of the panel.
import { type ReactNode, useState } from 'react';
import type { Download, DownloadList } from '#border/model-downloads';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { useNow } from '../ui/use-now.ts';
import { DownloadLine } from './download-line.tsx';
import { isExpected } from './download-words.ts';
import { FailedLine } from './failed-line.tsx';
import { useDownloadActions } from './use-download-actions.ts';
import './downloads.css';

const step = 60;

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
          <AskFirst name={say.cancelAll} yes={say.cancelSome(total)} onYes={() => actions.all('cancel')}>
            {say.cancelGoes(total)}
          </AskFirst>
        )}
      </header>
      <Growing total={total} downloads={list.downloads.filter(isExpected)}>
        {(download) => <DownloadLine key={download.id} download={download} nowMs={nowMs} actions={actions} />}
      </Growing>
    </section>
  );
}

function Failed({ list }: { list: DownloadList }) {
  const { words } = useSpeech();
  const say = words.downloads;
  const actions = useDownloadActions();
  const { failed } = list.counts;
  return (
    <section className="downloads">
      <header>
        <h3 className="grow">{say.notArrived}</h3>
        {failed > 1 && (
          <>
            <Button look="quiet" onPress={() => actions.all('retry')}>
              {say.retryAll}
            </Button>
            <AskFirst name={say.dismissAll} yes={say.dismissSome(failed)} onYes={() => actions.all('dismiss')}>
              {say.dismissGoes(failed)}
            </AskFirst>
          </>
        )}
      </header>
      <Growing total={failed} downloads={list.downloads.filter(({ state }) => state === 'failed')}>
        {(download) => <FailedLine key={download.id} download={download} actions={actions} />}
      </Growing>
    </section>
  );
}

type AskProps = { name: string; yes: string; onYes: () => void; children: string };

/** A button for what takes many away at once: it asks, with how many they are. */
function AskFirst({ name, yes, onYes, children }: AskProps) {
  const { words } = useSpeech();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button look="quiet" onPress={() => setAsking(true)}>
        {name}
      </Button>
      {isAsking && (
        <Confirm
          heading={name}
          yes={yes}
          no={words.downloads.leaveThem}
          onYes={() => {
            setAsking(false);
            onYes();
          }}
          onNo={() => setAsking(false)}
        >
          <p>{children}</p>
        </Confirm>
      )}
    </>
  );
}

type GrowingProps = { total: number; downloads: readonly Download[]; children: (download: Download) => ReactNode };

/** Some of a list at first, more at a press, and how many there are beyond what main lists. */
function Growing({ total, downloads, children }: GrowingProps) {
  const { words } = useSpeech();
  const [most, setMost] = useState(step);
  const shown = downloads.slice(0, most);
  return (
    <ul>
      {shown.map(children)}
      {total > shown.length && (
        <li className="downloads-end">
          {downloads.length > shown.length && (
            <Button look="quiet" onPress={() => setMost(most + step)}>
              {words.common.showMore}
            </Button>
          )}
          <span className="faint">{words.common.more(total - shown.length)}</span>
        </li>
      )}
    </ul>
  );
}
