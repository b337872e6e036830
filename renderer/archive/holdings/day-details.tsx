// What is known of one day, and what can be done about it: read, claim, rule, go to the sources.
import type { HoldingDay, RuledDay } from '#border/model-holdings';
import { raise, sayDay } from '#border/words/locale';
import { useCall } from '../../client.ts';
import { go } from '../../route.ts';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { useRuling } from './use-ruling.ts';

type Props = { title: string; day: string; known: HoldingDay | null };

/** Which rulings make sense of a day as it stands; null lifts one. */
const rulingsFor = ({ state, editions }: HoldingDay): readonly (RuledDay['ruling'] | null)[] => {
  if (editions.length > 0 && state !== 'missing' && state !== 'not-published') return [];
  switch (state) {
    case 'missing':
      return ['claimed', 'not-published', 'not-wanted'];
    case 'not-published':
      return ['missing'];
    default:
      return [null];
  }
};

/** The details. `known` is null for a day that does not count. */
export function DayDetails({ title, day, known }: Props) {
  const { words, language } = useSpeech();
  const { holdings } = words;
  return (
    <section className="day-details" aria-label={holdings.acts.more}>
      <h2>{raise(sayDay(day, language), language)}</h2>
      {known === null ? <p className="quiet">{holdings.outside}</p> : <KnownDay title={title} known={known} />}
    </section>
  );
}

function KnownDay({ title, known }: { title: string; known: HoldingDay }) {
  const { words, language } = useSpeech();
  const { holdings } = words;
  const { day, state, number, covers, partOf, isCertain, claimedOn, note } = known;
  const isHeld = known.editions.length > 0;
  const said = (one: string): string => sayDay(one, language);
  return (
    <>
      <p className="day-state">
        <span className="day-sign" data-state={state} aria-hidden>
          <span>{'\u00a0'}</span>
        </span>
        <strong>{holdings.states[state]}</strong>
        {number !== null && <span className="figures">{isHeld ? holdings.number(number) : holdings.expected(number)}</span>}
      </p>
      {covers !== null && <p className="quiet">{holdings.covers(said(covers))}</p>}
      {partOf !== null && <p className="quiet">{holdings.partOf(said(partOf))}</p>}
      {claimedOn !== null && <p className="quiet">{holdings.claimedOn(said(claimedOn))}</p>}
      {note !== '' && (
        <p className="quiet">
          <bdi>{note}</bdi>
        </p>
      )}
      {!isCertain && !isHeld && <p className="quiet">{holdings.unsure}</p>}
      <DayActs title={title} known={known} day={partOf ?? day} />
    </>
  );
}

function DayActs({ title, known, day }: { title: string; known: HoldingDay; day: string }) {
  const { words } = useSpeech();
  const { acts } = words.holdings;
  const mayChange = useMayChange();
  const rule = useRuling(title);
  const { value } = useCall('editions.list', known.editions.length === 0 ? null : { title, from: day, to: day });
  const texts: Record<RuledDay['ruling'], string> = {
    claimed: acts.claim,
    'not-published': acts.notPublished,
    'not-wanted': acts.notWanted,
    missing: acts.missing,
  };
  const variantOf = (id: string): string => value?.editions.find((edition) => edition.id === id)?.variant ?? '';
  return (
    <div className="day-acts">
      {known.editions.map((id) => (
        <Button key={id} look="main" onPress={() => go({ place: 'read', id, page: null, query: '' })}>
          {variantOf(id) === '' ? acts.read : acts.readOf(variantOf(id))}
        </Button>
      ))}
      {mayChange &&
        rulingsFor(known).map((ruling) => (
          <Button key={ruling ?? 'lift'} onPress={() => rule(day, ruling, known.note)}>
            {ruling === null ? acts.lift : texts[ruling]}
          </Button>
        ))}
      {known.state === 'missing' && mayChange && (
        <Button look="quiet" icon="sources" onPress={() => go({ place: 'sources' })}>
          {acts.sources}
        </Button>
      )}
    </div>
  );
}
