// Bags: what archives hand one another. Exports, verifies and imports them, and shows what came of it by path.
import type { BagState } from '#border/model-bags';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Part, TaskLine, WorkView } from '../part.tsx';
import { BagOutcomeView } from './bag-outcome.tsx';
import { ExportForm } from './export-form.tsx';
import { ProfilePart } from './profile-part.tsx';
import { useBags } from './use-bags.ts';
import './bags.css';

type Props = { id: string | undefined; title: string | undefined };

/** The view; `id` or `title` is what is offered for export. */
export function BagsView({ id, title }: Props) {
  const { words } = useSpeech();
  const say = words.bags;
  const mayChange = useMayChange();
  const { state, exportBags, verify, importBags, stop, chooseProfile, dropProfile } = useBags();
  const isBusy = state === null || state.task !== null;
  return (
    <WorkView heading={say.heading} lead={say.lead} now={<Now state={state} onStop={stop} />}>
      <ProfilePart profile={state?.profile ?? null} isBusy={isBusy} onChoose={chooseProfile} onDrop={dropProfile} />
      <Part name={say.export} text={say.exportText}>
        <ExportForm id={id} title={title} profile={state?.profile ?? null} isBusy={isBusy} onExport={exportBags} />
      </Part>
      <Part name={say.verify} text={say.verifyText}>
        <WayButtons folder={say.verifyFolder} archive={say.verifyArchive} isBusy={isBusy} onChoose={verify} />
      </Part>
      {mayChange && (
        <Part name={say.import} text={say.importText}>
          <WayButtons folder={say.importFolder} archive={say.importArchive} isBusy={isBusy} onChoose={importBags} />
        </Part>
      )}
    </WorkView>
  );
}

/** What goes on now, else what came of the last thing; null is the time before that is known. */
function Now({ state, onStop }: { state: BagState | null; onStop: () => void }) {
  const { words } = useSpeech();
  const say = words.bags;
  if (state === null) return <Waiting rows={2} />;
  const { task, last } = state;
  if (task === null) return <BagOutcomeView outcome={last} />;
  const { kind, name, done, total } = task;
  const share = total === 0 ? null : Math.min(1, done / total);
  return <TaskLine text={say.tasks[kind](name)} share={share} stop={say.stop} onStop={onStop} />;
}

type WayProps = { folder: string; archive: string; isBusy: boolean; onChoose: (form: 'folder' | 'archive') => void };

/** Systems have one dialog for folders and another for files. */
function WayButtons({ folder, archive, isBusy, onChoose }: WayProps) {
  return (
    <div className="bags-buttons">
      <Button icon="folder" isDisabled={isBusy} onPress={() => onChoose('folder')}>
        {folder}
      </Button>
      <Button icon="file" isDisabled={isBusy} onPress={() => onChoose('archive')}>
        {archive}
      </Button>
    </div>
  );
}
