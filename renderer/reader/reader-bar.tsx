// The bar over the desk: the way back, where one is, and the tools.

import type { ReactNode } from 'react';
import type { Edition } from '#border/model';
import { sayDay } from '#border/words/locale';
import { goBack } from '../route.ts';
import { IconButton } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';

/** `children` are the tools, once an edition is open. */
export function ReaderBar({ edition, children }: { edition: Edition | null; children?: ReactNode }) {
  const { words, language, currentYear } = useSpeech();
  return (
    <header className="reader-bar">
      <IconButton icon="back" isTurned label={words.common.back} keys={words.keys.names.escape} onPress={goBack} />
      {edition && (
        <>
          <h1>
            <bdi>{edition.title}</bdi>
          </h1>
          <p className="quiet reader-day">
            {edition.day !== null && sayDay(edition.day, language, currentYear)}
            {edition.issue !== null && (
              <>
                {edition.day !== null && <span aria-hidden> · </span>}
                <bdi>{words.common.issue(edition.issue)}</bdi>
              </>
            )}
          </p>
        </>
      )}
      <div className="grow" />
      {children}
    </header>
  );
}
