// An open dossier: its name and note, what can be done with it, and its items.
import { useState } from 'react';
import type { Dossier } from '#border/model-dossier';
import { call, faultOf } from '../client.ts';
import { go } from '../route.ts';
import { useMayChange } from '../ui/access.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { CommentField } from '../ui/comment-field.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { ExportMenu } from './export-menu.tsx';
import { ItemList } from './item-list.tsx';
import { NameForm } from './name-form.tsx';
import { type PrintClipping, useDossier } from './use-dossier.ts';

const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });

/** The dossier. */
export function DossierPage({ id, onPrint }: { id: string; onPrint: PrintClipping }) {
  const { words } = useSpeech();
  const { dossier, fault, ask, actions } = useDossier(id, onPrint);
  return (
    <section className="dossier" aria-busy={dossier === null && fault === null}>
      {fault !== null && (
        <FaultNotice fault={fault}>
          <Button onPress={ask}>{words.common.retry}</Button>
        </FaultNotice>
      )}
      {dossier === null && fault === null && <Waiting rows={4} />}
      {dossier !== null && (
        <>
          <Head dossier={dossier} />
          {dossier.items.length === 0 ? (
            <NoItems />
          ) : (
            <ItemList dossierId={dossier.id} items={dossier.items} name={dossier.name} actions={actions} />
          )}
        </>
      )}
    </section>
  );
}

function Head({ dossier }: { dossier: Dossier }) {
  const { words } = useSpeech();
  const { id, name, note } = dossier;
  const mayChange = useMayChange();
  const remove = (): void => {
    const restore = (): void =>
      void call('dossiers.restore', { id }).then(() => go({ place: 'notebook', id }, 'replace'), complain);
    call('dossiers.remove', { id }).then(() => {
      go({ place: 'notebook' }, 'replace');
      toast({ text: words.dossier.removed(name), action: { text: words.common.undo, act: restore } });
    }, complain);
  };
  return (
    <header className="dossier-head">
      <div className="dossier-title">
        <h1>
          <bdi>{name}</bdi>
        </h1>
        {mayChange && <Rename dossier={dossier} />}
        <div className="grow" />
        {dossier.items.length > 0 && <ExportMenu id={id} />}
        {mayChange && <IconButton icon="remove" label={words.dossier.remove} onPress={remove} />}
      </div>
      <CommentField
        key={id}
        className="dossier-note"
        text={note}
        label={words.dossier.note}
        placeholder={words.dossier.notePlaceholder}
        onKeep={(text) => void call('dossiers.change', { id, note: text }).catch(complain)}
      />
    </header>
  );
}

function Rename({ dossier: { id, name } }: { dossier: Dossier }) {
  const { words } = useSpeech();
  const [count, setCount] = useState(0);
  return (
    <Panel heading={words.dossier.rename} button={<IconButton icon="edit" label={words.dossier.rename} />}>
      {(close) => (
        <NameForm
          key={`${name} ${count}`}
          name={name}
          yes={words.common.save}
          onName={(text) => {
            close();
            setCount(count + 1);
            call('dossiers.change', { id, name: text }).catch(complain);
          }}
        />
      )}
    </Panel>
  );
}

function NoItems() {
  const { words } = useSpeech();
  const mayChange = useMayChange();
  return (
    <div className="empty">
      <Icon name="notebook" size={28} />
      <h2>{words.dossier.emptyDossierTitle}</h2>
      {mayChange && (
        <>
          <p>{words.dossier.emptyDossierText}</p>
          <Button onPress={() => go({ place: 'search', query: '' })}>{words.dossier.search}</Button>
        </>
      )}
    </div>
  );
}
