// The notebook: the dossiers at the side, and the one that is open; or all marks.
import { call, faultOf } from '../client.ts';
import { go, type NotebookPlace } from '../route.ts';
import { useMayChange } from '../ui/access.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { DossierList, NewDossier } from './dossier-list.tsx';
import { DossierPage } from './dossier-page.tsx';
import { MarksView } from './marks/marks-view.tsx';
import { NotebookTabs } from './notebook-tabs.tsx';
import type { PrintClipping } from './use-dossier.ts';
import { lastUsed, useDossiers } from './use-dossiers.ts';
import './notebook.css';

const create = (name: string): void => {
  call('dossiers.create', { name }).then(
    ({ dossier }) => go({ place: 'notebook', id: dossier.id }),
    (thrown: unknown) => toast({ text: faultOf(thrown).message }),
  );
};

type Props = { place: NotebookPlace; onPrint: PrintClipping };

/** The place; without `id` the dossier that was used last is open. */
export function NotebookPage({ place, onPrint }: Props) {
  return (
    <NotebookTabs place={place}>
      {place.view === 'marks' ? <MarksView /> : <Dossiers place={place} onPrint={onPrint} />}
    </NotebookTabs>
  );
}

function Dossiers({ place, onPrint }: Props) {
  const { words } = useSpeech();
  const { dossiers, fault, ask } = useDossiers();
  if (dossiers === null) {
    return (
      <div className="notebook" aria-busy={fault === null}>
        {fault === null ? (
          <Waiting rows={4} />
        ) : (
          <FaultNotice fault={fault}>
            <Button onPress={ask}>{words.common.retry}</Button>
          </FaultNotice>
        )}
      </div>
    );
  }
  const openId = place.id ?? lastUsed(dossiers)?.id ?? null;
  if (dossiers.length === 0 && place.id === undefined) return <NoDossiers />;
  return (
    <div className="notebook">
      <DossierList dossiers={dossiers} openId={openId} onCreate={create} />
      {openId !== null && <DossierPage key={openId} id={openId} onPrint={onPrint} />}
    </div>
  );
}

function NoDossiers() {
  const { words } = useSpeech();
  const { dossier, access } = words;
  const mayChange = useMayChange();
  return (
    <div className="notebook none">
      <EmptyPlace
        icon="notebook"
        heading={dossier.emptyTitle}
        texts={mayChange ? [dossier.emptyText, dossier.emptyHow] : [access.noDossiers]}
      >
        {mayChange && (
          <NewDossier
            onCreate={create}
            button={
              <Button look="main" icon="plus">
                {dossier.create}
              </Button>
            }
          />
        )}
        <Button onPress={() => go({ place: 'search', query: '' })}>{dossier.search}</Button>
      </EmptyPlace>
    </div>
  );
}
