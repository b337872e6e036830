// The titles with their rules, and changing one: a rule that would let editions go is shown first, and can be undone afterwards.
import { useEffect, useRef, useState } from 'react';
import type { Output } from '#border/contract';
import type { KeepRule } from '#border/model';
import type { Title } from '#border/model-titles';
import { type Asked, call, faultOf, useCall, useEvent } from '../client.ts';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';

const calmMs = 1000;

/** A change that waits for a yes: what would go. */
export type Proposal = { title: Title; keep: KeepRule; isArchive: boolean; preview: Output<'titles.preview'> };

type Keeping = {
  titles: Asked<Output<'titles.list'>>;
  proposal: Proposal | null;
  isBusy: boolean;
  /** Changes the rule at once where nothing goes, else proposes it. */
  change: (title: Title, keep: KeepRule, isArchive: boolean) => void;
  /** Forgets what corrections have taught of a title. */
  forget: (title: Title) => void;
  confirm: () => void;
  decline: () => void;
};

/** The list and what changes it. */
export function useKeeping(): Keeping {
  const { words } = useSpeech();
  const titles = useTitles();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
  const undo = async ({ title, keep, isArchive }: Title, removed: string[]): Promise<void> => {
    // The rule first: under the new one they would go again.
    await call('titles.keep', { title, keep, isArchive });
    if (removed.length > 0) await call('editions.restore', { ids: removed });
    titles.ask();
    toast({ text: words.keeping.undone });
  };
  const apply = async (before: Title, keep: KeepRule, isArchive: boolean): Promise<void> => {
    const { removed } = await call('titles.keep', { title: before.title, keep, isArchive });
    titles.ask();
    const isNowArchive = isArchive && !before.isArchive;
    const { keeping, common } = words;
    const kept = isNowArchive ? keeping.isArchived(before.title) : keeping.kept;
    toast({
      text: removed.length > 0 ? keeping.went(removed.length) : kept,
      action: { text: common.undo, act: () => undo(before, removed).catch(complain) },
    });
  };
  const setStyle = async (title: string, style: Title['style']): Promise<void> => {
    await call('titles.style', { title, style });
    titles.ask();
  };
  const forget = async ({ title, style }: Title): Promise<void> => {
    await setStyle(title, null);
    const undoForget = (): void => void setStyle(title, style).catch(complain);
    toast({ text: words.keeping.forgot(title), action: { text: words.common.undo, act: undoForget } });
  };
  const change = async (title: Title, keep: KeepRule, isArchive: boolean): Promise<void> => {
    const preview = await call('titles.preview', { title: title.title, keep, isArchive });
    if (preview.editions.length === 0) await apply(title, keep, isArchive);
    else setProposal({ title, keep, isArchive, preview });
  };
  return {
    titles,
    proposal,
    isBusy,
    change: (title, keep, isArchive) => {
      change(title, keep, isArchive).catch(complain);
    },
    forget: (title) => {
      forget(title).catch(complain);
    },
    confirm: () => {
      if (proposal === null) return;
      setBusy(true);
      apply(proposal.title, proposal.keep, proposal.isArchive)
        .catch(complain)
        .finally(() => {
          setBusy(false);
          setProposal(null);
        });
    },
    decline: () => setProposal(null),
  };
}

/** The titles, asked again when the library changes, at most once a second. */
function useTitles(): Asked<Output<'titles.list'>> {
  const titles = useCall('titles.list', {});
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEvent('library.changed', () => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      titles.ask();
    }, calmMs);
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return titles;
}
