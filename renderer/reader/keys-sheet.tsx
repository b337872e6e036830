// The sheet that lists the keys, under headings and in columns, and finds one by what it does.
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useAccess } from '../ui/access.tsx';
import { IconButton } from '../ui/button.tsx';
import { commandKey } from '../ui/command-key.ts';
import { hasWords } from '../ui/plain-text.ts';
import { useSpeech } from '../ui/speech.tsx';
import { type KeysRow, keysFor, keysGroups } from './keys-rows.ts';
import '../ui/form.css';
import '../ui/veil.css';
import './keys-sheet.css';

/** The sheet over whatever is open. */
export function KeysSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="keys-sheet">
        <Dialog>
          <Sheet onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Sheet({ onClose }: { onClose: () => void }) {
  const { words } = useSpeech();
  const { keys } = words;
  const [typed, setTyped] = useState('');
  const shown = keysFor(useAccess()).filter(
    ({ group, does }) => typed.trim() === '' || hasWords(`${keys.groups[group]} ${does(words)}`, typed.trim()),
  );
  const groups = keysGroups
    .map((group) => ({ group, rows: shown.filter((row) => row.group === group) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      <header>
        <Heading slot="title">{words.reader.keys}</Heading>
        <input
          className="field"
          type="search"
          dir="auto"
          aria-label={keys.filter}
          placeholder={keys.filter}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <IconButton icon="close" label={words.common.close} onPress={onClose} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: in large text it scrolls, and arrow keys scroll what has the focus */}
      <section className="keys-scroll" aria-label={words.reader.keys} tabIndex={0}>
        <div className="keys-groups">
          {groups.map(({ group, rows }) => (
            <section key={group} aria-labelledby={`keys-${group}`}>
              <h3 id={`keys-${group}`}>{keys.groups[group]}</h3>
              <dl>
                {rows.map((row) => (
                  <Line key={row.does(words)} row={row} />
                ))}
              </dl>
            </section>
          ))}
        </div>
      </section>
      <p className="quiet" role="status">
        {groups.length === 0 && keys.none}
      </p>
    </>
  );
}

function Line({ row }: { row: KeysRow }) {
  const { words, direction } = useSpeech();
  const names: Record<string, string> = {
    ...words.keys.names,
    command: commandKey,
    forward: direction === 'rtl' ? '←' : '→',
    backward: direction === 'rtl' ? '→' : '←',
  };
  return (
    <div className="keys-row">
      <dt>{row.does(words)}</dt>
      <dd dir="ltr">
        {row.presses.map((press) => (
          <span key={press} className="press">
            {press.split(' ').map((key) => (
              <kbd key={key}>{names[key] ?? key}</kbd>
            ))}
          </span>
        ))}
      </dd>
    </div>
  );
}
