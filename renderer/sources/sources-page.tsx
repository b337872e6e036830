// Where editions come from: one field to add a source, and the list of those that there are, each with its health.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Source } from '#border/model-sources';
import { go, type SourcesPlace } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { useNow } from '../ui/use-now.ts';
import { Waiting } from '../ui/waiting.tsx';
import { AddSource } from './add-source.tsx';
import { NoSources } from './no-sources.tsx';
import { SourceRow } from './source-row.tsx';
import { useSourceActions } from './use-source-actions.ts';
import { useSources } from './use-sources.ts';
import './sources.css';

type Props = { place: SourcesPlace; onWatch: () => void };

/** The place. `onWatch` opens main's own dialog for a folder. */
export function SourcesPage({ place, onWatch }: Props) {
  const { words } = useSpeech();
  const { sources, fault, ask, put } = useSources();
  const actions = useSourceActions(put);
  const field = useRef<HTMLInputElement>(null);
  const [signingInAt, setSigningInAt] = useState<string | null>(null);
  const lead = useLeading(sources);
  useStep(place, field, (id) => {
    setSigningInAt(id);
    lead(id);
  });
  const add = (source: Source): void => {
    put(source);
    lead(source.id);
    toast({ text: words.sources.added(source.title) });
  };
  return (
    <div className="sources" aria-busy={sources === null && fault === null}>
      <div className="sources-column">
        <header className="sources-head">
          <h1>{words.sources.heading}</h1>
          <div className="grow" />
          {sources !== null && sources.length > 0 && (
            <Button icon="check" onPress={actions.checkAll}>
              {words.sources.checkAll}
            </Button>
          )}
        </header>
        <AddSource field={field} onAdded={add} onKnown={lead} onWatch={onWatch} />
        {fault !== null && (
          <FaultNotice fault={fault}>
            <Button onPress={ask}>{words.common.retry}</Button>
          </FaultNotice>
        )}
        {sources === null && fault === null && <Waiting rows={3} />}
        {sources !== null && sources.length === 0 && <NoSources />}
        {sources !== null && sources.length > 0 && (
          <SourceList
            sources={sources}
            actions={actions}
            put={put}
            field={field}
            signingInAt={signingInAt}
            // A form that closes late, once another row's is open, leaves that one alone.
            onSignIn={(id, isOpen) => setSigningInAt((now) => (isOpen ? id : now === id ? null : now))}
          />
        )}
      </div>
    </div>
  );
}

type ListProps = Pick<Parameters<typeof SourceRow>[0], 'actions' | 'put'> & {
  sources: readonly Source[];
  signingInAt: string | null;
  field: RefObject<HTMLInputElement | null>;
  onSignIn: (id: string, isOpen: boolean) => void;
};

function SourceList({ sources, actions, put, field, signingInAt, onSignIn }: ListProps) {
  const { words } = useSpeech();
  const nowMs = useNow();
  return (
    <ul className="source-list" aria-label={words.sources.list}>
      {sources.map((source, at) => (
        <SourceRow
          key={source.id}
          source={source}
          nowMs={nowMs}
          actions={actions}
          put={put}
          isSigningIn={signingInAt === source.id}
          onSignIn={(isOpen) => onSignIn(source.id, isOpen)}
          heir={() => document.getElementById(`source-${(sources[at + 1] ?? sources[at - 1])?.id}`) ?? field.current}
        />
      ))}
    </ul>
  );
}

/** Leads the eye and the focus to a source, as soon as its row is there. */
function useLeading(sources: readonly Source[] | null): (id: string) => void {
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null || sources === null) return;
    const row = document.getElementById(`source-${wanted}`);
    if (row === null) return;
    row.scrollIntoView({ block: 'nearest' });
    // A field of the row that already took the focus, such as a sign-in form's, keeps it.
    if (!row.contains(document.activeElement)) row.focus();
    setWanted(null);
  }, [wanted, sources]);
  return useCallback((id: string) => setWanted(id), []);
}

/** Does what the address asks for, once, and takes the request out of the address. */
function useStep(place: SourcesPlace, field: RefObject<HTMLInputElement | null>, signIn: (id: string) => void): void {
  const { step, id } = place;
  const act = useRef(signIn);
  useEffect(() => {
    act.current = signIn;
  });
  useEffect(() => {
    if (step === undefined) return;
    if (step === 'add') field.current?.focus();
    else if (id !== undefined) act.current(id);
    go({ place: 'sources' }, 'replace');
  }, [step, id, field]);
}
