// What can be done with one item of a dossier beside reading it: its picture, text, citation and link copied, and itself printed or written as a file.
import type { DossierFormat, ShownItem } from '#border/model-dossier';
import { call, clippingUrl, faultOf } from '../client.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu, type MenuLine } from '../ui/menu.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';

type Props = { dossierId: string; item: ShownItem; headline: string; print: (() => void) | null };

const formats: readonly DossierFormat[] = ['png', 'pdf', 'markdown', 'html', 'ris', 'csl'];

const readPicture = async (dossierId: string, itemId: string): Promise<Blob> => {
  const answer = await fetch(clippingUrl(dossierId, itemId));
  if (!answer.ok) throw new DOMException('no picture', 'DataError');
  return answer.blob();
};

/** The button and its menu. */
export function ItemMenu({ dossierId, item, headline, print }: Props) {
  const { words } = useSpeech();
  const { clipping, dossier } = words;
  const copy = (what: keyof typeof clipping.copied, write: () => Promise<void>): void => {
    write().then(
      () => toast({ text: clipping.copied[what] }),
      (thrown: unknown) => toast({ text: thrown instanceof DOMException ? clipping.refused : faultOf(thrown).message }),
    );
  };
  const write = (as: DossierFormat): void => {
    call('dossiers.export', { id: dossierId, as, items: [item.id] }).then(
      ({ saved }) => saved !== null && toast({ text: dossier.saved(saved.name) }),
      (thrown: unknown) => toast({ text: faultOf(thrown).message }),
    );
  };
  const putText = (text: string): Promise<void> => navigator.clipboard.writeText(text);
  const putPicture = async (): Promise<void> =>
    navigator.clipboard.write([new ClipboardItem({ 'image/png': await readPicture(dossierId, item.id) })]);
  const putLink = async (): Promise<void> => putText((await call('clips.show', { dossier: dossierId, item: item.id })).link);
  const line = (id: keyof typeof clipping.copied, act: () => Promise<void>): MenuLine => ({
    id: `copy-${id}`,
    icon: id === 'link' ? 'link' : 'copy',
    text: clipping.copyOf[id],
    act: () => copy(id, act),
  });
  const lines: MenuLine[] = [
    line('citation', () => putText(item.citation)),
    line('link', putLink),
    ...(item.text === '' ? [] : [line('text', () => putText(item.text))]),
    ...(item.isHere ? [line('picture', putPicture)] : []),
    ...(print === null
      ? []
      : [{ id: 'print', icon: 'print', text: words.paper.printDots, movesFocus: true, act: print } as const]),
    ...formats
      .filter((as) => as !== 'png' || item.isHere)
      .map(
        (as): MenuLine => ({
          id: as,
          icon: as === 'png' ? 'pages' : 'file',
          text: as === 'png' ? clipping.asPicture : dossier.formats[as],
          act: () => write(as),
        }),
      ),
  ];
  return (
    <Menu label={clipping.actionsOf(headline)} lines={lines}>
      <IconButton icon="more" label={clipping.actionsOf(headline)} />
    </Menu>
  );
}
