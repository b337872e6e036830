// Signing in at a source of the list, in its row: asks main what the site wants, then asks the person.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Fault } from '#border/errors';
import type { Source, TypedCredential } from '#border/model-sources';
import { call, faultOf, useCall } from '../client.ts';
import { Button } from '../ui/button.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { useHeir } from '../ui/use-heir.ts';
import { usePresent } from '../ui/use-present.ts';
import { SignInForm } from './sign-in-form.tsx';

type Props = { source: Source; put: (source: Source) => void; heir: () => HTMLElement | null; onClose: () => void };

/** The form in its row, brought into sight as a whole; `heir` takes the focus when it closes. */
export function SourceSignIn({ source, put, heir, onClose }: Props) {
  const { words } = useSpeech();
  const { value, fault, ask } = useCall('sources.offer', { id: source.id });
  const { isBusy, wrong, signIn } = useSignIn(source, put, onClose);
  const place = useRef<HTMLDivElement>(null);
  const isReady = value !== null;
  useHeir(place, heir);
  useEffect(() => {
    if (isReady) place.current?.scrollIntoView({ block: 'nearest' });
    // The button that opened the form went with it; the first field takes over once it is there.
    else if (document.activeElement === document.body) place.current?.focus();
  }, [isReady]);
  const within = (): ReactNode => {
    if (fault !== null) {
      return (
        <FaultNotice fault={fault}>
          <Button onPress={ask}>{words.common.retry}</Button>
          <Button onPress={onClose}>{words.common.cancel}</Button>
        </FaultNotice>
      );
    }
    if (value === null) return <Progress share={null} label={words.common.loading} />;
    return <SignInForm offer={value.offer} isBusy={isBusy} fault={wrong} onSubmit={signIn} onCancel={onClose} />;
  };
  return (
    <div className="source-sign-in" ref={place} tabIndex={-1}>
      {within()}
    </div>
  );
}

function useSignIn(source: Source, put: (source: Source) => void, onClose: () => void) {
  const { words } = useSpeech();
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Fault | null>(null);
  const isPresent = usePresent();
  const signIn = (credential: TypedCredential): void => {
    setBusy(true);
    setWrong(null);
    call('sources.signIn', { id: source.id, credential }).then(
      ({ source: answered, isKept }) => {
        put(answered);
        toast({ text: isKept ? words.signIn.done(source.title) : words.signIn.notKept });
        if (isPresent.current) onClose();
      },
      (thrown: unknown) => {
        setWrong(faultOf(thrown));
        setBusy(false);
      },
    );
  };
  return { isBusy, wrong, signIn };
}
