// What can be done with a part of a page where nothing is collected: copied, saved or printed. Keeps nothing.
import type { Words } from '#border/words/en';
import { cropUrl } from '../../client.ts';
import { Button } from '../../ui/button.tsx';
import { copyPicture } from '../../ui/copy-out.ts';
import type { PrintedPart } from '../../ui/printed-parts.ts';
import { useSpeech } from '../../ui/speech.tsx';
import type { InSight, PaperWays } from '../paper-ways.ts';
import type { Clipping } from './use-clipping.ts';

/** Copies a part of a page as a picture. */
export function copyPart(words: Words, id: string, { page, region }: PrintedPart): void {
  copyPicture(words, cropUrl(id, page, region));
}

type Props = { clipping: Clipping; inSight: InSight; paper: PaperWays };

/** The buttons; saving and printing leave clipping, as copying does. */
export function ClipCopies({ clipping, inSight, paper }: Props) {
  const { words } = useSpeech();
  const { access } = words;
  const isDisabled = clipping.chosen === null;
  const doWith = (act: (part: PrintedPart) => void) => (): void => {
    const part = clipping.part();
    if (part === null) return;
    clipping.leave();
    act(part);
  };
  return (
    <>
      <Button look="main" icon="copy" isDisabled={isDisabled} onPress={clipping.take}>
        {words.clipping.copyOf.picture}
      </Button>
      <Button
        icon="save"
        isDisabled={isDisabled}
        onPress={doWith(({ page, region }) => paper.save({ kind: 'part', id: inSight.id, page, region }))}
      >
        {access.savePart}
      </Button>
      <Button icon="print" isDisabled={isDisabled} onPress={doWith((part) => paper.print({ ...inSight, clipping: [part] }))}>
        {words.paper.printDots}
      </Button>
    </>
  );
}
