// What was known of an edition before: each change with when it was made, by which act and whom, and its fields before and after.
import { useState } from 'react';
import type { HistoryEntry } from '#border/model-changes';
import { sayDay } from '#border/words/locale';
import { useCall, useEvent } from '../client.ts';
import { go } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { FieldChange } from '../ui/field-change.tsx';
import { dayOf, sayClock } from '../ui/say-time.ts';
import { useSpeech } from '../ui/speech.tsx';
import { Waiting } from '../ui/waiting.tsx';

/** A line that opens; what stands below it is asked for then. */
export function EditionHistory({ id }: { id: string }) {
  const { words } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="details-history" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.history.heading}</summary>
      {isOpen && <Changes id={id} />}
    </details>
  );
}

function Changes({ id }: { id: string }) {
  const { words } = useSpeech();
  const { value, fault, ask } = useCall('metadata.history', { id });
  useEvent('library.changed', ({ ids }) => (ids === null || ids.includes(id)) && ask());
  if (fault !== null) {
    return (
      <FaultNotice fault={fault}>
        <Button onPress={ask}>{words.common.retry}</Button>
      </FaultNotice>
    );
  }
  if (value === null) return <Waiting rows={2} />;
  return (
    <>
      {value.changes.length === 0 ? (
        <p className="quiet">{words.history.none}</p>
      ) : (
        <ol aria-label={words.history.list} reversed>
          {value.changes.map((change) => (
            <Entry key={change.number} entry={change} />
          ))}
        </ol>
      )}
      <Button look="quiet" icon="history" onPress={() => go({ place: 'archive', view: 'checks', id })}>
        {words.history.everything}
      </Button>
    </>
  );
}

function Entry({ entry: { atMs, operator, reason, fields, detail } }: { entry: HistoryEntry }) {
  const { words, language } = useSpeech();
  const say = words.history;
  return (
    <li>
      <p className="quiet figures">
        <time dateTime={new Date(atMs).toISOString()}>
          {sayDay(dayOf(atMs), language)} {sayClock(atMs, language)}
        </time>
        {reason !== null && ` · ${say.reasons[reason]}`}
        {operator !== null && (
          <>
            {' · '}
            <bdi>{operator}</bdi>
          </>
        )}
      </p>
      {fields.map((change) => (
        <FieldChange key={change.field} change={change} />
      ))}
      {/* An earlier Kiosque kept no values, but said what it did. */}
      {fields.length === 0 && (
        <p>
          <bdi>{detail}</bdi>
        </p>
      )}
    </li>
  );
}
