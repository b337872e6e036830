// Writes holdings as files for other people and programs: claims, the statement, MARC 21. Claiming while writing can be taken back.
import type { HoldingsFormat } from '#border/model-holdings';
import { call, faultOf } from '../../client.ts';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { Menu, type MenuLine } from '../../ui/menu.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';

const formats: readonly HoldingsFormat[] = ['claims', 'statement', 'mrk', 'marcxml'];

/** The menu, of some titles or (null) of all. */
export function HoldingsMenu({ titles }: { titles: readonly string[] | null }) {
  const { words } = useSpeech();
  const { holdings } = words;
  const mayChange = useMayChange();
  const asked = { titles: titles === null ? null : [...titles] };
  const complain = (thrown: unknown): void => toast({ text: faultOf(thrown).message });
  const write = (as: HoldingsFormat): void => {
    call('holdings.export', { ...asked, as }).then(({ saved, issues }) => {
      if (saved !== null) toast({ text: as === 'claims' ? holdings.written(saved, issues) : holdings.writtenFile(saved) });
    }, complain);
  };
  const claim = (): void => {
    call('holdings.claim', asked).then(({ saved, issues, before }) => {
      if (saved === null) return;
      if (before.length === 0) {
        toast({ text: issues === 0 ? holdings.nothingToClaim : holdings.written(saved, issues) });
        return;
      }
      const act = (): void => {
        call('holdings.rule', { rulings: before }).then(() => toast({ text: holdings.ruled.undone }), complain);
      };
      toast({ text: holdings.written(saved, issues), action: { text: words.common.undo, act } });
    }, complain);
  };
  const lines: MenuLine[] = formats.map((as) => ({
    id: as,
    icon: as === 'claims' ? 'counts' : as === 'statement' ? 'file' : 'export',
    text: holdings.formats[as],
    act: () => write(as),
  }));
  if (mayChange) lines.splice(1, 0, { id: 'claim', icon: 'check', text: holdings.claimToo, act: claim });
  return (
    <Menu label={holdings.exportOf} lines={lines}>
      <Button icon="export">{holdings.exportMenu}</Button>
    </Menu>
  );
}
