// Single editions out of a full backup: what it holds, narrowed by title and day, and what of it is to come back.
import { useRef, useState } from 'react';
import type { OpenedBackup } from '#border/model-safety';
import { sayDay, saySize } from '#border/words/locale';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { hasWords } from '../../ui/plain-text.ts';
import { dayOf } from '../../ui/say-time.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { ToggleChip } from '../../ui/toggle-chip.tsx';
import { useHeir } from '../../ui/use-heir.ts';
import { ProblemList } from './problem-list.tsx';
import { type BringBackState, useBringBack } from './use-bring-back.ts';

type Held = OpenedBackup['editions'][number];

const none: ReadonlySet<string> = new Set();

/** The part of the group; nothing where nothing may be changed. */
export function BringBack({ hasLast, isBusy }: { hasLast: boolean; isBusy: boolean }) {
  const { words } = useSpeech();
  const { held } = words.safety;
  const state = useBringBack();
  const part = useRef<HTMLDivElement>(null);
  if (!useMayChange()) return null;
  const { backup, isOpening, fault } = state;
  return (
    <div className="safety-held-part" ref={part}>
      {fault !== null && <FaultNotice fault={fault} />}
      {backup === null ? (
        <div className="safety-act">
          <Button isDisabled={isBusy || isOpening} onPress={() => state.open(hasLast ? 'again' : 'choose')}>
            {isOpening ? held.opening : held.act}
          </Button>
          <p className="quiet">{held.text}</p>
        </div>
      ) : (
        <HeldEditions backup={backup} state={state} isBusy={isBusy} heir={() => part.current?.querySelector('button')} />
      )}
    </div>
  );
}

const isWanting = ({ state }: Held): boolean => state === 'absent' || state === 'damaged';

type Props = {
  backup: OpenedBackup;
  state: BringBackState;
  isBusy: boolean;
  /** Takes the focus when the list is closed. */
  heir: () => HTMLElement | null | undefined;
};

function HeldEditions({ backup, state, isBusy, heir }: Props) {
  const list = useRef<HTMLElement>(null);
  useHeir(list, heir);
  const { words, language, currentYear } = useSpeech();
  const { held } = words.safety;
  const [text, setText] = useState('');
  const [isWantingOnly, setWantingOnly] = useState(true);
  const [chosen, setChosen] = useState(none);
  const nameOf = ({ title, day }: Held): string => `${title} ${day === null ? '' : `${sayDay(day, language)} ${day}`}`;
  const typed = text.trim();
  const shown = backup.editions.filter(
    (edition) => (!isWantingOnly || isWanting(edition)) && (typed === '' || hasWords(nameOf(edition), typed)),
  );
  const picked = shown.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const bring = (ids: readonly string[]): void => {
    if (isBusy) return;
    void state.bring(ids).then((isDone) => {
      if (isDone) setChosen(none);
    });
  };
  return (
    <section ref={list} aria-label={held.list} className="safety-held">
      <h3>{held.from(sayDay(dayOf(backup.finishedAtMs), language, currentYear))}</h3>
      <ProblemList problems={backup.problems} text={words.safety.full.problems(backup.problems.length)} />
      <div className="safety-acts">
        <input
          className="field"
          type="search"
          dir="auto"
          aria-label={held.filter}
          placeholder={held.filter}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <ToggleChip text={held.wanting} hint={held.wantingHint} isOn={isWantingOnly} onChange={setWantingOnly} />
      </div>
      {shown.length === 0 ? (
        <p className="quiet">{backup.editions.length === 0 ? held.empty : held.none}</p>
      ) : (
        <div className="safety-held-list">
          <ChoiceList
            label={held.list}
            items={shown}
            nameOf={nameOf}
            chosen={chosen}
            onChoose={setChosen}
            onAct={({ id }) => bring(chosen.has(id) ? picked : [id])}
            rowHeightPx={44}
          >
            {(edition) => <HeldRow edition={edition} />}
          </ChoiceList>
        </div>
      )}
      <Failures state={state} backup={backup} />
      <div className="safety-acts">
        <Button look="main" icon="restore" isDisabled={isBusy || picked.length === 0} onPress={() => bring(picked)}>
          {held.bring(picked.length)}
        </Button>
        <Button isDisabled={isBusy || state.isOpening} onPress={() => state.open('choose')}>
          {held.other}
        </Button>
        <Button look="quiet" onPress={state.close}>
          {words.common.close}
        </Button>
      </div>
    </section>
  );
}

function HeldRow({ edition }: { edition: Held }) {
  const { words, language } = useSpeech();
  const { title, day, issue, sizeBytes, state } = edition;
  return (
    <>
      <span className="grow">
        <bdi>{title}</bdi>{' '}
        <span className="quiet">
          {day === null ? words.common.undated : sayDay(day, language)}
          {issue !== null && ` · ${words.common.issue(issue)}`}
        </span>
      </span>
      <span className="quiet figures">{saySize(sizeBytes, language)}</span>
      <span className="safety-held-state quiet">{words.safety.held.states[state]}</span>
    </>
  );
}

function Failures({ state, backup }: { state: BringBackState; backup: OpenedBackup }) {
  const { words, language } = useSpeech();
  if (state.failed.length === 0) return null;
  const held = new Map(backup.editions.map((edition) => [edition.id, edition]));
  return (
    <div className="safety-problems" role="alert">
      <p>{words.safety.held.failed(state.failed.length)}</p>
      <ul>
        {state.failed.map(({ id, message }) => {
          const edition = held.get(id);
          return (
            <li key={id}>
              <span>
                <bdi>{edition?.title}</bdi> {edition?.day != null && sayDay(edition.day, language)}
              </span>
              <span className="quiet">{message}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
