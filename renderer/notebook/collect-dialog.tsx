// Asks into which dossier something is collected: one that is there, or a new one.
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { DossierSummary } from '#border/model-dossier';
import { Button, IconButton } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { NameForm } from './name-form.tsx';
import '../ui/veil.css';
import './notebook.css';

type Props = {
  count: number;
  dossiers: readonly DossierSummary[];
  onInto: (dossier: DossierSummary) => void;
  onNew: (name: string) => void;
  onClose: () => void;
};

/** The question; it stands as long as it is drawn. Escape collects nothing. */
export function CollectDialog({ count, dossiers, onInto, onNew, onClose }: Props) {
  const { words } = useSpeech();
  const { dossier } = words;
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(isOpen) => !isOpen && onClose()} isDismissable>
      <Modal className="collecting">
        <Dialog>
          <header className="collecting-head">
            <Heading slot="title">{dossier.collectWhere(count)}</Heading>
            <IconButton icon="close" label={words.common.close} onPress={onClose} />
          </header>
          {dossiers.length > 0 && (
            <ul className="collecting-list">
              {dossiers.map((one, at) => (
                <li key={one.id}>
                  <Button look="quiet" icon="notebook" autoFocus={at === 0} onPress={() => onInto(one)}>
                    <bdi>{one.name}</bdi> <span className="faint">{dossier.items(one.items)}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <h3>{dossier.create}</h3>
          <NameForm name="" yes={dossier.createIt} isAlone={dossiers.length === 0} onName={onNew} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
