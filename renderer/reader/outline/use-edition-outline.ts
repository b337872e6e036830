// The outline of the open edition, from its text and from its file, and how its pages are named beside their places.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { EditionOutline, OutlineSection } from '#border/model-outline';
import { useCall, useEvent } from '../../client.ts';
import { type FileOutline, readFileOutline } from './file-outline.ts';

/** `nameOf` is what a page is called on its paper or in its file, where that is another name than its place. */
export type EditionOutlineHere = {
  text: EditionOutline | null;
  bookmarks: FileOutline['bookmarks'];
  sections: readonly OutlineSection[];
  nameOf: (page: number) => string | null;
};

const nothing: FileOutline = { bookmarks: [], labels: null };

/** Waits until `isReady`: the page on the desk goes first. Asks again when more of the edition is read. */
export function useEditionOutline(id: string, pdf: PDFDocumentProxy | null, isReady: boolean): EditionOutlineHere {
  const { value, ask } = useCall('editions.outline', isReady ? { id } : null);
  const [file, setFile] = useState(nothing);
  useEvent('library.changed', ({ ids }) => {
    if (isReady && (ids === null || ids.includes(id))) ask();
  });
  useEffect(() => {
    if (pdf === null || !isReady) return;
    let isOver = false;
    void readFileOutline(pdf).then((read) => !isOver && setFile(read));
    return () => {
      isOver = true;
    };
  }, [pdf, isReady]);
  const sections = value?.sections;
  const printed = useMemo(
    () => new Map((sections ?? []).flatMap(({ pages }) => pages.map((one) => [one.page, one.printed] as const))),
    [sections],
  );
  const nameOf = useCallback(
    (page: number): string | null => {
      const label = file.labels?.[page - 1];
      if (label) return label;
      const number = printed.get(page) ?? null;
      return number === null || number === page ? null : String(number);
    },
    [file, printed],
  );
  return { text: value, bookmarks: file.bookmarks, sections: sections ?? [], nameOf };
}
