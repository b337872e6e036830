// One file that did not arrive: why, what was kept, and what to do next.
import type { Download } from '#border/model-downloads';
import { faultWords } from '#border/words/faults';
import { Button, IconButton } from '../ui/button.tsx';
import { PasswordForm } from '../ui/password-form.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { DownloadName } from './download-line.tsx';
import type { DownloadActions } from './use-download-actions.ts';

/** The line, with a password field where the file is locked and a second attempt everywhere else. */
export function FailedLine({ download, actions }: { download: Download; actions: DownloadActions }) {
  const { words, language } = useSpeech();
  const { code, detail } = download.fault ?? { code: 'internal' as const, detail: {} };
  const isLocked = code === 'pdf/locked' || code === 'pdf/wrong-password';
  const { what, kept, next } = faultWords(isLocked ? 'pdf/locked' : code, { name: download.title, ...detail }, language);
  return (
    <li className="download failed">
      <div className="grow">
        <DownloadName download={download} />
        <p>{what}</p>
        {isLocked ? (
          <PasswordForm
            isBusy={false}
            fault={code === 'pdf/wrong-password' ? download.fault : null}
            onSubmit={(password) => actions.unlock(download, password)}
          />
        ) : (
          <p className="quiet">
            {kept} {next}
          </p>
        )}
      </div>
      {!isLocked && (
        <Button aria-label={words.downloads.retryOf(download.title)} onPress={() => actions.retry(download)}>
          {words.common.retry}
        </Button>
      )}
      <IconButton icon="close" label={words.downloads.dismissOf(download.title)} onPress={() => actions.dismiss(download)} />
    </li>
  );
}
