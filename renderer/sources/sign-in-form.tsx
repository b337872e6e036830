// Asks how to get in at a place, in the ways that the place offers. What is typed goes to main and is forgotten with the form.
import { useState } from 'react';
import type { Fault } from '#border/errors';
import type { SignInOffer, TypedCredential } from '#border/model-sources';
import { faultWords } from '#border/words/faults';
import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { Icon } from '../ui/icon.tsx';
import { Progress } from '../ui/progress.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { credentialOf, nothingTyped, type SignInKind, type Typed } from './credentials.ts';
import { SignInFields } from './sign-in-fields.tsx';
import '../ui/form.css';

type Props = {
  offer: SignInOffer;
  isBusy: boolean;
  fault: Fault | null;
  onSubmit: (credential: TypedCredential) => void;
  onCancel: () => void;
};

/** The form. `fault` is what was wrong the last time; it is said here, where it can be mended. */
export function SignInForm({ offer, isBusy, fault, onSubmit, onCancel }: Props) {
  const { words } = useSpeech();
  const { signIn } = words;
  const [kind, setKind] = useState<SignInKind>(offer.kinds[0] ?? 'password');
  const [typed, setTyped] = useState<Typed>(nothingTyped);
  const credential = credentialOf(kind, typed);
  return (
    <form
      className="sign-in"
      aria-label={signIn.heading(offer.title ?? offer.host)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (credential !== null && !isBusy) onSubmit(credential);
      }}
    >
      <h2>{signIn.heading(offer.title ?? offer.host)}</h2>
      {offer.title !== null && (
        <p className="quiet">
          <bdi dir="ltr">{offer.host}</bdi>
        </p>
      )}
      {!offer.isSafe && (
        <p className="sign-in-unsafe" role="note">
          <Icon name="alert" size={16} />
          {signIn.unsafe}
        </p>
      )}
      {offer.kinds.length > 1 && (
        <Chips
          label={signIn.how}
          value={kind}
          onChange={setKind}
          choices={offer.kinds.map((value) => ({ value, text: signIn.kinds[value] }))}
        />
      )}
      <SignInFields key={kind} kind={kind} offer={offer} typed={typed} isWrong={fault !== null} onChange={setTyped} />
      {fault && <WhatWasWrong fault={fault} />}
      {isBusy && <Progress share={null} label={signIn.waiting} />}
      <footer>
        <Button look="main" type="submit" autoFocus={kind === 'browser'} isDisabled={credential === null || isBusy}>
          {kind === 'browser' ? signIn.browser : signIn.submit}
        </Button>
        <Button onPress={onCancel}>{words.common.cancel}</Button>
        {isBusy && <span className="quiet">{signIn.waiting}</span>}
      </footer>
    </form>
  );
}

function WhatWasWrong({ fault }: { fault: Fault }) {
  const { language } = useSpeech();
  const { what, next } = faultWords(fault.code, fault.detail ?? {}, language);
  return (
    <p className="field-fault" role="alert">
      {what} {next}
    </p>
  );
}
