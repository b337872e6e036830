// The texts of the pages on the desk, so that they can be pointed at. Holds no other page: an hour of reading keeps no hundred of them.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '#border/errors';
import { call, faultOf, useEvent } from '../../client.ts';
import { type PageText, toPageText } from './page-text.ts';

/** The texts that are known, and why the last one asked for is not. */
export type PageTexts = { texts: ReadonlyMap<number, PageText>; fault: Fault | null };

const none: PageTexts = { texts: new Map(), fault: null };

/** `pages` null asks for nothing; a page that is not read yet is not in the answer. */
export function usePageTexts(id: string, pages: readonly number[] | null): PageTexts {
  const [known, setKnown] = useState(none);
  const turn = useRef(0);
  const key = pages?.join(' ') ?? '';
  const ask = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    const asked = key === '' ? [] : key.split(' ').map(Number);
    setKnown(({ texts }) => ({ texts: new Map([...texts].filter(([page]) => asked.includes(page))), fault: null }));
    for (const page of asked) {
      call('pages.layout', { id, page }).then(
        ({ layout }) => {
          if (mine !== turn.current || layout === null) return;
          setKnown(({ texts, fault }) => ({ texts: new Map(texts).set(page, toPageText(layout)), fault }));
        },
        (thrown: unknown) => mine === turn.current && setKnown(({ texts }) => ({ texts, fault: faultOf(thrown) })),
      );
    }
  }, [id, key]);
  useEffect(() => {
    ask();
    return () => {
      turn.current += 1;
    };
  }, [ask]);
  useEvent('library.changed', ({ ids }) => {
    if (ids === null || ids.includes(id)) ask();
  });
  return known;
}
