// The sizes of an edition's pages, needed to place boxes on its pictures. Asked once for each edition, kept for the session.

import { useEffect, useState } from 'react';
import type { PageSize } from '#border/model';
import { call } from '../client.ts';

const asked = new Map<string, Promise<readonly PageSize[]>>();
const known = new Map<string, readonly PageSize[]>();

function sizesOf(id: string): Promise<readonly PageSize[]> {
  const before = asked.get(id);
  if (before !== undefined) return before;
  const asking = call('editions.open', { id }).then(({ pages }) => {
    known.set(id, pages);
    return pages;
  });
  asked.set(id, asking);
  asking.catch(() => asked.delete(id));
  return asking;
}

/** The size of one page; null until known, or when the edition cannot be opened (its hit is then shown without a picture). */
export function usePageSize(id: string, page: number): PageSize | null {
  const [sizes, setSizes] = useState<readonly PageSize[] | null>(known.get(id) ?? null);
  useEffect(() => {
    let isOver = false;
    setSizes(known.get(id) ?? null);
    sizesOf(id).then(
      (found) => !isOver && setSizes(found),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [id]);
  return sizes?.[page - 1] ?? null;
}
