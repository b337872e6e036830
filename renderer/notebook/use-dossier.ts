// One dossier that is open, and what is done in it: seen at once, kept in main, and taken back where that is wanted.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Fault } from '#border/errors';
import type { Dossier, ShownItem } from '#border/model-dossier';
import { call, faultOf, useEvent } from '../client.ts';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';

/** What can be done with its items. */
export type ItemActions = {
  /** Brings an item to a place, from 0. */
  move: (id: string, to: number) => void;
  comment: (id: string, comment: string) => void;
  take: (id: string) => void;
  /** Null where it is no clipping, or its edition has gone. */
  print: (item: ShownItem) => (() => void) | null;
};

/** The dossier is null until it is known. */
export type OpenDossier = { dossier: Dossier | null; fault: Fault | null; ask: () => void; actions: ItemActions };

const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });

/** Has a clipping printed. */
export type PrintClipping = (item: ShownItem) => void;

/** Follows a dossier. What is under way to main is not overwritten by what it answered before. */
export function useDossier(id: string, onPrint: PrintClipping): OpenDossier {
  const { words } = useSpeech();
  const [state, setState] = useState<{ dossier: Dossier | null; fault: Fault | null }>({ dossier: null, fault: null });
  const newest = useRef<Dossier | null>(null);
  newest.current = state.dossier;
  const turn = useRef(0);
  const underWay = useRef(0);

  const ask = useCallback((): void => {
    if (underWay.current > 0) return;
    turn.current += 1;
    const mine = turn.current;
    call('dossiers.open', { id }).then(
      ({ dossier }) => mine === turn.current && setState({ dossier, fault: null }),
      (thrown: unknown) => mine === turn.current && setState((before) => ({ ...before, fault: faultOf(thrown) })),
    );
  }, [id]);

  useEffect(() => {
    setState({ dossier: null, fault: null });
    ask();
    return () => {
      turn.current += 1;
    };
  }, [ask]);
  useEvent('dossiers.changed', ask);
  useEvent('library.changed', ask);
  useEvent('settings.changed', ask);

  const actions = useMemo((): ItemActions => {
    const change = (make: (items: Dossier['items']) => Dossier['items'], keep: () => Promise<unknown>): void => {
      turn.current += 1;
      setState(({ dossier, fault }) => ({ dossier: dossier && { ...dossier, items: make(dossier.items) }, fault }));
      underWay.current += 1;
      keep()
        .catch(complain)
        .finally(() => {
          underWay.current -= 1;
          ask();
        });
    };
    return {
      print: (item) => (item.isHere && item.region !== null ? () => onPrint(item) : null),
      move: (item, to) => {
        const items = newest.current?.items ?? [];
        const moved = items.find((one) => one.id === item);
        if (moved === undefined) return;
        const next = items.filter((one) => one !== moved).toSpliced(to, 0, moved);
        change(
          () => next,
          () => call('dossiers.arrange', { id, items: next.map((one) => one.id) }),
        );
      },
      comment: (item, comment) =>
        change(
          (items) => items.map((one) => (one.id === item ? { ...one, comment } : one)),
          () => call('dossiers.comment', { id, item, comment }),
        ),
      take: (item) =>
        change(
          (items) => items.filter((one) => one.id !== item),
          async () => {
            const { taken } = await call('dossiers.take', { id, items: [item] });
            const act = (): void => void call('dossiers.restore', { id, items: taken }).catch(complain);
            if (taken.length > 0) toast({ text: words.dossier.taken(taken.length), action: { text: words.common.undo, act } });
          },
        ),
    };
  }, [id, ask, words, onPrint]);
  return { ...state, ask, actions };
}
