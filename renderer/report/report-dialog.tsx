// Shows what a report of a problem would hold, lets parts of it be taken away, and saves it where the person says. Sends nothing.
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Fault } from '#border/errors';
import type { WrittenFile } from '#border/model-paper';
import type { ReportPart, ShownReport } from '#border/model-report';
import { call, faultOf, useCall } from '../client.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { Waiting } from '../ui/waiting.tsx';
import '../ui/form.css';
import '../ui/veil.css';
import './report.css';

/** What was typed and not saved: a dialog that was closed by mistake loses nothing. */
let unsaved = '';

/** The dialog; it stands as long as it is drawn. */
export function ReportDialog({ tellSaved, onClose }: { tellSaved: TellSaved; onClose: () => void }) {
  const { words } = useSpeech();
  const say = words.report;
  const report = useCall('report.show', {});
  const [said, setSaid] = useState(unsaved);
  const [left, setLeft] = useState<readonly ReportPart[]>([]);
  const saving = useSaving(tellSaved, onClose);
  const chosen = (report.value?.parts ?? []).map(({ part }) => part).filter((part) => !left.includes(part));
  const type = (text: string): void => {
    unsaved = text;
    setSaid(text);
  };
  const fault = saving.fault ?? report.fault;
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(isOpen) => !isOpen && onClose()} isDismissable>
      <Modal className="report">
        <Dialog>
          <header>
            <Heading slot="title">{say.heading}</Heading>
            <IconButton icon="close" label={words.common.close} onPress={onClose} />
          </header>
          <p className="quiet">{say.text}</p>
          <label className="report-said">
            <span>{say.said}</span>
            <textarea
              className="field"
              dir="auto"
              rows={3}
              maxLength={20_000}
              placeholder={say.placeholder}
              value={said}
              onChange={({ target }) => type(target.value)}
            />
          </label>
          <h3>{say.contents}</h3>
          <p className="quiet">{say.hint}</p>
          {report.value === null && report.fault === null && <Waiting rows={4} />}
          {report.value !== null && <Contents report={report.value} left={left} onLeave={setLeft} />}
          {fault && <FaultNotice fault={fault} />}
          <footer>
            <Button onPress={onClose}>{words.common.cancel}</Button>
            <Button
              look="main"
              isDisabled={report.value === null || saving.isBusy || (chosen.length === 0 && said.trim() === '')}
              onPress={() => report.value !== null && saving.save(report.value.id, said, chosen)}
            >
              {say.save}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type ContentsProps = { report: ShownReport; left: readonly ReportPart[]; onLeave: (left: readonly ReportPart[]) => void };

/** Each part, word for word as it would be saved. */
function Contents({ report, left, onLeave }: ContentsProps) {
  const { words } = useSpeech();
  const say = words.report;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and arrow keys scroll what has the focus
    <section className="report-contents" aria-label={say.contents} tabIndex={0}>
      {report.parts.map(({ part, text }) => {
        const isIn = !left.includes(part);
        return (
          <section key={part} aria-label={say.parts[part]}>
            <h4>
              <Checkbox
                label={say.parts[part]}
                isOn={isIn}
                onChange={(isOn) => onLeave(isOn ? left.filter((one) => one !== part) : [...left, part])}
              />
              <span aria-hidden>{say.parts[part]}</span>
            </h4>
            {isIn && <pre dir="ltr">{text}</pre>}
          </section>
        );
      })}
    </section>
  );
}

type TellSaved = (saved: WrittenFile | null) => void;
type State = { isBusy: boolean; fault: Fault | null };
type Saving = State & { save: (id: string, said: string, parts: readonly ReportPart[]) => void };

function useSaving(tellSaved: TellSaved, onSaved: () => void): Saving {
  const [state, setState] = useState<State>({ isBusy: false, fault: null });
  return {
    ...state,
    save: (id, said, parts) => {
      setState({ isBusy: true, fault: null });
      call('report.save', { id, said, parts: [...parts] }).then(
        ({ saved }) => {
          setState({ isBusy: false, fault: null });
          if (saved === null) return;
          unsaved = '';
          tellSaved(saved);
          onSaved();
        },
        (thrown: unknown) => setState({ isBusy: false, fault: faultOf(thrown) }),
      );
    },
  };
}
