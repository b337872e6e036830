// One field that takes any address and leads, step by step, to a source: look, sign in where asked, check, add. The focus goes ahead.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '#border/errors';
import type { Source } from '#border/model-sources';
import { call, faultOf } from '../client.ts';
import { Button } from '../ui/button.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { usePresent } from '../ui/use-present.ts';
import { type Addition, FoundCard } from './found-card.tsx';
import type { ProbeState } from './probe-state.ts';
import { SignInForm } from './sign-in-form.tsx';
import { hostTyped } from './source-words.ts';
import { useProbe } from './use-probe.ts';
import '../ui/form.css';

/** The button that looks turns into the one that cancels; the second press of a double one is not meant for it. */
const doublePressMs = 500;

type Props = {
  field: RefObject<HTMLInputElement | null>;
  onAdded: (source: Source) => void;
  onKnown: (id: string) => void;
  onWatch: () => void;
};

/** The field and what follows from it; `onKnown` leads to a source that has the address already. */
export function AddSource({ field, onAdded, onKnown, onWatch }: Props) {
  const { words } = useSpeech();
  const { sources } = words;
  const [address, setAddress] = useState('');
  const { state, look, signIn, cancel } = useProbe();
  const back = useCallback(() => {
    cancel();
    field.current?.focus();
    field.current?.select();
  }, [cancel, field]);
  useEffect(() => {
    if (state.step === 'failed') field.current?.select();
  }, [state.step, field]);
  const begunAtMs = useRef(0);
  const begin = (): void => {
    if (address.trim() === '') return;
    begunAtMs.current = performance.now();
    look(address.trim());
  };
  const pressCancel = (): void => {
    if (performance.now() - begunAtMs.current >= doublePressMs) back();
  };
  return (
    <section className="adding-source">
      <AddressRow
        field={field}
        address={address}
        step={state.step}
        onType={(text) => {
          setAddress(text);
          if (state.step !== 'idle') cancel();
        }}
        onLook={begin}
        onCancel={pressCancel}
        onEscape={back}
        onWatch={onWatch}
      />
      <div aria-live="polite">
        {state.step === 'looking' && (
          <div className="looking">
            <p className="quiet">{sources.looking(hostTyped(state.address))}</p>
            <Progress share={null} label={sources.looking(hostTyped(state.address))} />
          </div>
        )}
      </div>
      <Step
        state={state}
        onRetry={begin}
        onSignIn={signIn}
        onCancel={back}
        onKnown={onKnown}
        onAdded={(source) => {
          cancel();
          setAddress('');
          onAdded(source);
        }}
      />
    </section>
  );
}

type RowProps = Pick<Props, 'field' | 'onWatch'> & {
  address: string;
  step: ProbeState['step'];
  onType: (text: string) => void;
  onLook: () => void;
  onCancel: () => void;
  onEscape: () => void;
};

function AddressRow({ field, address, step, onType, onLook, onCancel, onEscape, onWatch }: RowProps) {
  const { words } = useSpeech();
  const { sources } = words;
  return (
    <form
      className="address-row"
      onSubmit={(event) => {
        event.preventDefault();
        onLook();
      }}
    >
      <input
        ref={field}
        className="field address"
        type="text"
        inputMode="url"
        dir="ltr"
        aria-label={sources.address}
        placeholder={sources.placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={4096}
        value={address}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && step !== 'idle') onEscape();
        }}
      />
      {/* One button that keeps the focus. It submits nothing: its press would end on what it has turned into. */}
      <Button look={step === 'idle' || step === 'failed' ? 'main' : 'plain'} onPress={step === 'looking' ? onCancel : onLook}>
        {step === 'looking' ? words.common.cancel : sources.look}
      </Button>
      <Button icon="watch" onPress={onWatch}>
        {words.frame.watchFolder}
      </Button>
    </form>
  );
}

type StepProps = Pick<Props, 'onAdded' | 'onKnown'> & {
  state: ProbeState;
  onRetry: () => void;
  onSignIn: ReturnType<typeof useProbe>['signIn'];
  onCancel: () => void;
};

function Step({ state, onRetry, onSignIn, onCancel, onKnown, onAdded }: StepProps) {
  const { words } = useSpeech();
  if (state.step === 'failed') {
    return (
      <FaultNotice fault={state.fault}>
        <Button onPress={onRetry}>{words.common.retry}</Button>
      </FaultNotice>
    );
  }
  if (state.step === 'sign-in') {
    return <SignInForm offer={state.offer} isBusy={state.isBusy} fault={state.fault} onSubmit={onSignIn} onCancel={onCancel} />;
  }
  if (state.step !== 'found') return null;
  const { knownId } = state.probe;
  return knownId === null ? (
    <Found state={state} onAdded={onAdded} onCancel={onCancel} />
  ) : (
    <Known title={state.probe.title} onShow={() => onKnown(knownId)} onCancel={onCancel} />
  );
}

function Known({ title, onShow, onCancel }: { title: string; onShow: () => void; onCancel: () => void }) {
  const { words } = useSpeech();
  return (
    <div className="known" role="status">
      <p>
        <b dir="auto">{title}</b> {words.sources.known}
      </p>
      <Button
        look="main"
        autoFocus
        onPress={() => {
          onCancel();
          onShow();
        }}
      >
        {words.sources.showKnown}
      </Button>
    </div>
  );
}

type FoundProps = Pick<Props, 'onAdded'> & { state: Extract<ProbeState, { step: 'found' }>; onCancel: () => void };

function Found({ state, onAdded, onCancel }: FoundProps) {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const isPresent = usePresent();
  const add = (addition: Addition): void => {
    setBusy(true);
    setFault(null);
    const { address, credential } = state;
    call('sources.add', { address, ...addition, ...(credential === null ? {} : { credential }) }).then(
      ({ source }) => isPresent.current && onAdded(source),
      (thrown: unknown) => {
        setFault(faultOf(thrown));
        setBusy(false);
      },
    );
  };
  return <FoundCard probe={state.probe} isBusy={isBusy} fault={fault} onAdd={add} onCancel={onCancel} />;
}
