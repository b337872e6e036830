// The plan of a known source as one chip, and the form that it opens.
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Source } from '#border/model-sources';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { SaveFooter } from '../ui/save-footer.tsx';
import { dayOf } from '../ui/say-time.ts';
import { useSpeech } from '../ui/speech.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { changeOf, type Plan, planOf } from './schedules.ts';
import { sayPlan } from './source-words.ts';
import type { SourceChange } from './use-source-actions.ts';
import '../ui/select.css';

type Props = { source: Source; onChange: (change: SourceChange) => void };

/** The chip. */
export function PlanPanel({ source, onChange }: Props) {
  const { words, language } = useSpeech();
  const plan = sayPlan(source, words, language);
  return (
    <Panel
      heading={words.sources.plan}
      button={
        <AriaButton className="chip" aria-label={words.sources.planOf(source.title, plan)}>
          <bdi className="chip-text">{plan}</bdi>
          <Icon name="down" size={14} />
        </AriaButton>
      }
    >
      {(close) => (
        <PlanForm
          source={source}
          onCancel={close}
          onSave={(change) => {
            if (Object.keys(change).length > 0) onChange(change);
            close();
          }}
        />
      )}
    </Panel>
  );
}

function PlanForm({
  source,
  onSave,
  onCancel,
}: {
  source: Source;
  onSave: (change: SourceChange) => void;
  onCancel: () => void;
}) {
  const [plan, setPlan] = useState<Plan>(() => planOf(source, dayOf(Date.now())));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(changeOf(plan, source));
      }}
    >
      <PlanEditor kind={source.kind} plan={plan} onChange={setPlan} />
      <SaveFooter onCancel={onCancel} />
    </form>
  );
}
