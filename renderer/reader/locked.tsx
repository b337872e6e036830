// An edition whose publisher locked it: asks for the password on the empty desk. Where it could not be kept, says who can open it.

import { useState } from 'react';
import type { Fault } from '#border/errors';
import { call, faultOf } from '../client.ts';
import { useMayChange } from '../ui/access.tsx';
import { Icon } from '../ui/icon.tsx';
import { PasswordForm } from '../ui/password-form.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';

/** `onOpen` is called once main has accepted the password. */
export function Locked({ id, onOpen }: { id: string; onOpen: () => void }) {
  const { words } = useSpeech();
  const mayChange = useMayChange();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const unlock = (password: string): void => {
    setBusy(true);
    call('editions.unlock', { id, password })
      .then(
        ({ isKept }) => {
          toast({ text: isKept ? words.password.remembered : words.password.notRemembered });
          onOpen();
        },
        (thrown: unknown) => setFault(faultOf(thrown)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <div className="locked">
      <Icon name="lock" size={28} />
      <h2>{words.reader.lockedTitle}</h2>
      <p className="quiet">{mayChange ? words.reader.lockedText : words.access.locked}</p>
      {mayChange && <PasswordForm onSubmit={unlock} isBusy={isBusy} fault={fault} hasFocus />}
    </div>
  );
}
