// The stored picture of a page, on a canvas that gives its memory back when it goes: of an <img> a browser keeps what it decoded long after
// the page was turned, until half a gigabyte is full.
import { useEffect, useRef, useState } from 'react';
import { pictureUrl } from '../client.ts';
import { readPicture } from './read-picture.ts';

/** Nothing to see until the picture has come, or where there is none. */
export function PagePicture({ id, page }: { id: string; page: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [hasCome, setCome] = useState(false);
  useEffect(() => {
    const place = canvas.current;
    if (place === null) return;
    const leaving = new AbortController();
    const draw = async (): Promise<void> => {
      const bitmap = await createImageBitmap(await readPicture(pictureUrl(id, page), leaving.signal));
      if (!leaving.signal.aborted) {
        place.width = bitmap.width;
        place.height = bitmap.height;
        place.getContext('2d')?.drawImage(bitmap, 0, 0);
        setCome(true);
      }
      bitmap.close();
    };
    // A page without a picture is white until it is drawn.
    draw().catch(() => undefined);
    return () => {
      leaving.abort();
      setCome(false);
      place.width = 0;
      place.height = 0;
    };
  }, [id, page]);
  return <canvas ref={canvas} className="sheet-picture" hidden={!hasCome} />;
}
