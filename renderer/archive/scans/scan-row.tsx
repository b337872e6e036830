// One edition of the list: what it is, how many of its pages have no text, and how well the others were read.
import type { Scan } from '#border/model-ocr';
import { sayLanguage } from '#border/words/locale';
import { go } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { EditionName } from '../../ui/edition-name.tsx';
import { useSpeech } from '../../ui/speech.tsx';

/** Pages that nobody has read. */
export const unreadOf = ({ scanned, recognised }: Scan): number => scanned - recognised;

/** What stands in the row. */
export function ScanRow({ scan }: { scan: Scan }) {
  const { words, language } = useSpeech();
  const say = words.scans;
  const { id, title, day, pages, recognised, confidence, poor } = scan;
  const read = [
    ...(recognised > 0 ? [say.read(recognised)] : []),
    ...(confidence === null ? [] : [say.sure(confidence)]),
    ...(poor > 0 ? [say.poor(poor)] : []),
  ];
  return (
    <>
      <span className="scan-name">
        <EditionName title={title} day={day} />
      </span>
      <span className="scan-language quiet">
        {scan.language === null ? say.unknownLanguage : sayLanguage(scan.language, language)}
      </span>
      <span className="scan-counts figures">
        {unreadOf(scan) > 0 && <span>{say.unread(unreadOf(scan), pages)}</span>}
        {read.length > 0 && <span className="quiet">{read.join(' · ')}</span>}
      </span>
      <span className="scan-acts">
        <Button look="quiet" onPress={() => go({ place: 'archive', view: 'scans', id })}>
          {say.pages}
        </Button>
        <Button look="quiet" onPress={() => go({ place: 'read', id, page: null, query: '' })}>
          {say.open}
        </Button>
      </span>
    </>
  );
}
