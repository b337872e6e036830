// Bags: what archives hand one another. Exports, verifies and imports them, and shows what came of it by path.
import type { ReactNode } from 'react';
import type { BagTask } from '#border/model-bags';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { BagOutcomeView } from './bag-outcome.tsx';
import { ExportForm } from './export-form.tsx';
import { useBags } from './use-bags.ts';
import './bags.css';

type Props = { id: string | undefined; title: string | undefined };

/** The view; `id` or `title` is what is offered for export. */
export function BagsView({ id, title }: Props) {
  const { words } = useSpeech();
  const say = words.bags;
  const mayChange = useMayChange();
  const { state, exportBags, verify, importBags, stop } = useBags();
  const isBusy = state === null || state.task !== null;
  return (
    <section className="bags" aria-label={say.heading}>
      <div className="bags-column">
        <header>
          <h1>{say.heading}</h1>
          <p className="bags-lead">{say.lead}</p>
        </header>
        <div className="bags-now" aria-live="polite">
          {state === null && <Waiting rows={2} />}
          {state?.task != null && <TaskLine task={state.task} onStop={stop} />}
          {state !== null && state.task === null && <BagOutcomeView outcome={state.last} />}
        </div>
        <Part name={say.export} text={say.exportText}>
          <ExportForm id={id} title={title} isBusy={isBusy} onExport={exportBags} />
        </Part>
        <Part name={say.verify} text={say.verifyText}>
          <WayButtons folder={say.verifyFolder} archive={say.verifyArchive} isBusy={isBusy} onChoose={verify} />
        </Part>
        {mayChange && (
          <Part name={say.import} text={say.importText}>
            <WayButtons folder={say.importFolder} archive={say.importArchive} isBusy={isBusy} onChoose={importBags} />
          </Part>
        )}
      </div>
    </section>
  );
}

function Part({ name, text, children }: { name: string; text: string; children: ReactNode }) {
  return (
    <section className="bags-part" aria-label={name}>
      <div>
        <h2>{name}</h2>
        <p className="bags-about quiet">{text}</p>
      </div>
      <div className="bags-control">{children}</div>
    </section>
  );
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

function TaskLine({ task, onStop }: { task: BagTask; onStop: () => void }) {
  const { words } = useSpeech();
  const text = words.bags.tasks[task.kind](task.name);
  return (
    <div className="bags-task">
      <div className="grow">
        <p>{text}</p>
        <Progress share={task.total === 0 ? null : Math.min(1, task.done / task.total)} label={text} />
      </div>
      <Button icon="stop" onPress={onStop}>
        {words.bags.stop}
      </Button>
    </div>
  );
}
