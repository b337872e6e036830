// An edition on the desk: opens it, shows its faults and its lock plainly, and hands it to the pages.

import { type ReactNode, useEffect } from 'react';
import { sayDay } from '#border/words/locale';
import { useCall, useEvent } from '../client.ts';
import { go, goBack, isFirstPlace } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { useWindowKeys } from '../ui/use-window-keys.ts';
import { Locked } from './locked.tsx';
import type { OpenProps } from './open-props.ts';
import { Pages } from './pages.tsx';
import { ReaderBar } from './reader-bar.tsx';
import { useDocument } from './use-document.ts';
import './reader.css';

type Props = Pick<
  OpenProps,
  'page' | 'query' | 'region' | 'mark' | 'spread' | 'onSpread' | 'tone' | 'onTone' | 'onHelp' | 'paper' | 'tour'
> & {
  id: string;
};

/** The place. `page` null opens where the reader left off. */
export function Reader({ id, ...given }: Props) {
  const { words } = useSpeech();
  const { value, fault, ask } = useCall('editions.open', { id });
  const { pdf, fault: pdfFault } = useDocument(
    value === null ? null : { url: value.urls.pdf, sizeBytes: value.edition.sizeBytes },
    value?.password ?? null,
  );
  useEvent('library.changed', ({ ids }) => {
    if (value !== null && value.edition.indexState !== 'searchable' && (ids === null || ids.includes(id))) ask();
  });
  useWindowTitle(value?.edition ?? null);
  useGone(fault?.code === 'edition/not-found');
  const isLocked = fault?.code === 'pdf/locked' || fault?.code === 'pdf/wrong-password' || pdfFault?.code === 'pdf/locked';
  if (value !== null && !isLocked) {
    return <Pages {...given} opened={value} pdf={pdf} fault={pdfFault} />;
  }
  return (
    <ClosedReader>
      {isLocked && <Locked id={id} onOpen={ask} />}
      {fault !== null && !isLocked && (
        <FaultNotice fault={fault}>
          <Button onPress={ask}>{words.common.retry}</Button>
          <Button onPress={goBack}>{words.common.back}</Button>
        </FaultNotice>
      )}
    </ClosedReader>
  );
}

/** A window that was opened on an edition that has left the library shows the kiosk instead, and says so. */
function useGone(isGone: boolean): void {
  const { words } = useSpeech();
  useEffect(() => {
    if (!isGone || !isFirstPlace()) return;
    go({ place: 'shelf' }, 'replace');
    toast({ text: words.desk.gone });
  }, [isGone, words]);
}

/** The empty desk of an edition that is not, or not yet, open. */
function ClosedReader({ children }: { children: ReactNode }) {
  useWindowKeys((event) => {
    if (event.key === 'Escape') goBack();
  });
  return (
    <div className="reader">
      <ReaderBar edition={null} />
      <div className="desk-place closed">{children}</div>
    </div>
  );
}

function useWindowTitle(edition: { title: string; day: string | null } | null): void {
  const { language, words } = useSpeech();
  const title = edition?.title;
  const day = edition?.day;
  useEffect(() => {
    if (title === undefined) return;
    document.title = day ? `${title}, ${sayDay(day, language)}` : title;
    return () => {
      document.title = words.common.app;
    };
  }, [title, day, language, words]);
}
