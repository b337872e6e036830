// Opens the search form, by its button or its key.
import { useState } from 'react';
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { SearchPlace } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { commandKey } from '../ui/command-key.ts';
import { useSpeech } from '../ui/speech.tsx';
import { SearchForm } from './search-form.tsx';
import '../ui/controls.css';
import { useWindowKeys } from '../ui/use-window-keys.ts';
import '../ui/veil.css';

/** The button; `Ctrl Shift K` (`⌘` on a Mac) does the same. */
export function FormButton({ place }: { place: SearchPlace }) {
  const { words } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  useWindowKeys((event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey) return;
    event.preventDefault();
    setOpen(true);
  });
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button icon="form">{words.form.open}</Button>
      <ModalOverlay className="veil under-lists" isDismissable>
        <Modal className="search-form-sheet">
          <Dialog className="panel search-form-panel">
            {({ close }) => (
              <>
                <Heading slot="title">
                  {words.form.heading}
                  <kbd dir="ltr">{commandKey} ⇧ K</kbd>
                </Heading>
                <SearchForm place={place} close={close} />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
