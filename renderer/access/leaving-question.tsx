// Asks whether anybody is still there before a visit is forgotten. Any key, a press or a movement stays.
import { useEffect, useRef } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { useStillness } from './use-stillness.ts';
import '../ui/veil.css';
import '../ui/confirm.css';

/** `onLeave` is told once, when nobody was there. */
export function LeavingQuestion({ onLeave }: { onLeave: () => void }) {
  const { access } = useSpeech().words;
  const { stillness, stay } = useStillness();
  const newest = useRef(onLeave);
  useEffect(() => {
    newest.current = onLeave;
  });
  const isGone = stillness === 'gone';
  useEffect(() => {
    if (isGone) newest.current();
  }, [isGone]);
  if (typeof stillness === 'string') return null;
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={stay}>
      <Modal className="confirm">
        <Dialog role="alertdialog">
          <Heading slot="title">{access.leavingHeading}</Heading>
          <p>{access.leaving}</p>
          <p className="figures" role="timer">
            {access.leavingIn(stillness.secondsLeft)}
          </p>
          <footer>
            <Button look="main" autoFocus onPress={stay}>
              {access.stay}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
