// What can be done with a clipping: copied in four ways, written as a file, printed, taken back.
import type { ShownClip } from '#border/model-clip';
import type { DossierFormat } from '#border/model-dossier';
import { call, clippingUrl, faultOf } from '../../client.ts';
import { Button } from '../../ui/button.tsx';
import { copyPicture, copyText } from '../../ui/copy-out.ts';
import { Menu } from '../../ui/menu.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { Taken } from './use-taken.ts';

const formats: readonly DossierFormat[] = ['png', 'pdf', 'markdown', 'html', 'ris', 'csl', 'bibtex', 'csv'];

/** The buttons. */
export function ClipActions({ clip, taken, onPrint }: { clip: ShownClip; taken: Taken; onPrint: () => void }) {
  const { words } = useSpeech();
  const { clipping, dossier } = words;
  const { item } = clip;
  const write = (as: DossierFormat): void => {
    call('dossiers.export', { id: clip.dossier.id, as, items: [item.id] }).then(
      ({ saved }) => saved !== null && toast({ text: dossier.saved(saved.name) }),
      (thrown: unknown) => toast({ text: faultOf(thrown).message }),
    );
  };
  const written = item.isHere ? formats : formats.filter((as) => as !== 'png');
  return (
    <div className="clip-actions">
      <Button icon="copy" isDisabled={!item.isHere} onPress={() => copyPicture(words, clippingUrl(clip.dossier.id, item.id))}>
        {clipping.copy.picture}
      </Button>
      <Button icon="copy" isDisabled={item.text === ''} onPress={() => copyText(words, 'text', item.text)}>
        {clipping.copy.text}
      </Button>
      <Button icon="copy" onPress={() => copyText(words, 'citation', clip.citations[clip.style])}>
        {clipping.copy.citation}
      </Button>
      <Button icon="link" onPress={() => copyText(words, 'link', clip.link)}>
        {clipping.copy.link}
      </Button>
      <Menu
        label={clipping.exportMenu}
        lines={written.map((as) => ({
          id: as,
          icon: as === 'png' ? 'pages' : 'file',
          text: as === 'png' ? clipping.asPicture : dossier.formats[as],
          act: () => write(as),
        }))}
      >
        <Button icon="export">{dossier.export}</Button>
      </Menu>
      <Button icon="print" isDisabled={!item.isHere} onPress={onPrint}>
        {words.paper.printDots}
      </Button>
      <Button icon="undo" isDisabled={!taken.canUndo} onPress={taken.undo}>
        {words.common.undo}
      </Button>
    </div>
  );
}
