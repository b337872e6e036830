// The panel beside the pages after clipping: the picture, the words, the citation in a style that is chosen, where it lies, and what can be done
// with it.
import { type RefObject, useEffect, useRef } from 'react';
import type { InterfaceLanguage } from '#border/model';
import type { ShownClip } from '#border/model-clip';
import { citationArabic } from '#border/words/citation-ar';
import { citationEnglish } from '#border/words/citation-en';
import { citationFrench } from '#border/words/citation-fr';
import { call, cropUrl, faultOf } from '../../client.ts';
import { IconButton } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { endLoading } from '../../ui/end-loading.ts';
import { printedParts } from '../../ui/printed-parts.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';
import { ClipActions } from './clip-actions.tsx';
import { ClipDossier } from './clip-dossier.tsx';
import type { Taken } from './use-taken.ts';
import '../side-panel.css';
import './clipping.css';

const styles: readonly { value: InterfaceLanguage; text: string }[] = [
  { value: 'fr', text: citationFrench.style },
  { value: 'en', text: citationEnglish.style },
  { value: 'ar', text: citationArabic.style },
];

type Props = { clip: ShownClip; taken: Taken; onPrint: () => void; onClose: () => void };

/** The panel; it takes the focus when a clipping comes. */
export function ClipPanel({ clip, taken, onPrint, onClose }: Props) {
  const { words } = useSpeech();
  const panel = useRef<HTMLElement>(null);
  useFocusOn(panel, clip.item.id);
  const { item, style } = clip;
  const cite = (next: InterfaceLanguage): void => {
    call('settings.set', { citationStyle: next }).then(taken.ask, (thrown: unknown) => toast({ text: faultOf(thrown).message }));
  };
  return (
    <section ref={panel} className="side-panel clip-panel" aria-label={words.clipping.panel} tabIndex={-1}>
      <header>
        <h2>{words.clipping.panel}</h2>
        <div className="grow" />
        <IconButton icon="close" label={words.clipping.close} keys={words.keys.names.escape} onPress={onClose} />
      </header>
      <div className="clip-body">
        <ClipPicture clip={clip} />
        {item.headline !== null && (
          <h3 dir="auto" lang={item.language ?? undefined}>
            {item.headline}
          </h3>
        )}
        <p className="clip-citation" lang={style} dir={style === 'ar' ? 'rtl' : 'ltr'}>
          {clip.citations[style]}
        </p>
        <Chips label={words.clipping.style} value={style} choices={styles} onChange={cite} />
        <ClipText text={item.text} language={item.language} />
      </div>
      <footer>
        <ClipDossier clip={clip} taken={taken} />
        <ClipActions clip={clip} taken={taken} onPrint={onPrint} />
      </footer>
    </section>
  );
}

function useFocusOn(panel: RefObject<HTMLElement | null>, id: string): void {
  useEffect(() => {
    if (id !== '') panel.current?.focus({ preventScroll: true });
  }, [panel, id]);
}

/** The parts of the clipping one beneath the other; of an edition that has gone it says so. */
function ClipPicture({ clip: { item } }: { clip: ShownClip }) {
  const { words } = useSpeech();
  if (!item.isHere) return <p className="faint">{words.dossier.file.noPicture}</p>;
  return (
    <figure className="clip-picture">
      {printedParts(item).map(({ page, region }) => (
        <img
          key={`${page} ${region.x} ${region.y}`}
          ref={endLoading}
          src={cropUrl(item.editionId, page, region)}
          alt={words.clipping.pictureOf(item.headline ?? words.dossier.untitled, page)}
          draggable={false}
        />
      ))}
    </figure>
  );
}

function ClipText({ text, language }: { text: string; language: string | null }) {
  const { words } = useSpeech();
  if (text === '') return <p className="faint">{words.clipping.noText}</p>;
  let offset = 0;
  const paragraphs = text.split('\n\n').map((part) => {
    const start = offset;
    offset += part.length + 2;
    return { start, part };
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="clip-text" tabIndex={0} aria-label={words.clipping.text} lang={language ?? undefined}>
      {paragraphs.map(({ start, part }) => (
        <p key={start} dir="auto">
          {part}
        </p>
      ))}
    </section>
  );
}
