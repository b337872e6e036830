// What goes on above the table: how far an act is, with what stops it; afterwards what came of it, and which editions stay as they are.
import { Button, IconButton } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { RefusedList } from './refused-list.tsx';
import type { Acting } from './use-acts.ts';

/** The state; nothing before the first act. */
export function ActState({ acts }: { acts: Acting }) {
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
        <Button icon="stop" onPress={acts.stop}>
          {say.stop}
        </Button>
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
      <IconButton icon="close" label={say.putAway} onPress={acts.putAway} />
    </div>
  );
}
