// Writes the marks of the open edition as a file: text, data, or a copy of the newspaper with annotations.
import { useState } from 'react';
import type { MarkFormat } from '#border/model-marks';
import { call, faultOf } from '../../client.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';

const formats: readonly MarkFormat[] = ['markdown', 'json', 'pdf'];

/** The button and its menu; a second file is not begun while one is written. */
export function ExportMenu({ id, isDisabled }: { id: string; isDisabled: boolean }) {
  const { words } = useSpeech();
  const { marks } = words;
  const [isWriting, setWriting] = useState(false);
  const write = (as: MarkFormat): void => {
    setWriting(true);
    call('marks.export', { as, of: { id } })
      .then(
        ({ saved }) => saved !== null && toast({ text: marks.saved(saved.name) }),
        (thrown: unknown) => toast({ text: faultOf(thrown).message }),
      )
      .finally(() => setWriting(false));
  };
  return (
    <Menu
      label={marks.exportMenu}
      lines={formats.map((as) => ({ id: as, icon: 'file', text: marks.formats[as], act: () => write(as) }))}
    >
      <IconButton icon="export" label={marks.export} isDisabled={isDisabled || isWriting} />
    </Menu>
  );
}
