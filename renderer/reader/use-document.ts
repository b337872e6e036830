// The PDF of the edition on the desk: opened once, closed when the reader leaves.

import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { Fault } from '#border/errors';
import { isPasswordError, openDocument, type PdfFile } from './open-document.ts';

type State = { pdf: PDFDocumentProxy | null; fault: Fault | null };

/** Null opens nothing. A fault here is never fatal while page pictures can be shown, except a missing password. */
export function useDocument(file: PdfFile | null, password: string | null): State {
  const [state, setState] = useState<State>({ pdf: null, fault: null });
  const { url, sizeBytes } = file ?? { url: null, sizeBytes: 0 };
  useEffect(() => {
    if (url === null) return;
    const opened = openDocument({ url, sizeBytes }, password);
    let isOver = false;
    opened.document.then(
      (pdf) => !isOver && setState({ pdf, fault: null }),
      (thrown: unknown) => {
        if (isOver) return;
        const code = isPasswordError(thrown) ? 'pdf/locked' : 'pdf/broken';
        setState({ pdf: null, fault: { code, message: String(thrown) } });
      },
    );
    return () => {
      isOver = true;
      setState({ pdf: null, fault: null });
      opened.close();
    };
  }, [url, sizeBytes, password]);
  return state;
}
