// The sheet that lists the keys.
import { Fragment } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../ui/button.tsx';
import { commandKey } from '../ui/command-key.ts';
import { useSpeech } from '../ui/speech.tsx';
import '../ui/veil.css';
import './keys-sheet.css';

/** The sheet over whatever is open. */
export function KeysSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { words, direction } = useSpeech();
  const { keys, selection } = words;
  const forward = direction === 'rtl' ? '←' : '→';
  const backward = direction === 'rtl' ? '→' : '←';
  const rows: [string, readonly (readonly string[])[]][] = [
    [words.frame.search, [[commandKey, 'K']]],
    [words.form.heading, [[commandKey, keys.shift, 'K']]],
    [words.dossier.keyCollect, [['C']]],
    [keys.turn, [['←'], ['→']]],
    [keys.firstLast, [[keys.home], [keys.end]]],
    [keys.scroll, [[keys.pageDown], [keys.pageUp], [keys.space]]],
    [keys.zoom, [['+'], ['−']]],
    [keys.fit, [['0'], ['W']]],
    [keys.spread, [['S']]],
    [keys.thumbnails, [['T']]],
    [
      selection.keyAll,
      [
        [commandKey, 'A'],
        [commandKey, 'C'],
      ],
    ],
    [
      selection.keyMore,
      [
        [keys.shift, forward],
        [keys.shift, '↓'],
      ],
    ],
    [keys.articles, [['A']]],
    [keys.open, [[forward], [backward]]],
    [keys.choose, [[keys.space], [keys.shift, '↓']]],
    [keys.arrange, [['M'], ['D'], ['R'], ['F2']]],
    [
      keys.move,
      [
        [keys.alt, '↑'],
        [keys.alt, '↓'],
      ],
    ],
    [keys.outside, [[keys.delete]]],
    [
      keys.undo,
      [
        [commandKey, 'Z'],
        [commandKey, keys.shift, 'Z'],
      ],
    ],
    [keys.find, [['F']]],
    [keys.hits, [[keys.enter], [keys.shift, keys.enter]]],
    [words.study.keys, [[keys.shift, '←'], [keys.shift, '→'], [keys.enter]]],
    [keys.back, [[keys.escape]]],
    [keys.help, [['?']]],
  ];
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="keys-sheet">
        <Dialog>
          <header>
            <Heading slot="title">{words.reader.keys}</Heading>
            <IconButton icon="close" label={words.common.close} onPress={onClose} />
          </header>
          <dl>
            {rows.map(([does, presses]) => (
              <Fragment key={does}>
                <dt>{does}</dt>
                <dd dir="ltr">
                  {presses.map((press) => (
                    <span key={press.join()} className="press">
                      {press.map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </span>
                  ))}
                </dd>
              </Fragment>
            ))}
          </dl>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
