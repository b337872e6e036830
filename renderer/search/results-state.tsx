// What there is to say of an answer besides its hits: why it failed, what is not in it yet, and that nothing was found.
import { go, type SearchPlace } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import type { Hits } from './hit-store.ts';
import { narrowingsOf, widened } from './narrowings.ts';
import { BadQuery } from './query-mistakes.tsx';
import { Suggestions } from './suggestions.tsx';

/** As many of the newest pages are ranked by relevance. */
const mostRanked = 20_000;

type Props = { place: SearchPlace; hits: Hits; onRetry: () => void };

/** Lines above the list, or what stands in its place. */
export function ResultsState({ place, hits, onRetry }: Props) {
  const { words } = useSpeech();
  const { answer, fault } = hits;
  if (fault !== null) {
    return fault.code === 'search/bad-query' ? (
      <BadQuery query={hits.asked?.query ?? ''} fault={fault} />
    ) : (
      <FaultNotice fault={fault}>
        <Button onPress={onRetry}>{words.results.retry}</Button>
      </FaultNotice>
    );
  }
  if (answer === null) return <Waiting />;
  return (
    <>
      {answer.isRenewing && <Line text={words.results.renewing} />}
      {answer.pending > 0 && <Line text={words.search.pending(answer.pending)} />}
      {!answer.isWeighed && <Line text={words.results.unweighed} />}
      {!answer.isRankedWhole && <Line text={words.results.ranked(mostRanked)} />}
      {hits.asked !== null && !hits.isLoading && <Suggestions place={place} total={answer.total} />}
      {answer.total === 0 && <NothingFound place={place} />}
    </>
  );
}

function Line({ text }: { text: string }) {
  return (
    <p className="search-line">
      <Icon name="pending" size={15} />
      {text}
    </p>
  );
}

/** The field of the search, with its words chosen to be written over. */
function toWords(): void {
  const field = document.querySelector<HTMLInputElement>('#search-field');
  field?.focus();
  field?.select();
}

function NothingFound({ place }: { place: SearchPlace }) {
  const { words, language } = useSpeech();
  const narrowings = narrowingsOf(place, words, language);
  return (
    <div className="empty">
      <Icon name="nothingFound" size={28} />
      <h2>{words.search.noneTitle}</h2>
      <p>{words.search.noneText}</p>
      <div className="loosen">
        {narrowings.map(({ name, text, without }) => (
          <Button key={name} icon="close" onPress={() => go({ ...without, place: 'search' }, 'replace')}>
            {words.results.widen(text)}
          </Button>
        ))}
        {narrowings.length === 0 && <Button onPress={toWords}>{words.search.noneChange}</Button>}
        {narrowings.length > 1 && (
          <Button look="main" onPress={() => go({ ...widened(place), place: 'search' }, 'replace')}>
            {words.search.noneFiltered}
          </Button>
        )}
      </div>
    </div>
  );
}

function Waiting() {
  return (
    <div className="hits-waiting" aria-hidden>
      {[1, 2, 3, 4].map((row) => (
        <div key={row} className="hit">
          <i className="waiting-block" />
          <i className="waiting-lines" />
        </div>
      ))}
    </div>
  );
}
