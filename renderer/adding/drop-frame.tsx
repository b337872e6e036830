// Takes PDFs and folders dropped anywhere in the window, and shows a frame while they hang over it. Refuses dragged text and links.
import { useEffect, useState } from 'react';
import { drop, faultOf } from '../client.ts';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import './adding.css';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** The frame, seen only while files hang over the window. */
export function DropFrame() {
  const { words } = useSpeech();
  const isOver = useFileDrop((files) => {
    drop(files).catch((thrown: unknown) => toast({ text: faultOf(thrown).message }));
  });
  if (!isOver) return null;
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
