// One file that did not become an edition: why, what was kept, and what can be done about it here.

import { useState } from 'react';
import type { ErrorCode } from '#border/errors';
import type { BatchFailure } from '#border/model-batches';
import { faultWords } from '#border/words/faults';
import { call } from '../client.ts';
import { Button } from '../ui/button.tsx';
import { PasswordForm } from '../ui/password-form.tsx';
import { useSpeech } from '../ui/speech.tsx';

/** Trying again changes nothing about these. */
const final: readonly ErrorCode[] = [
  'library/duplicate',
  'pdf/not-pdf',
  'pdf/no-pages',
  'file/empty',
  'file/not-regular',
  'format/unsupported',
];

/** The line, with a password field where the file is locked and a second attempt where one may help. */
export function FailureLine({ batchId, failure }: { batchId: string; failure: BatchFailure }) {
  const { language, words } = useSpeech();
  const [isBusy, setBusy] = useState(false);
  const { code, detail = {} } = failure.fault;
  const isLocked = code === 'pdf/locked' || code === 'pdf/wrong-password';
  const { what, kept, next } = faultWords(isLocked ? 'pdf/locked' : code, { ...detail, name: failure.name }, language);
  const retry = (password?: string): void => {
    setBusy(true);
    call('add.retry', { batchId, item: failure.item, ...(password === undefined ? {} : { password }) })
      .catch(() => undefined)
      .finally(() => setBusy(false));
  };
  return (
    <li className="failure">
      <p className="failure-what">{what}</p>
      {isLocked ? (
        <PasswordForm onSubmit={retry} isBusy={isBusy} fault={code === 'pdf/wrong-password' ? failure.fault : null} />
      ) : (
        <p className="quiet">
          {kept} {next}
        </p>
      )}
      {!isLocked && !final.includes(code) && (
        <Button onPress={() => retry()} isDisabled={isBusy}>
          {words.common.retry}
        </Button>
      )}
    </li>
  );
}
