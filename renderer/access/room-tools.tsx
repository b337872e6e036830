// What stands in the bar of a reading room: a new visit, and the quiet lock that ends the room.
import { useEffect, useRef, useState } from 'react';
import { call, faultOf } from '../client.ts';
import { useIsVisitor } from '../ui/access.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { EndRoom } from './end-room.tsx';
import { LeavingQuestion } from './leaving-question.tsx';
import './access.css';

/** Has main forget the visit; every window then begins anew. */
export function renewVisit(): void {
  call('access.renew', {}).catch((thrown: unknown) => toast({ text: faultOf(thrown).message }));
}

/** Once the room has ended, what led to its end is gone: the keyboard goes on at what stands there instead. */
function useFocusAfter(isVisitor: boolean): void {
  const was = useRef(isVisitor);
  useEffect(() => {
    const hasEnded = was.current && !isVisitor;
    was.current = isVisitor;
    if (!hasEnded) return;
    const goOn = (): void => {
      if (document.activeElement !== document.body) return;
      (
        document.querySelector<HTMLElement>('.begin-room input') ?? document.querySelector<HTMLElement>('.bar .button.main')
      )?.focus();
    };
    // The dialog lets the focus out some frames later.
    requestAnimationFrame(() => requestAnimationFrame(goOn));
  }, [isVisitor]);
}

/** The tools; nothing where nobody visits. */
export function RoomTools() {
  const { access } = useSpeech().words;
  const [isEnding, setEnding] = useState(false);
  const isVisitor = useIsVisitor();
  useFocusAfter(isVisitor);
  if (!isVisitor) return null;
  return (
    <div className="room-tools">
      <span title={access.newVisitHint}>
        <Button look="quiet" icon="newVisit" onPress={renewVisit}>
          {access.newVisit}
        </Button>
      </span>
      <IconButton icon="lock" label={access.end} onPress={() => setEnding(true)} />
      {isEnding && <EndRoom onClose={() => setEnding(false)} />}
      <LeavingQuestion onLeave={renewVisit} />
    </div>
  );
}
