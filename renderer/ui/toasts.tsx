// Short messages at the foot of the window, with at most one action. They stay while the pointer or the focus is on them.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button, IconButton } from './button.tsx';
import { openStore } from './open-store.ts';
import { useSpeech } from './speech.tsx';
import './toasts.css';

/**
 * One message. `isStaying` keeps it until it is put away: for what came of an act outside the window, from which one may look up late.
 * It takes the place of an earlier one of the same `topic`: for acts of which only the last can be taken back.
 */
export type Toast = { text: string; action?: { text: string; act: () => void }; isStaying?: boolean; topic?: string };
type Shown = Toast & { id: number };

const staysMs = 8000;
const shown = openStore<readonly Shown[]>([]);
let lastId = 0;

/** Shows a message, whoever calls; at most three stand at once. */
export function toast(message: Toast): void {
  lastId += 1;
  const others = shown.get().filter(({ topic }) => topic === undefined || topic !== message.topic);
  shown.set([...others.slice(-2), { ...message, id: lastId }]);
}

const dismiss = (id: number): void => shown.set(shown.get().filter((one) => one.id !== id));

/** Where the messages stand; once in the window. */
export function Toasts() {
  const list = useSyncExternalStore(shown.subscribe, shown.get);
  return (
    <div className="toasts" aria-live="polite" role="status">
      {list.map((one) => (
        <ToastLine key={one.id} message={one} />
      ))}
    </div>
  );
}

function ToastLine({ message }: { message: Shown }) {
  const { words } = useSpeech();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld || message.isStaying) return;
    const timer = setTimeout(() => dismiss(message.id), staysMs);
    return () => clearTimeout(timer);
  }, [isHeld, message.isStaying, message.id]);
  const { action } = message;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding the message open is no action of its own
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{message.text}</span>
      {action && (
        <Button
          look="quiet"
          onPress={() => {
            dismiss(message.id);
            action.act();
          }}
        >
          {action.text}
        </Button>
      )}
      <IconButton icon="close" label={words.common.close} onPress={() => dismiss(message.id)} />
    </div>
  );
}
