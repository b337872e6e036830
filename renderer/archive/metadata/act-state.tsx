// What goes on above the table: how far an act is, with what stops it; afterwards what came of it, and which editions stay as they are.
import type { RefObject } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { WithHeir } from '../../ui/with-heir.tsx';
import { RefusedList } from './refused-list.tsx';
import type { Acting } from './use-acts.ts';

/** The state; nothing before the first act. Where one of its controls goes with the focus, `heir` takes that. */
export function ActState({ acts, heir }: { acts: Acting; heir: RefObject<HTMLElement | null> }) {
  const { words } = useSpeech();
  const say = words.metadata;
  const { progress, last, fault } = acts;
  if (progress !== null) {
    return (
      <div className="act-state act-going">
        <div className="grow">
          <p className="figures">{say.changing(progress.done, progress.total)}</p>
          <Progress share={progress.done / progress.total} label={say.bar} />
        </div>
        <WithHeir key="stop" heir={heir}>
          <Button icon="stop" onPress={acts.stop}>
            {say.stop}
          </Button>
        </WithHeir>
      </div>
    );
  }
  if (last === null && fault === null) return null;
  return (
    <div className="act-state">
      <div className="grow">
        {last !== null && (
          <p role="status" className="figures">
            {say[last.way](last.changed)}
          </p>
        )}
        {fault !== null && <FaultNotice fault={fault} />}
        {last !== null && <RefusedList refused={last.refused} count={last.refused.length} />}
      </div>
      <WithHeir key="close" heir={heir}>
        <IconButton icon="close" label={say.putAway} onPress={acts.putAway} />
      </WithHeir>
    </div>
  );
}
