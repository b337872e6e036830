// Asks what is to be printed and how, shows the sheets, and prints or saves them. Escape leaves, and stops what is being prepared.
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, IconButton } from '../ui/button.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Progress } from '../ui/progress.tsx';
import { RadioGroup } from '../ui/radio.tsx';
import { Select } from '../ui/select.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { contentOf, type PaperChoice, type PrintAsk, usualPaper, type What, whatOf } from './ask.ts';
import { paperFits, paperSizes } from './choices.ts';
import { SheetPreview } from './sheet-preview.tsx';
import { usePrinting } from './use-printing.ts';
import '../ui/veil.css';
import './paper.css';

/** What was chosen last stays chosen as long as the program runs. */
let lastChoice: PaperChoice | null = null;

type Props = { ask: PrintAsk; onClose: () => void };

/** The dialog; it stands as long as it is drawn. */
export function PrintDialog({ ask, onClose }: Props) {
  const { words } = useSpeech();
  const { paper } = words;
  const [what, setWhat] = useState<What>(whatOf(ask)[0] ?? 'whole');
  const [range, setRange] = useState({ from: ask.visible[0] ?? 1, to: ask.visible.at(-1) ?? ask.pages });
  const [choice, setChoice] = useState<PaperChoice>(lastChoice ?? { size: usualPaper(navigator.language), fit: 'fit' });
  const printing = usePrinting({ content: contentOf(ask, what, range), ...choice }, onClose);
  const choose = (next: Partial<PaperChoice>): void => {
    lastChoice = { ...choice, ...next };
    setChoice(lastChoice);
  };
  const leave = (): void => {
    if (printing.phase?.kind === 'printing') printing.stop();
    onClose();
  };
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(isOpen) => !isOpen && leave()} isDismissable>
      <Modal className="print-dialog">
        <Dialog>
          <header>
            <Heading slot="title">{paper.print}</Heading>
            <IconButton icon="close" label={words.common.close} onPress={leave} />
          </header>
          <div className="print-parts">
            <div className="print-choices">
              <WhatChoice ask={ask} what={what} range={range} onWhat={setWhat} onRange={setRange} />
              <Select
                label={paper.size}
                isLabelShown
                value={choice.size}
                choices={paperSizes.map((value) => ({ value, text: paper.sizes[value] }))}
                onChange={(size) => choose({ size })}
              />
              {what !== 'article' && (
                <RadioGroup
                  label={paper.fit}
                  value={choice.fit}
                  choices={paperFits.map((value) => ({ value, text: paper.fits[value] }))}
                  onChange={(fit) => choose({ fit })}
                />
              )}
            </div>
            <SheetPreview ask={ask} sheets={printing.sheets} isArticle={what === 'article'} />
          </div>
          {printing.fault && <FaultNotice fault={printing.fault} />}
          <Footer printing={printing} onLeave={leave} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type FooterProps = { printing: ReturnType<typeof usePrinting>; onLeave: () => void };

function Footer({ printing, onLeave }: FooterProps) {
  const { words } = useSpeech();
  const { paper } = words;
  const { phase } = printing;
  if (phase?.kind !== 'printing') {
    return (
      <footer>
        <Button isDisabled={!printing.isReady} onPress={printing.save}>
          {paper.saveAsPdf}
        </Button>
        <div className="grow" />
        <Button onPress={onLeave}>{words.common.cancel}</Button>
        <Button look="main" isDisabled={!printing.isReady} onPress={printing.print}>
          {paper.printDots}
        </Button>
      </footer>
    );
  }
  const { progress } = phase;
  const isDrawn = progress !== null && progress.done === progress.total;
  return (
    <footer>
      <div className="print-progress" role="status">
        <span className="figures">
          {progress === null || isDrawn ? paper.waiting : paper.drawing(progress.done, progress.total)}
        </span>
        <Progress share={progress === null ? null : progress.done / progress.total} label={paper.drawingBar} />
      </div>
      <Button onPress={printing.stop}>{paper.stop}</Button>
    </footer>
  );
}

type WhatProps = {
  ask: PrintAsk;
  what: What;
  range: { from: number; to: number };
  onWhat: (what: What) => void;
  onRange: (range: { from: number; to: number }) => void;
};

function WhatChoice({ ask, what, range, onWhat, onRange }: WhatProps) {
  const { words } = useSpeech();
  const { paper } = words;
  const [one = 1, other = 1] = ask.visible;
  const texts: Partial<Record<What, string>> = {
    clipping: paper.part,
    article: paper.article,
    spread: paper.thisSpread(one, other),
    range: paper.range,
    whole: paper.whole(ask.pages),
  };
  const fields = (
    <span className="print-range">
      <NumberField
        label={paper.from}
        value={range.from}
        min={1}
        max={ask.pages}
        onChange={(from) => onRange({ ...range, from })}
      />
      <span aria-hidden>–</span>
      <NumberField label={paper.to} value={range.to} min={1} max={ask.pages} onChange={(to) => onRange({ ...range, to })} />
    </span>
  );
  return (
    <RadioGroup
      label={paper.what}
      value={what}
      onChange={onWhat}
      choices={whatOf(ask).map((value) => ({
        value,
        text: texts[value] ?? paper.thisPage(Number(value.replace('page-', ''))),
        ...(value === 'range' ? { field: fields } : {}),
      }))}
    />
  );
}
