// How far an act over many editions is, with a way to stop it; nothing while none is under way.
import { type RefObject, useRef, useState } from 'react';
import type { ActProgress as Reached } from '#border/model-changes';
import { call, faultOf, useEvent } from '../../client.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useHeir } from '../../ui/use-heir.ts';

type Heir = { heir: RefObject<HTMLElement | null> };

/** The bar; `heir` takes the focus when it goes. What was changed until it was stopped stays, and can be taken back. */
export function ActProgress({ heir }: Heir) {
  const [reached, setReached] = useState<Reached | null>(null);
  useEvent('metadata.progress', (now) => setReached(now.isOver ? null : now));
  return reached !== null && <Bar reached={reached} heir={heir} />;
}

function Bar({ reached, heir }: Heir & { reached: Reached }) {
  const { words } = useSpeech();
  const bar = useRef<HTMLDivElement>(null);
  useHeir(bar, () => heir.current);
  const stop = (): void => {
    call('metadata.stop', {}).catch((thrown: unknown) => toast({ text: faultOf(thrown).message }));
  };
  return (
    <div ref={bar} className="names-progress" role="status">
      <span>{words.names.changing}</span>
      <Progress label={words.names.changing} share={reached.total === 0 ? null : reached.done / reached.total} />
      <Button icon="stop" onPress={stop}>
        {words.names.stop}
      </Button>
    </div>
  );
}
