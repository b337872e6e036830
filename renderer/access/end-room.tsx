// Ends the reading room by its PIN: says what a wrong one leaves, and counts down while none can be tried. Shows no figure of it.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Fault } from '#border/errors';
import { faultWords } from '#border/words/faults';
import { call, faultOf } from '../client.ts';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { PinField } from './pin-field.tsx';
import { fewest } from './pin-figures.ts';
import { useWait } from './use-wait.ts';
import '../ui/veil.css';
import '../ui/confirm.css';
import './access.css';

/** The dialog; it stands as long as it is drawn. */
export function EndRoom({ onClose }: { onClose: () => void }) {
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(isOpen) => !isOpen && onClose()} isDismissable>
      <Modal className="confirm">
        <Dialog role="alertdialog">
          <Form onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const { words, language } = useSpeech();
  const { access, common } = words;
  const [pin, setPin] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const wait = useWait(fault);
  useEffect(() => field.current?.focus(), []);
  const fail = (thrown: unknown): void => {
    setFault(faultOf(thrown));
    setPin('');
    setBusy(false);
    field.current?.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (pin.length < fewest || isBusy || wait !== null) return;
    setBusy(true);
    call('access.leave', { pin }).then(() => {
      toast({ text: access.ended });
      onClose();
    }, fail);
  };
  const told =
    fault === null || (fault.code === 'access/wait' && wait === null)
      ? null
      : faultWords(fault.code, fault.detail ?? {}, language);
  return (
    <form className="end-room" onSubmit={submit}>
      <Heading slot="title">{access.endHeading}</Heading>
      <PinField
        field={field}
        label={access.pin}
        pin={pin}
        onPin={setPin}
        fault={told === null ? null : fault?.code === 'access/wait' ? told.what : `${told.what} ${told.next}`}
        hint={access.pinHint}
      />
      {wait !== null && (
        <p className="figures" role="timer">
          {access.waiting(wait)}
        </p>
      )}
      <footer>
        <Button onPress={onClose}>{common.cancel}</Button>
        <Button look="main" type="submit" isDisabled={pin.length < fewest || isBusy || wait !== null}>
          {access.endYes}
        </Button>
      </footer>
    </form>
  );
}
