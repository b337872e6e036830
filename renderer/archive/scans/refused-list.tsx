// The editions of which no page could be taken into the queue, each with why and what to do.
import type { RefObject } from 'react';
import { faultWords } from '#border/words/faults';
import { IconButton } from '../../ui/button.tsx';
import { EditionName } from '../../ui/edition-name.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { WithHeir } from '../../ui/with-heir.tsx';
import type { Refused } from './use-scan-acts.ts';
import '../../ui/notice.css';

type Props = { refused: readonly Refused[]; onClose: () => void; heir: RefObject<HTMLElement | null> };

const mostShown = 20;

/** The notice; nothing where all could be taken. When it is put away, `heir` takes the focus. */
export function RefusedList({ refused, onClose, heir }: Props) {
  const { words, language } = useSpeech();
  if (refused.length === 0) return null;
  return (
    <div role="alert" className="notice scan-refused">
      <Icon name="alert" />
      <div className="grow">
        <p className="notice-what">{words.scans.refused(refused.length)}</p>
        <ul>
          {refused.slice(0, mostShown).map(({ scan: { id, title, day }, fault }) => {
            const { what, next } = faultWords(fault.code, fault.detail ?? {}, language);
            return (
              <li key={id}>
                <b>
                  <EditionName title={title} day={day} />
                </b>{' '}
                {what} {next}
              </li>
            );
          })}
        </ul>
        {refused.length > mostShown && <p>{words.bags.more(refused.length - mostShown)}</p>}
      </div>
      <WithHeir heir={heir}>
        <IconButton icon="close" label={words.common.close} onPress={onClose} />
      </WithHeir>
    </div>
  );
}
