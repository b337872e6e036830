// What can be done with one item of a dossier beside reading it: its picture, text, citation and link copied, and itself printed or written as a file.
import type { DossierFormat, ShownItem } from '#border/model-dossier';
import { call, clippingUrl, faultOf } from '../client.ts';
import { IconButton } from '../ui/button.tsx';
import { type Copied, copyPicture, copyText } from '../ui/copy-out.ts';
import { Menu, type MenuLine } from '../ui/menu.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';

type Props = { dossierId: string; item: ShownItem; headline: string; print: (() => void) | null };

const formats: readonly DossierFormat[] = ['png', 'pdf', 'markdown', 'html', 'ris', 'csl'];

/** The button and its menu. */
export function ItemMenu({ dossierId, item, headline, print }: Props) {
  const { words } = useSpeech();
  const { clipping, dossier } = words;
  const write = (as: DossierFormat): void => {
    call('dossiers.export', { id: dossierId, as, items: [item.id] }).then(
      ({ saved }) => saved !== null && toast({ text: dossier.saved(saved.name) }),
      (thrown: unknown) => toast({ text: faultOf(thrown).message }),
    );
  };
  const copyLink = (): void => {
    call('clips.show', { dossier: dossierId, item: item.id }).then(
      ({ link }) => copyText(words, 'link', link),
      (thrown: unknown) => toast({ text: faultOf(thrown).message }),
    );
  };
  const line = (id: Copied, act: () => void): MenuLine => ({
    id: `copy-${id}`,
    icon: id === 'link' ? 'link' : 'copy',
    text: clipping.copyOf[id],
    act,
  });
  const lines: MenuLine[] = [
    line('citation', () => copyText(words, 'citation', item.citation)),
    line('link', copyLink),
    ...(item.text === '' ? [] : [line('text', () => copyText(words, 'text', item.text))]),
    ...(item.isHere ? [line('picture', () => copyPicture(words, clippingUrl(dossierId, item.id)))] : []),
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
