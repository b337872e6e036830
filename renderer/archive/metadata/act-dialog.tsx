// Asks what is to be done to the editions that are chosen, shows what would change, and then does it. Enter leads from one to the other.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Edition } from '#border/model';
import type { ActInput } from '#border/model-changes';
import { useCall } from '../../client.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Switch } from '../../ui/switch.tsx';
import { ActFields } from './act-fields.tsx';
import { type ActForm, isPlacing, meantAct } from './act-form.ts';
import { ActPreview } from './act-preview.tsx';
import '../../ui/form.css';
import '../../ui/veil.css';

type Props = {
  /** The form as it opens. */
  start: ActForm;
  editions: readonly Edition[];
  onApply: (input: ActInput) => void;
  onClose: () => void;
};

/** The dialog; it stands as long as it is drawn. */
export function ActDialog({ start, editions, onApply, onClose }: Props) {
  const speech = useSpeech();
  const say = speech.words.metadata;
  const [form, setForm] = useState(start);
  const [asked, setAsked] = useState<{ form: ActForm; input: ActInput | null; left: number } | null>(null);
  const [isBad, setBad] = useState(false);
  const { preview, fault, isLoading } = usePreview(asked?.input ?? null);
  const apply = useRef<HTMLDivElement>(null);
  const isShown = asked !== null && asked.form === form;
  const changed = isShown ? (preview?.changed ?? 0) : 0;
  const change = (part: Partial<ActForm>): void => {
    setForm({ ...form, ...part });
    setBad(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const meant = meantAct(form, editions, speech);
    if (meant.isBad) setBad(true);
    else if (!isShown) setAsked({ form, input: meant.input, left: meant.left });
    else if (changed > 0 && asked.input !== null) onApply(asked.input);
  };
  useEffect(() => {
    if (changed > 0) apply.current?.querySelector('button')?.focus();
  }, [changed]);
  const headings = { set: say.setHeading, replace: say.replaceHeading, confirm: say.confirmHeading };
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(isOpen) => !isOpen && onClose()} isDismissable>
      <Modal className="act-dialog">
        <Dialog>
          <header>
            <Heading slot="title">{headings[form.kind](editions.length)}</Heading>
            <IconButton icon="close" label={speech.words.common.close} onPress={onClose} />
          </header>
          <form onSubmit={submit}>
            <ActFields form={form} isBad={isBad} onChange={change} />
            {isPlacing(form) && (
              <Switch label={say.keepsBoth} isOn={form.keepsBoth} onChange={(keepsBoth) => change({ keepsBoth })} />
            )}
            <div role="status" className="act-shown">
              {isShown && fault === null && <ActPreview preview={preview} isLoading={isLoading} left={asked.left} />}
            </div>
            {fault !== null && isShown && <FaultNotice fault={fault} />}
            <footer>
              <Button onPress={onClose}>{speech.words.common.cancel}</Button>
              <div ref={apply}>
                <Button look="main" type="submit" isDisabled={isShown && changed === 0}>
                  {isShown && changed > 0 ? say.apply(changed) : say.preview}
                </Button>
              </div>
            </footer>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What an act would come to; null while that is not known, and of no act. An answer to an earlier question is none. */
function usePreview(input: ActInput | null) {
  const { value, asked, fault, isLoading } = useCall('metadata.preview', input);
  const isAnswered = !isLoading && JSON.stringify(asked) === JSON.stringify(input);
  return { preview: isAnswered && fault === null ? value : null, fault, isLoading: !isAnswered && fault === null };
}
