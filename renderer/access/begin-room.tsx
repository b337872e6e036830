// Begins the reading room: the PIN twice, then a question that says how it ends. What was typed is forgotten with the form.
import { type FormEvent, useState } from 'react';
import type { Fault } from '#border/errors';
import { call, faultOf } from '../client.ts';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { PinField } from './pin-field.tsx';
import { fewest, lackOf } from './pin-figures.ts';
import './access.css';

/** By whoever may write in the library; the same in every language. */
const byCommand = 'kiosque reading-room off --forgotten';

/** The form. */
export function BeginRoom() {
  const { access } = useSpeech().words;
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [isAsking, setAsking] = useState(false);
  const lack = lackOf(pin, again);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (lack === null) setAsking(true);
  };
  return (
    <form className="begin-room" onSubmit={submit}>
      <div className="pin-pair">
        <PinField
          label={access.pin}
          pin={pin}
          onPin={setPin}
          fault={null}
          hint={pin !== '' && lack === 'short' ? access.tooShort(fewest - pin.length) : access.pinHint}
        />
        <PinField label={access.pinAgain} pin={again} onPin={setAgain} fault={lack === 'mismatch' ? access.mismatch : null} />
      </div>
      <Button type="submit" icon="lock" isDisabled={lack !== null}>
        {access.begin}
      </Button>
      {isAsking && <AskFirst pin={pin} onNo={() => setAsking(false)} />}
    </form>
  );
}

/** As soon as it has begun, every window shows the kiosk anew. */
function AskFirst({ pin, onNo }: { pin: string; onNo: () => void }) {
  const { access } = useSpeech().words;
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const begin = (): void => {
    setBusy(true);
    call('access.enter', { pin }).catch((thrown: unknown) => {
      setFault(faultOf(thrown));
      setBusy(false);
    });
  };
  return (
    <Confirm heading={access.beginHeading} yes={access.beginYes} isBusy={isBusy} onYes={begin} onNo={onNo}>
      {fault !== null && <FaultNotice fault={fault} />}
      <p>{access.beginNow}</p>
      <p>{access.beginEnds}</p>
      <p>
        {access.beginForgotten} <code dir="ltr">{byCommand}</code>
      </p>
    </Confirm>
  );
}
