// Writes the marks that the list shows as a file: text or data.
import type { MarkFilter, MarkFormat, MarkSort } from '#border/model-marks';
import { call, faultOf } from '../../client.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';

const formats: readonly MarkFormat[] = ['markdown', 'json'];

/** The button and its menu. */
export function ExportMenu({ filter, sort }: { filter: MarkFilter; sort: MarkSort }) {
  const { words } = useSpeech();
  const { marks } = words;
  const write = (as: MarkFormat): void => {
    call('marks.export', { as, of: { filter, sort } }).then(
      ({ saved }) => saved !== null && toast({ text: marks.saved(saved.name) }),
      (thrown: unknown) => toast({ text: faultOf(thrown).message }),
    );
  };
  return (
    <Menu
      label={marks.exportMenu}
      lines={formats.map((as) => ({ id: as, icon: 'file', text: marks.formats[as], act: () => write(as) }))}
    >
      <Button icon="export">{marks.export}</Button>
    </Menu>
  );
}
