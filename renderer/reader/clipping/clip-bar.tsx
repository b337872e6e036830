// The bar under the desk while something is to be clipped: what is chosen, how it is chosen, and what can be done with it.
import type { Words } from '#border/words/en';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import type { InSight, PaperWays } from '../paper-ways.ts';
import { ClipCopies } from './clip-copies.tsx';
import { copyLink } from './copy-link.ts';
import type { Clipping } from './use-clipping.ts';

type Props = { clipping: Clipping; inSight: InSight; paper: PaperWays };

const copyPlace = (words: Words, { place }: Clipping): void => {
  const chosen = place();
  if (chosen === null) return;
  const { editionId, page } = chosen;
  copyLink(words, { editionId, page, ...(chosen.kind === 'article' ? { article: chosen.article } : { region: chosen.region }) });
};

/** Stands while clipping is on. What is chosen is read aloud. */
export function ClipBar({ clipping, inSight, paper }: Props) {
  const { words } = useSpeech();
  const { chosen } = clipping;
  const { clipping: say } = words;
  const mayChange = useMayChange();
  if (!clipping.isOn) return null;
  const named =
    chosen === null ? say.nothing : say.chosen(chosen.article !== null, chosen.page, chosen.box.width, chosen.box.height);
  return (
    <section className="clip-bar" aria-label={say.heading}>
      <p role="status">{named}</p>
      <p className="faint clip-hint">{say.hint}</p>
      {mayChange ? (
        <Button look="main" icon="clip" isDisabled={chosen === null} onPress={clipping.take}>
          {say.take}
        </Button>
      ) : (
        <ClipCopies clipping={clipping} inSight={inSight} paper={paper} />
      )}
      <Button icon="link" isDisabled={chosen === null} onPress={() => copyPlace(words, clipping)}>
        {say.copyLink}
      </Button>
      <Button look="quiet" onPress={clipping.leave}>
        {words.common.cancel}
      </Button>
    </section>
  );
}
