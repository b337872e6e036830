// Where the photographs of the pages on the desk lie, so that a tone of the paper leaves them alone. Asks for nothing while paper is as printed.
import { useEffect, useRef, useState } from 'react';
import type { Box } from '#border/model';
import { call } from '../../client.ts';

/** The photographs of a page, in points of its unrotated paper; undefined while they are not known. */
export type PhotographsOf = (page: number) => readonly Box[] | undefined;

/** Pages of one question. */
const mostAsked = 8;

/** `pages` are those on the desk, `next` those that may follow; null asks for nothing. Pages that cannot be read have none. */
export function usePhotographs(id: string, pages: readonly number[] | null, next: readonly number[]): PhotographsOf {
  const [known, setKnown] = useState<ReadonlyMap<number, readonly Box[]>>(new Map());
  const asked = useRef(new Set<number>());
  const key = pages === null ? '' : `${pages.join(' ')}|${next.join(' ')}`;
  useEffect(() => {
    const ask = async (list: string): Promise<void> => {
      const left = list
        .split(' ')
        .filter(Boolean)
        .map(Number)
        .filter((page) => !asked.current.has(page));
      const wanted = left.slice(0, mostAsked);
      if (wanted.length === 0) return;
      for (const page of wanted) asked.current.add(page);
      const found = await call('pages.photographs', { id, pages: wanted }).then(
        ({ photographs }) => photographs,
        () => wanted.map((): Box[] => []),
      );
      setKnown((before) => new Map([...before, ...wanted.map((page, at) => [page, found[at] ?? []] as const)]));
      await ask(list);
    };
    const [onDesk = '', after = ''] = key.split('|');
    void ask(onDesk).then(() => ask(after));
  }, [id, key]);
  return (page) => known.get(page);
}
