// The checks: how well the files are verified, checking now or by itself, and what is wrong, with what can be done about it.
import { useCall, useEvent } from '../../client.ts';
import { useIsVisitor, useMayChange } from '../../ui/access.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { CheckSchedule } from './check-schedule.tsx';
import { CheckState } from './check-state.tsx';
import { ProblemList } from './problem-list.tsx';
import { RunChecks } from './run-checks.tsx';
import './checks.css';

/** The view. */
export function ChecksView() {
  const { words } = useSpeech();
  const { checks } = words;
  const state = useCall('checks.state', {});
  const found = useCall('checks.problems', {});
  const mayChange = useMayChange();
  const isVisitor = useIsVisitor();
  const askAgain = (): void => {
    state.ask();
    found.ask();
  };
  useEvent('checks.changed', ({ progress }) => {
    if (progress === null) askAgain();
    else if (state.value?.progress == null) state.ask();
  });
  useEvent('library.changed', askAgain);
  useEvent('settings.changed', state.ask);
  const fault = state.fault ?? found.fault;
  if (fault !== null || state.value === null || found.value === null)
    return <NotYet className="checks" fault={fault} onRetry={askAgain} />;
  return (
    <div className="checks">
      <div className="checks-column">
        <h1>{checks.heading}</h1>
        <CheckState state={state.value} />
        {!isVisitor && <RunChecks state={state.value} />}
        <ProblemList {...found.value} hasReport={state.value.lastFull !== null || state.value.lastQuick !== null} />
        {mayChange && <CheckSchedule state={state.value} />}
        {!mayChange && !isVisitor && <p className="quiet">{checks.state.readOnly}</p>}
      </div>
    </div>
  );
}
