// Checking by itself: how often each file is read, a pause, and under which name what is done stands in the history. Each choice works at once.
import { useState } from 'react';
import type { ChecksState } from '#border/model-checks';
import { call, faultOf, useCall, useEvent } from '../../client.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';

const usualDays = [30, 90, 180, 365];

/** The choices. */
export function CheckSchedule({ state }: { state: ChecksState }) {
  const { words } = useSpeech();
  const say = words.checks.schedule;
  const { intervalDays, isPaused } = state;
  const change = (checks: { intervalDays: number; isPaused: boolean }): void => {
    call('settings.set', { checks }).catch((thrown: unknown) => toast({ text: faultOf(thrown).message }));
  };
  const days = [...new Set([...usualDays, intervalDays])].sort((one, other) => one - other);
  return (
    <section className="checks-schedule" aria-labelledby="checks-schedule">
      <h2 id="checks-schedule">{say.heading}</h2>
      <p className="quiet">{say.hint}</p>
      <div className="checks-row">
        <Select
          label={say.every}
          isLabelShown
          value={String(intervalDays)}
          onChange={(value) => change({ intervalDays: Number(value), isPaused })}
          choices={days.map((value) => ({ value: String(value), text: say.days(value) }))}
        />
        <Button icon={isPaused ? 'resume' : 'pause'} onPress={() => change({ intervalDays, isPaused: !isPaused })}>
          {isPaused ? say.resume : say.pause}
        </Button>
      </div>
      <Operator />
    </section>
  );
}

function Operator() {
  const { words } = useSpeech();
  const say = words.checks.schedule;
  const { value, ask } = useCall('settings.get', {});
  useEvent('settings.changed', ask);
  const [typed, setTyped] = useState<string | null>(null);
  if (value === null) return null;
  const kept = value.operator ?? '';
  const keep = (): void => {
    const name = (typed ?? kept).trim();
    setTyped(null);
    if (name === kept) return;
    call('settings.set', { operator: name === '' ? null : name }).catch((thrown: unknown) =>
      toast({ text: faultOf(thrown).message }),
    );
  };
  return (
    <form
      className="checks-operator"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label>
        <span>{say.operator}</span>
        <input
          className="field"
          dir="auto"
          maxLength={200}
          value={typed ?? kept}
          aria-describedby="checks-operator-hint"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
        />
      </label>
      <p id="checks-operator-hint" className="quiet">
        {say.operatorHint}
      </p>
    </form>
  );
}
