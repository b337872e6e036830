// A question over the window before something goes: what would happen, and the two answers. Escape is no.
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import { useSpeech } from './speech.tsx';
import './veil.css';
import './confirm.css';

type Props = {
  heading: string;
  yes: string;
  no?: string;
  isBusy?: boolean;
  onYes: () => void;
  onNo: () => void;
  children: ReactNode;
};

/** The question; it stands as long as it is drawn. `children` say what would happen; `no` is another word for "Cancel". */
export function Confirm({ heading, yes, no, isBusy = false, onYes, onNo, children }: Props) {
  const { words } = useSpeech();
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(isOpen) => !isOpen && onNo()} isDismissable>
      <Modal className="confirm">
        <Dialog role="alertdialog">
          <Heading slot="title">{heading}</Heading>
          {children}
          <footer>
            <Button onPress={onNo}>{no ?? words.common.cancel}</Button>
            <Button look="main" isDisabled={isBusy} onPress={onYes}>
              {yes}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
