// The words of a search in their context: every occurrence on a line of its own, the words below one another, sorted by what stands
// beside them.
import { useState } from 'react';
import type { ConcordanceInput, ConcordanceLine, ConcordanceProgress, FindOutput } from '#border/model-search';
import { sayShortDay } from '#border/words/locale';
import { call, faultOf } from '../client.ts';
import { go, type SearchPlace } from '../route.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { askedOf } from './asked-of.ts';
import { plainLine } from './concordance-line.ts';
import { ConcordanceTable } from './concordance-table.tsx';
import { useConcordance } from './use-concordance.ts';
import './concordance.css';

type Props = { place: SearchPlace; answer: FindOutput | null; onOpen: (line: ConcordanceLine) => void };

/** The view; `answer` is that of the pages of the same search. */
export function Concordance({ place, answer: hits, onOpen }: Props) {
  const { words } = useSpeech();
  const { study } = words;
  const input: ConcordanceInput = { ...askedOf(place), sort: place.order ?? 'place' };
  const lines = useConcordance(input, hits);
  const [chosen, setChosen] = useState(0);
  const { copy, save } = useLineActions(input);
  const { answer, fault } = lines;
  if (fault !== null) {
    return (
      <FaultNotice fault={fault}>
        <Button onPress={lines.retry}>{words.common.retry}</Button>
      </FaultNotice>
    );
  }
  if (answer === null) return <Waiting place={place} soFar={lines.soFar} />;
  const at = Math.min(chosen, Math.max(0, answer.total - 1));
  const line = lines.at(at);
  if (answer.total === 0) {
    return (
      <div className="empty">
        <Icon name="nothingFound" size={28} />
        <h2>{study.noLines}</h2>
        <p>{study.noLinesText}</p>
        <Button
          onPress={() => {
            const { view: _, order: __, ...rest } = place;
            go({ ...rest, place: 'search' });
          }}
        >
          {study.showPages}
        </Button>
      </div>
    );
  }
  return (
    <section className="concordance" aria-label={study.concordance} aria-busy={lines.isReading}>
      <div className="concordance-tools">
        <p aria-live="polite">{study.linesOn(study.lines(answer.total), words.search.total(answer.pages))}</p>
        {!answer.isWhole && <p className="faint">{study.newestOnly(answer.total)}</p>}
        <div className="grow" />
        <IconButton icon="copy" label={study.copy} isDisabled={line === undefined} onPress={() => line && copy(line)} />
        <IconButton icon="export" label={study.saveLines} onPress={save} />
      </div>
      <ConcordanceTable
        lines={lines}
        total={answer.total}
        chosen={at}
        order={place.order ?? 'place'}
        onOrder={(order) => {
          const { order: _, ...rest } = place;
          go({ ...rest, ...(order === 'place' ? {} : { order }), place: 'search' }, 'replace');
          setChosen(0);
        }}
        onChoose={setChosen}
        onOpen={onOpen}
        onCopy={copy}
      />
    </section>
  );
}

/** Copying a line, and saving all of them in the order in which they stand. */
function useLineActions(input: ConcordanceInput): { copy: (line: ConcordanceLine) => void; save: () => void } {
  const { words, language } = useSpeech();
  const { study, common } = words;
  const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
  return {
    copy: (line) => {
      const day = line.day === null ? common.undated : sayShortDay(line.day, language);
      const place = [line.title, day, common.page(line.page)].reduce(common.both);
      navigator.clipboard.writeText(plainLine(line, place)).then(() => toast({ text: study.copied }), complain);
    },
    save: () => {
      call('search.export', { what: 'concordance', ...input }).then(
        ({ saved }) => saved !== null && toast({ text: study.saved(saved) }),
        complain,
      );
    },
  };
}

/** What stops the reading goes back to the pages: lines that were not sorted to their end are none to show. */
function Waiting({ place, soFar }: { place: SearchPlace; soFar: ConcordanceProgress | null }) {
  const { words } = useSpeech();
  const { study, search } = words;
  const { view: _, ...pages } = place;
  return (
    <div className="concordance">
      <div className="concordance-tools">
        <p className="faint" role="status" aria-label={soFar === null ? words.common.loading : undefined}>
          {soFar !== null && study.readSoFar(study.linesOn(study.lines(soFar.lines), search.total(soFar.pages)))}
        </p>
        {soFar !== null && <Button onPress={() => go({ ...pages, place: 'search' }, 'replace')}>{study.stopReading}</Button>}
      </div>
      {[1, 2, 3, 4, 5, 6, 7, 8].map((row) => (
        <i key={row} className="line-waiting" />
      ))}
    </div>
  );
}
