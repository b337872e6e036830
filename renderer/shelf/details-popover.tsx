// Corrects what is known of an edition, in place beside its card, and says where each fact was taken from.

import { type ReactNode, type RefObject, useState } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import type { Fault } from '#border/errors';
import type { Edition } from '#border/model';
import type { Correction } from '#border/model-correction';
import { sayLanguage } from '#border/words/locale';
import { call, faultOf } from '../client.ts';
import { go } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { SaveFooter } from '../ui/save-footer.tsx';
import { Select } from '../ui/select.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { correctionOf, type Details, detailsOf } from './correction.ts';
import { EditionHistory } from './edition-history.tsx';
import { LearnedNote, tellLearned } from './learned-note.tsx';
import { ReadingField } from './reading-field.tsx';
import '../ui/form.css';

/** No newspaper is older, and none is from a day beyond what four figures write. */
const firstDay = '1600-01-01';
const lastDay = '9999-12-31';

type Props = { edition: Edition; anchor: RefObject<HTMLElement | null>; onClose: () => void };

/** The form beside the card. */
export function DetailsPopover({ edition, anchor, onClose }: Props) {
  const { words } = useSpeech();
  const [fault, setFault] = useState<Fault | null>(null);
  const save = (correction: Correction): void => {
    if (Object.keys(correction).length === 0) {
      onClose();
      return;
    }
    call('editions.set', { id: edition.id, correction }).then(
      ({ learned }) => {
        if (learned === null) toast({ text: words.details.saved });
        else tellLearned(words, learned);
        onClose();
      },
      (thrown: unknown) => setFault(faultOf(thrown)),
    );
  };
  return (
    <Popover
      className="popover"
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="end top"
      offset={8}
    >
      <Dialog className="details">
        <Heading slot="title">{words.details.heading}</Heading>
        {fault && <FaultNotice fault={fault} />}
        <DetailsForm edition={edition} onSave={save} onCancel={onClose} />
        <ReadingField title={edition.title} pages={edition.pages} />
        <LearnedNote title={edition.title} />
        <EditionHistory id={edition.id} />
        <Button look="quiet" onPress={() => go({ place: 'archive', view: 'metadata', id: edition.id })}>
          {words.metadata.inTable}
        </Button>
      </Dialog>
    </Popover>
  );
}

type FormProps = { edition: Edition; onSave: (correction: Correction) => void; onCancel: () => void };

function DetailsForm({ edition, onSave, onCancel }: FormProps) {
  const { words, language } = useSpeech();
  const [details, setDetails] = useState<Details>(detailsOf(edition));
  const put = (part: Partial<Details>): void => setDetails((before) => ({ ...before, ...part }));
  const known = [...new Set(['fr', 'ar', 'en', ...(edition.language === null ? [] : [edition.language])])];
  const from = (field: keyof Edition['facts']): string => words.details.from[edition.facts[field].source];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(correctionOf(edition, details));
      }}
    >
      <Field label={words.details.title} note={from('title')}>
        <input
          className="field"
          // biome-ignore lint/a11y/noAutofocus: correcting begins with the title
          autoFocus
          dir="auto"
          required
          maxLength={300}
          value={details.title}
          onChange={(event) => put({ title: event.target.value })}
        />
      </Field>
      <div className="details-pair">
        <Field label={words.details.day} note={from('day')}>
          <DateField
            label={words.details.day}
            value={details.day}
            min={firstDay}
            max={lastDay}
            canBeEmpty
            onChange={(day) => put({ day })}
          />
        </Field>
        <Field label={words.details.covers} note={details.covers === '' ? '' : from('day')}>
          <DateField
            label={words.details.covers}
            value={details.covers}
            min={details.day === '' ? firstDay : details.day}
            max={lastDay}
            canBeEmpty
            onChange={(covers) => put({ covers })}
          />
        </Field>
      </div>
      <div className="details-pair">
        <Field label={words.details.issue} note={from('issue')}>
          <input
            className="field"
            dir="auto"
            maxLength={60}
            value={details.issue}
            onChange={(event) => put({ issue: event.target.value })}
          />
        </Field>
        <Field label={words.details.price} note={from('price')}>
          <input
            className="field"
            dir="auto"
            maxLength={60}
            value={details.price}
            onChange={(event) => put({ price: event.target.value })}
          />
        </Field>
      </div>
      {edition.printedPages !== null && edition.printedPages !== edition.pages && (
        <p className="details-pages">{words.details.pagesDiffer(edition.printedPages, edition.pages)}</p>
      )}
      <div className="details-field">
        <Select
          label={words.details.language}
          isLabelShown
          value={details.language}
          onChange={(value) => put({ language: value })}
          choices={[
            { value: '', text: words.details.unknownLanguage },
            ...known.map((code) => ({ value: code, text: sayLanguage(code, language) })),
          ]}
        />
        <small>{from('language')}</small>
      </div>
      <div className="details-field">
        <span className="details-label">{words.details.direction}</span>
        <Chips
          label={words.details.direction}
          value={details.direction}
          onChange={(direction) => put({ direction })}
          choices={[
            { value: 'ltr', text: words.details.leftToRight },
            { value: 'rtl', text: words.details.rightToLeft },
          ]}
        />
      </div>
      <SaveFooter onCancel={onCancel} />
    </form>
  );
}

function Field({ label, note, children }: { label: string; note: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="details-field">
      <span className="details-label">{label}</span>
      {children}
      <small>{note}</small>
    </label>
  );
}
