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
          <div className="bags-buttons">
            <Button icon="folder" isDisabled={isBusy} onPress={() => verify('folder')}>
              {say.verifyFolder}
            </Button>
            <Button icon="file" isDisabled={isBusy} onPress={() => verify('archive')}>
              {say.verifyArchive}
            </Button>
          </div>
        </Part>
        {mayChange && (
          <Part name={say.import} text={say.importText}>
            <div className="bags-buttons">
              <Button icon="folder" isDisabled={isBusy} onPress={() => importBags('folder')}>
                {say.importFolder}
              </Button>
              <Button icon="file" isDisabled={isBusy} onPress={() => importBags('archive')}>
                {say.importArchive}
              </Button>
            </div>
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
