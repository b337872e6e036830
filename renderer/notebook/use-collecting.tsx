// Collecting from anywhere in the window: what was found goes into the dossier that was used last, or a person is asked which.
import { type ReactNode, useState } from 'react';
import type { Collected, DossierSummary } from '#border/model-dossier';
import type { FindInput, FoundHit } from '#border/model-search';
import { call, faultOf } from '../client.ts';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { CollectDialog } from './collect-dialog.tsx';
import { CollectMenu } from './collect-menu.tsx';
import { lastUsed, useDossiers } from './use-dossiers.ts';

/** What a search gives to collect: the hit, the query that found it, and how all of its list is asked for. */
export type Find = { hit: FoundHit; query: string; input: FindInput; total: number };

/** Ways to collect. `dialog` is drawn once in the window. */
export type Collecting = {
  /** Into the dossier that was used last; asks where there is none, or where `isAsking`. */
  collect: (find: Find, isAsking: boolean) => void;
  menu: (find: Find) => ReactNode;
  dialog: ReactNode;
};

/** As many as one search gives at once. */
const mostAtOnce = 500;

const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });

const toCollected = ({ editionId, page, headline, snippet, marks, boxes }: FoundHit, query: string): Collected => ({
  kind: 'hit',
  editionId,
  page,
  headline,
  snippet,
  marks,
  boxes,
  query,
});

async function findAll({ input, query }: Find): Promise<Collected[]> {
  const { hits } = await call('search.find', { ...input, asker: 'collect', isGrouped: false, limit: mostAtOnce, offset: 0 });
  return hits.map((hit) => toCollected(hit, query));
}

/** The ways, for the whole window. */
export function useCollecting(): Collecting {
  const { words } = useSpeech();
  const { dossiers } = useDossiers();
  const [asked, setAsked] = useState<readonly Collected[] | null>(null);
  const all = dossiers ?? [];

  const put = async (items: readonly Collected[], { id, name }: Pick<DossierSummary, 'id' | 'name'>): Promise<void> => {
    const { added } = await call('dossiers.collect', { id, items: [...items] });
    if (added.length === 0) {
      toast({ text: words.dossier.knownAlready(name) });
      return;
    }
    const undo = (): void => void call('dossiers.take', { id, items: added }).catch(complain);
    toast({ text: words.dossier.collected(added.length, name), action: { text: words.common.undo, act: undo } });
  };
  const putInNew = async (items: readonly Collected[], name: string): Promise<void> => {
    const { dossier } = await call('dossiers.create', { name });
    await put(items, dossier);
  };
  const into = (items: readonly Collected[], dossier: DossierSummary): void => void put(items, dossier).catch(complain);

  return {
    collect: ({ hit, query }, isAsking) => {
      const items = [toCollected(hit, query)];
      const last = lastUsed(dossiers);
      if (last === null || isAsking) setAsked(items);
      else into(items, last);
    },
    menu: (find) => {
      const items = [toCollected(find.hit, find.query)];
      return (
        <CollectMenu
          dossiers={all}
          all={{ count: Math.min(find.total, mostAtOnce), isWhole: find.total <= mostAtOnce }}
          onInto={(dossier) => into(items, dossier)}
          onAsk={() => setAsked(items)}
          onAll={() => void findAll(find).then(setAsked, complain)}
        />
      );
    },
    dialog: asked !== null && asked.length > 0 && (
      <CollectDialog
        count={asked.length}
        dossiers={all}
        onClose={() => setAsked(null)}
        onInto={(dossier) => {
          setAsked(null);
          into(asked, dossier);
        }}
        onNew={(name) => {
          setAsked(null);
          putInNew(asked, name).catch(complain);
        }}
      />
    ),
  };
}
