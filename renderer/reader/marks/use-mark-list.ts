// The marks of the open edition as main has them, and what a person does with them. What is made or changed shows at once; main says how it
// really is a moment later. To a visitor there are none: they are of whoever made them.
import { useCallback, useMemo, useState } from 'react';
import type { Input } from '#border/contract';
import type { MarkRef, ShownMark } from '#border/model-marks';
import { type Asked, call, faultOf, useCall, useEvent } from '../../client.ts';
import { useIsVisitor } from '../../ui/access.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';

/** What of a mark is changed. */
export type MarkChange = Omit<Input<'marks.change'>, 'editionId' | 'id'>;

/** The marks of the edition, and the ways to change them; each says by a message what went wrong. */
export type MarkList = {
  marks: readonly ShownMark[];
  tags: readonly string[];
  fault: Asked<unknown>['fault'];
  isKnown: boolean;
  ask: () => void;
  /** The new mark; null where it could not be made. */
  add: (input: Omit<Input<'marks.add'>, 'id'>) => Promise<ShownMark | null>;
  change: (ref: MarkRef, change: MarkChange) => Promise<void>;
  /** Takes marks away; the message offers to take that back. `isQuiet` says nothing, for what was never wanted. */
  remove: (marks: readonly MarkRef[], isQuiet?: boolean) => Promise<void>;
};

const none: readonly ShownMark[] = [];
const noTags: readonly string[] = [];

const isOf =
  ({ editionId, id }: MarkRef) =>
  (mark: MarkRef) =>
    mark.editionId === editionId && mark.id === id;
const refOf = ({ editionId, id }: MarkRef): MarkRef => ({ editionId, id });

/** Asks for the marks of an edition, and again when they or its pages change. */
export function useMarkList(id: string): MarkList {
  const { words } = useSpeech();
  const { value, fault, ask } = useCall('marks.list', useIsVisitor() ? null : { id });
  // What has been done since the last answer.
  const [ahead, setAhead] = useState<{ of: unknown; marks: readonly ShownMark[] } | null>(null);
  const marks = ahead !== null && ahead.of === value ? ahead.marks : (value?.marks ?? none);
  const showAhead = useCallback(
    (change: (marks: readonly ShownMark[]) => readonly ShownMark[]) =>
      setAhead((now) => ({ of: value, marks: change(now !== null && now.of === value ? now.marks : (value?.marks ?? none)) })),
    [value],
  );
  useEvent('marks.changed', ({ ids }) => ids.includes(id) && ask());
  useEvent('library.changed', ({ ids }) => (ids === null || ids.includes(id)) && ask());

  const tell = useCallback((thrown: unknown) => toast({ text: faultOf(thrown).message }), []);
  const add = useCallback<MarkList['add']>(
    async (input) => {
      try {
        const { mark } = await call('marks.add', { id, ...input });
        showAhead((now) => [...now.filter((one) => !isOf(mark)(one)), mark]);
        return mark;
      } catch (thrown) {
        tell(thrown);
        return null;
      }
    },
    [id, showAhead, tell],
  );
  const change = useCallback<MarkList['change']>(
    async (ref, changed) => {
      try {
        const given = Object.fromEntries(Object.entries(changed).filter(([, one]) => one !== undefined));
        showAhead((now) => now.map((mark) => (isOf(ref)(mark) ? { ...mark, ...given } : mark)));
        await call('marks.change', { ...refOf(ref), ...changed });
      } catch (thrown) {
        tell(thrown);
        ask();
      }
    },
    [showAhead, tell, ask],
  );
  const remove = useCallback<MarkList['remove']>(
    async (refs, isQuiet = false) => {
      try {
        const { removed } = await call('marks.remove', { marks: refs.map(refOf) });
        showAhead((now) => now.filter((mark) => !removed.some(isOf(mark))));
        if (isQuiet || removed.length === 0) return;
        const act = (): void => void call('marks.restore', { marks: removed }).catch(tell);
        toast({ text: words.marks.removed(removed.length), action: { text: words.common.undo, act } });
      } catch (thrown) {
        tell(thrown);
      }
    },
    [showAhead, tell, words],
  );
  const tags = value?.tags ?? noTags;
  const isKnown = value !== null;
  return useMemo(
    () => ({ marks, tags, fault, isKnown, ask, add, change, remove }),
    [marks, tags, fault, isKnown, ask, add, change, remove],
  );
}
