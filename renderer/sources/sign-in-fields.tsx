// The fields of one way to sign in. The first of them takes the focus, being the next thing to do. Sends nothing.
import { type ComponentProps, type ReactNode, useState } from 'react';
import type { SignInOffer } from '#border/model-sources';
import { IconButton } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { useSpeech } from '../ui/speech.tsx';
import type { SignInKind, Typed } from './credentials.ts';
import { HeaderRows } from './header-rows.tsx';
import '../ui/form.css';

type Props = {
  kind: SignInKind;
  offer: SignInOffer;
  typed: Typed;
  isWrong: boolean;
  onChange: (typed: Typed) => void;
};

/** The fields; `isWrong` marks them after an attempt that failed. */
export function SignInFields({ kind, offer, typed, isWrong, onChange }: Props) {
  const { words } = useSpeech();
  const { signIn } = words;
  const [isShown, setShown] = useState(false);
  const put = (part: Partial<Typed>): void => onChange({ ...typed, ...part });
  if (kind === 'browser') return <p className="quiet">{signIn.browserText}</p>;
  const show = (
    <IconButton icon={isShown ? 'hide' : 'show'} label={signIn.show} isOn={isShown} onChange={() => setShown(!isShown)} />
  );
  return (
    <>
      {kind === 'password' && (
        <>
          <Labelled text={offer.labels.login ?? signIn.user}>
            <Field isFirst dir="auto" aria-invalid={isWrong} value={typed.user} onText={(user) => put({ user })} />
          </Labelled>
          <Secret text={offer.labels.password ?? signIn.password} show={show}>
            <Field
              type={isShown ? 'text' : 'password'}
              aria-invalid={isWrong}
              value={typed.password}
              onText={(password) => put({ password })}
            />
          </Secret>
        </>
      )}
      {kind === 'bearer' && (
        <Secret text={signIn.token} show={show}>
          <Field
            isFirst
            type={isShown ? 'text' : 'password'}
            aria-invalid={isWrong}
            value={typed.token}
            onText={(token) => put({ token })}
          />
        </Secret>
      )}
      {kind === 'headers' && (
        <HeaderRows rows={typed.headers} isShown={isShown} onChange={(headers) => put({ headers })}>
          {show}
        </HeaderRows>
      )}
      <p className="faint">{signIn.kept}</p>
    </>
  );
}

function Secret({ text, show, children }: { text: string; show: ReactNode; children: ReactNode }) {
  return (
    <div className="sign-in-secret">
      <Labelled text={text}>{children}</Labelled>
      {show}
    </div>
  );
}

type FieldProps = Omit<ComponentProps<'input'>, 'onChange'> & { isFirst?: boolean; onText: (text: string) => void };

function Field({ isFirst = false, onText, ...rest }: FieldProps) {
  return (
    <input
      dir="ltr"
      {...rest}
      className="field"
      // biome-ignore lint/a11y/noAutofocus: signing in begins here, and nothing else can be done before it
      autoFocus={isFirst}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onText(event.target.value)}
    />
  );
}
