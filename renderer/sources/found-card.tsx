// What an address turned out to be, with the newest editions as a check, and how it is to be followed. One press adds it.
import { useState } from 'react';
import type { Input } from '#border/contract';
import type { Fault } from '#border/errors';
import type { Probe } from '#border/model-sources';
import { sayShortDay } from '#border/words/locale';
import { Button } from '../ui/button.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { dayOf } from '../ui/say-time.ts';
import { useSpeech } from '../ui/speech.tsx';
import { kindIcons } from './kind-icons.ts';
import { PlanEditor } from './plan-editor.tsx';
import { firstPlan, type Plan, tidySchedule, wantedOf } from './schedules.ts';
import { hostOf, sayFound } from './source-words.ts';
import '../ui/form.css';

const mostShown = 5;

/** What the card asks to be added. */
export type Addition = Pick<Input<'sources.add'>, 'title' | 'isFollowed' | 'schedule' | 'wanted'>;

type Props = {
  probe: Probe;
  isBusy: boolean;
  fault: Fault | null;
  onAdd: (addition: Addition) => void;
  onCancel: () => void;
};

/** The card; the title takes the focus, and Enter there adds the source as it stands. */
export function FoundCard({ probe, isBusy, fault, onAdd, onCancel }: Props) {
  const { words } = useSpeech();
  const { sources } = words;
  const [title, setTitle] = useState(probe.title);
  const [plan, setPlan] = useState<Plan>(() => firstPlan(probe, dayOf(Date.now())));
  const found = sayFound(probe, words);
  const add = (): void =>
    onAdd({
      ...(title.trim() === '' ? {} : { title: title.trim() }),
      isFollowed: plan.wish.choice !== 'browse',
      wanted: wantedOf(plan.wish),
      schedule: tidySchedule(plan.schedule),
    });
  return (
    <form
      className="found"
      aria-label={found}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) add();
      }}
    >
      <header className="found-head">
        <Icon name={kindIcons[probe.kind]} size={22} />
        <div className="grow">
          <h2>{found}</h2>
          <p className="quiet">
            <bdi dir="ltr">{hostOf(probe.url) ?? probe.url}</bdi>
          </p>
        </div>
      </header>
      <div className="found-parts">
        <div className="found-choices">
          <Labelled text={sources.title}>
            <input
              className="field"
              dir="auto"
              // biome-ignore lint/a11y/noAutofocus: the card follows from what was just asked, and its title is the next thing to check
              autoFocus
              maxLength={300}
              value={title}
              onFocus={({ currentTarget }) => currentTarget.select()}
              onChange={(event) => setTitle(event.target.value)}
            />
          </Labelled>
          <PlanEditor kind={probe.kind} plan={plan} onChange={setPlan} />
        </div>
        {(probe.newest.length > 0 || probe.places === 0) && <Newest probe={probe} />}
      </div>
      {fault && <FaultNotice fault={fault} />}
      <footer>
        <Button look="main" type="submit" isDisabled={isBusy}>
          {sources.add}
        </Button>
        <Button onPress={onCancel}>{words.common.cancel}</Button>
      </footer>
    </form>
  );
}

function Newest({ probe }: { probe: Probe }) {
  const { words, language, currentYear } = useSpeech();
  return (
    <section className="found-newest">
      <h3>{words.sources.newest}</h3>
      {probe.newest.length === 0 ? (
        <p className="quiet">{words.sources.noneYet}</p>
      ) : (
        <ul>
          {probe.newest.slice(0, mostShown).map(({ title, day }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two editions of a feed may be called alike
            <li key={at}>
              <span dir="auto">{title}</span>
              {day !== null && <span className="faint figures">{sayShortDay(day, language, currentYear)}</span>}
            </li>
          ))}
        </ul>
      )}
      {probe.editions > mostShown && <p className="faint">{words.common.more(probe.editions - mostShown)}</p>}
    </section>
  );
}
