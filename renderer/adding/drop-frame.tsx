// Takes PDFs and folders dropped anywhere in the window, and shows a frame while they hang over it. Refuses dragged text and links.
// Where the library may not be changed the frame says why, a drop says it again with what can be done, and main is not asked.
import { useEffect, useState } from 'react';
import type { ErrorCode } from '#border/errors';
import { faultSentence, faultWords } from '#border/words/faults';
import { drop, faultOf, useEvent } from '../client.ts';
import { useAccess } from '../ui/access.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import './adding.css';

/** Why nothing is taken there. */
const refusedBy = {
  'reading-room': 'access/reading-room',
  'read-only': 'library/read-only',
} as const satisfies Record<string, ErrorCode>;

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** The frame, seen only while files hang over the window. */
export function DropFrame() {
  const { words, language } = useSpeech();
  const access = useAccess();
  // What the system hands over arrives without the window, which may be looked at much later.
  useEvent('add.refused', ({ fault }) => toast({ text: fault.message, isStaying: true }));
  const isOver = useFileDrop((files) => {
    if (access !== 'whole') toast({ text: faultSentence(refusedBy[access], {}, language) });
    else drop(files).catch((thrown: unknown) => toast({ text: faultOf(thrown).message }));
  });
  if (!isOver) return null;
  if (access !== 'whole') {
    const { what, next } = faultWords(refusedBy[access], {}, language);
    return (
      <div className="drop-frame" role="status">
        <div>
          <Icon name="lock" size={32} />
          <h2>{what}</h2>
          <p className="quiet">{next}</p>
        </div>
      </div>
    );
  }
  return (
    <div className="drop-frame" role="status">
      <div>
        <Icon name="addFiles" size={32} />
        <h2>{words.frame.dropHere}</h2>
        <p className="quiet">{words.frame.dropHint}</p>
      </div>
    </div>
  );
}

function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = holdsFiles(event) ? 'copy' : 'none';
      setOver(holdsFiles(event));
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const take = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onFiles(files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', take);
    };
  }, [onFiles]);
  return isOver;
}
