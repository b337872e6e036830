// Dragging a page out of the window as a PDF: the file is written as soon as the pointer moves with the page, so that it is there when the
// system asks for it. A press that does not move costs nothing.
import { type DragEvent, type PointerEvent, useCallback, useMemo, useRef } from 'react';
import { call, faultOf } from '../client.ts';
import { toast } from '../ui/toasts.tsx';

type Held = { page: number; file: Promise<string> | null };

const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });

/** What an element that stands for a page listens with. */
export type DragOut = {
  press: (event: PointerEvent, page: number) => void;
  move: (page: number) => void;
  release: () => void;
  drag: (event: DragEvent, page: number) => void;
};

/** For the pages of one edition. */
export function useDragOut(id: string): DragOut {
  const held = useRef<Held | null>(null);
  const prepare = useCallback(
    (page: number): Promise<string> => {
      const known = held.current?.page === page ? held.current.file : null;
      const file = known ?? call('share.prepare', { kind: 'pages', id, from: page, to: page }).then(({ key }) => key);
      // Told once, by the drag that waits for it.
      file.catch(() => undefined);
      held.current = { page, file };
      return file;
    },
    [id],
  );
  const press = useCallback((event: PointerEvent, page: number) => {
    held.current = event.button === 0 && event.pointerType === 'mouse' ? { page, file: null } : null;
  }, []);
  const move = useCallback(
    (page: number) => {
      if (held.current?.page === page && held.current.file === null) void prepare(page);
    },
    [prepare],
  );
  const release = useCallback(() => {
    held.current = null;
  }, []);
  const drag = useCallback(
    (event: DragEvent, page: number) => {
      // The browser's own drag would carry a picture; the system's carries the file.
      event.preventDefault();
      prepare(page)
        .then((key) => (held.current === null ? null : call('share.drag', { key, id, page })))
        .catch(complain)
        .finally(release);
    },
    [id, prepare, release],
  );
  return useMemo(() => ({ press, move, release, drag }), [press, move, release, drag]);
}
