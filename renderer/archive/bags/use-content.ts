// What is to be exported: an edition that one came with, all of a newspaper, or the library.
import { useEffect, useState } from 'react';
import type { Input, Output } from '#border/contract';
import { useCall } from '../../client.ts';

type Wish = Input<'bags.export'>['content'];

/** The choice, what it can be made of, and the wish that it comes to; null where there is nothing to export. */
export type Content = {
  kind: Wish['kind'];
  setKind: (kind: Wish['kind']) => void;
  title: string;
  setTitle: (title: string) => void;
  titles: readonly string[];
  edition: Output<'editions.open'>['edition'] | null;
  wish: Wish | null;
};

const wishOf = (kind: Wish['kind'], id: string | null, title: string): Wish | null => {
  if (kind === 'library') return { kind };
  if (kind === 'title') return title === '' ? null : { kind, title };
  return id === null ? null : { kind, ids: [id] };
};

/** Begins with what the address names, else with the whole library. */
export function useContent(id: string | undefined, named: string | undefined): Content {
  const [kind, setKind] = useState<Wish['kind']>('library');
  const [chosen, setTitle] = useState(named ?? '');
  const { value: listed } = useCall('titles.list', {});
  const { value: opened } = useCall('editions.open', id === undefined ? null : { id });
  useEffect(() => {
    if (id !== undefined) setKind('editions');
    else if (named !== undefined) setKind('title');
    if (named !== undefined) setTitle(named);
  }, [id, named]);
  const titles = (listed?.titles ?? []).map(({ title }) => title);
  const title = chosen === '' ? (titles[0] ?? '') : chosen;
  const edition = opened?.edition ?? null;
  return { kind, setKind, title, setTitle, titles, edition, wish: wishOf(kind, edition?.id ?? null, title) };
}
