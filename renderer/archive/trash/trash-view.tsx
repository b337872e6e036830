// The trash: what was taken from the shelf, last removed first, and the way back. Nothing is lost here.
import { useState } from 'react';
import type { RemovedEdition } from '#border/model-trash';
import { sayDay, saySize } from '#border/words/locale';
import { useCall, useEvent } from '../../client.ts';
import { go } from '../../route.ts';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { sayAgo } from '../../ui/say-time.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { useNow } from '../../ui/use-now.ts';
import { AskedButton } from '../safety/asked-button.tsx';
import { useDiscarding } from './use-discarding.ts';
import { useRestoring } from './use-restoring.ts';
import './trash.css';

const none: ReadonlySet<string> = new Set();

/** The view. */
export function TrashView() {
  const { words, language } = useSpeech();
  const { trash } = words.archive;
  const { value, fault, ask } = useCall('trash.list', {});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(none);
  const restore = useRestoring();
  const discard = useDiscarding();
  const mayChange = useMayChange();
  useEvent('library.changed', ask);
  const editions = value?.editions ?? null;
  if (fault !== null || editions === null) return <NotYet className="trash" fault={fault} onRetry={ask} />;
  if (editions.length === 0) return <EmptyTrash />;
  const picked = editions.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const putBack = (ids: readonly string[]): void => {
    if (!mayChange) return;
    setChosen(none);
    restore(ids);
  };
  const sizeBytes = editions.reduce((sum, edition) => sum + edition.sizeBytes, 0);
  const pickedBytes = editions.reduce((sum, edition) => sum + (chosen.has(edition.id) ? edition.sizeBytes : 0), 0);
  return (
    <section className="trash" aria-label={trash.heading}>
      <header>
        <h1>{trash.heading}</h1>
        <p className="quiet figures" role="status">
          {picked.length === 0 ? trash.counted(editions.length, saySize(sizeBytes, language)) : trash.chosen(picked.length)}
        </p>
        <div className="grow" />
        {mayChange && picked.length > 0 && (
          <AskedButton
            text={words.safety.trash.discard}
            look="quiet"
            heading={words.safety.trash.emptyHeading}
            question={words.safety.trash.emptyText(picked.length, saySize(pickedBytes, language))}
            yes={words.safety.trash.emptyYes}
            onYes={() => {
              setChosen(none);
              discard(picked);
            }}
          />
        )}
        {mayChange && (
          <Button icon="restore" onPress={() => putBack(picked.length === 0 ? editions.map(({ id }) => id) : picked)}>
            {picked.length === 0 ? trash.restoreAll : trash.restore}
          </Button>
        )}
      </header>
      <ChoiceList
        label={trash.list}
        items={editions}
        nameOf={({ title, day }) => `${title} ${day ?? ''}`}
        chosen={mayChange ? chosen : null}
        onChoose={setChosen}
        onAct={({ id }) => putBack(chosen.has(id) ? picked : [id])}
        rowHeightPx={56}
      >
        {(edition) => <TrashRow edition={edition} />}
      </ChoiceList>
      {mayChange && <p className="trash-keys quiet">{trash.keys}</p>}
    </section>
  );
}

function TrashRow({ edition }: { edition: RemovedEdition }) {
  const { words, language } = useSpeech();
  const nowMs = useNow();
  const { title, day, issue, pages, sizeBytes, removedAtMs } = edition;
  return (
    <>
      <span className="trash-name">
        <bdi>{title}</bdi>
        <span className="quiet">
          {day === null ? words.common.undated : sayDay(day, language)}
          {issue !== null && ` · ${words.common.issue(issue)}`}
        </span>
      </span>
      <span className="trash-size quiet figures">
        {words.common.pages(pages)} · {saySize(sizeBytes, language)}
      </span>
      <span className="trash-when quiet">{words.archive.trash.removed(sayAgo(removedAtMs, nowMs, language, words))}</span>
    </>
  );
}

function EmptyTrash() {
  const { words } = useSpeech();
  const { trash } = words.archive;
  return (
    <div className="trash none">
      <EmptyPlace icon="remove" heading={trash.emptyTitle} texts={[trash.emptyText]}>
        <Button look="main" onPress={() => go({ place: 'shelf' })}>
          {words.common.toKiosk}
        </Button>
      </EmptyPlace>
    </div>
  );
}
