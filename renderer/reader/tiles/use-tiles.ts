// Those who draw the open PDF, for as long as it is open.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { openTiles, type Tiles } from './open-tiles.ts';

/** Null until the PDF is open. */
export function useTiles(pdf: PDFDocumentProxy | null): Tiles | null {
  const [tiles, setTiles] = useState<Tiles | null>(null);
  useEffect(() => {
    if (pdf === null) return;
    const opened = openTiles(pdf);
    setTiles(opened);
    return () => {
      setTiles(null);
      opened.close();
    };
  }, [pdf]);
  return tiles;
}
