// The health of the library: where it lies, what it fills, how it is copied and backed up, and what can be made good. Tells in plain words
// what each act does before it is done.
import type { Health } from '#border/model-safety';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { AsideGroup } from './aside-group.tsx';
import { AuditGroup } from './audit-group.tsx';
import { CatalogueCopies } from './catalogue-copies.tsx';
import { CopyProgress } from './copy-progress.tsx';
import { FullBackupGroup } from './full-backup-group.tsx';
import { PlaceGroup } from './place-group.tsx';
import { RebuildGroup } from './rebuild-group.tsx';
import { SizeGroup } from './size-group.tsx';
import { TrashGroup } from './trash-group.tsx';
import { type SafetyState, useSafety } from './use-safety.ts';
import './safety.css';

/** The view. */
export function SafetyView() {
  const { words } = useSpeech();
  const state = useSafety();
  const { health, fault, ask } = state;
  return (
    <section className="safety" aria-label={words.safety.heading} aria-busy={health === null && fault === null}>
      <div className="safety-column">
        <h1>{words.safety.heading}</h1>
        {fault !== null && (
          <FaultNotice fault={fault}>
            <Button onPress={ask}>{words.common.retry}</Button>
          </FaultNotice>
        )}
        {health === null && fault === null && <Waiting rows={6} />}
        {health !== null && <Parts health={health} state={state} />}
      </div>
    </section>
  );
}

function Parts({ health, state }: { health: Health; state: SafetyState }) {
  const { words } = useSpeech();
  const mayChange = useMayChange();
  const { progress, failed, backup, acts } = state;
  const { outcome } = health;
  const isBusy = progress !== null;
  return (
    <>
      {progress !== null && <CopyProgress progress={progress} onStop={acts.stop} />}
      {failed !== null && <FaultNotice fault={failed} />}
      {progress === null && outcome !== null && outcome.fault !== null && <FaultNotice fault={outcome.fault} />}
      {progress === null && outcome !== null && outcome.fault === null && (
        <p className="safety-done" role="status">
          {words.safety.done[outcome.task]}
        </p>
      )}
      <FullBackupGroup health={health} backup={backup} isBusy={isBusy} acts={acts} />
      <PlaceGroup health={health} isBusy={isBusy} mayChange={mayChange} acts={acts} />
      <AuditGroup />
      <SizeGroup health={health} />
      <AsideGroup isBusy={isBusy} acts={acts} />
      {mayChange && <TrashGroup health={health} isBusy={isBusy} acts={acts} />}
      <CatalogueCopies health={health} isBusy={isBusy} mayChange={mayChange} acts={acts} />
      {mayChange && <RebuildGroup health={health} isBusy={isBusy} acts={acts} />}
    </>
  );
}
