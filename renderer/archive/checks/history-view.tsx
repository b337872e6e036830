// The life of one edition: every event, the last first, who did it, and whether the chain of them holds.
import { useState } from 'react';
import type { EditionTimeline, TimelineEvent } from '#border/model-checks';
import { sayDay } from '#border/words/locale';
import { call, faultOf, useCall, useEvent } from '../../client.ts';
import { formatRoute } from '../../route.ts';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { EditionName } from '../../ui/edition-name.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { dayOf, sayAgo, sayClock } from '../../ui/say-time.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useNow } from '../../ui/use-now.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { useEditionActs } from './use-edition-acts.ts';
import './checks.css';

/** The view of an edition. */
export function HistoryView({ id }: { id: string }) {
  const { words } = useSpeech();
  const { value, fault, ask } = useCall('editions.timeline', { id });
  useEvent('library.changed', ({ ids }) => (ids === null || ids.includes(id)) && ask());
  useEvent('checks.changed', ({ progress }) => progress === null && ask());
  return (
    <div className="checks">
      <div className="checks-column" aria-busy={value === null && fault === null}>
        <a className="checks-back" href={formatRoute({ place: 'archive', view: 'checks' })}>
          <Icon name="back" size={16} isTurned />
          {words.checks.history.back}
        </a>
        {fault !== null && (
          <FaultNotice fault={fault}>
            <Button onPress={ask}>{words.common.retry}</Button>
          </FaultNotice>
        )}
        {value === null ? fault === null && <Waiting rows={5} /> : <History history={value} />}
      </div>
    </div>
  );
}

function History({ history }: { history: EditionTimeline }) {
  const { words, language } = useSpeech();
  const { history: say } = words.checks;
  const nowMs = useNow();
  const { title, day, events, brokenAt, lastVerifiedAtMs, damage } = history;
  const isLinked = events.some(({ link }) => link !== null);
  const chain = brokenAt !== null ? say.broken(brokenAt) : isLinked ? say.holds(events.length) : say.unlinked;
  return (
    <>
      <header className="checks-history-head">
        <h1>
          <EditionName title={title} day={day} />
        </h1>
        <HistoryActs id={history.id} />
      </header>
      <p className={damage === null && brokenAt === null ? 'checks-verdict' : 'checks-verdict bad'}>
        <Icon name={damage === null && brokenAt === null ? 'verified' : 'alert'} size={20} />
        <span>
          {damage !== null && `${words.checks.acts.checkedDamaged} `}
          {chain}
          {lastVerifiedAtMs !== null && ` ${say.lastVerified(sayAgo(lastVerifiedAtMs, nowMs, language, words))}`}
        </span>
      </p>
      <ol className="checks-events" aria-label={say.list} reversed>
        {events.toReversed().map((event) => (
          <EventLine key={event.number} event={event} isBroken={event.number === brokenAt} />
        ))}
      </ol>
    </>
  );
}

function EventLine({ event, isBroken }: { event: TimelineEvent; isBroken: boolean }) {
  const { words, language } = useSpeech();
  const { history: say } = words.checks;
  const { type, atMs, outcome, detail, agent } = event;
  const program = agent === null ? say.earlier : say.by(agent.program, agent.version);
  const by = agent?.operator == null ? program : say.byPerson(agent.operator, program);
  const isBad = isBroken || outcome === 'failure';
  return (
    <li className={isBad ? 'bad' : undefined}>
      <time className="figures quiet" dateTime={new Date(atMs).toISOString()}>
        {sayDay(dayOf(atMs), language)} {sayClock(atMs, language)}
      </time>
      <div>
        <p>
          <b>{say.types[type] ?? type}</b>
          {outcome === 'failure' && <span className="checks-failed"> · {say.failed}</span>}
          {isBroken && <span className="checks-failed"> · {say.broken(event.number)}</span>}
        </p>
        <p className="checks-detail quiet">
          <bdi>{detail}</bdi>
        </p>
        <p className="quiet">{by}</p>
      </div>
    </li>
  );
}

function HistoryActs({ id }: { id: string }) {
  const { words } = useSpeech();
  const [isBusy, setBusy] = useState(false);
  const mayChange = useMayChange();
  const acts = useEditionActs(id, setBusy);
  const save = (): void => {
    call('editions.premis', { id }).then(
      ({ saved }) => saved !== null && toast({ text: words.checks.problems.saved(saved) }),
      (thrown: unknown) => toast({ text: faultOf(thrown).message }),
    );
  };
  return (
    <div className="checks-row">
      {mayChange && (
        <Button icon="verified" isDisabled={isBusy} onPress={acts.check}>
          {words.checks.acts.check}
        </Button>
      )}
      <Button icon="export" onPress={save}>
        {words.checks.history.premis}
      </Button>
      {mayChange && (
        <Button look="quiet" icon="folder" onPress={acts.reveal}>
          {words.checks.acts.reveal}
        </Button>
      )}
    </div>
  );
}
