// The pages of a long list: the one before and the one after.
import type { CataloguePage } from '#border/model-catalogue';
import { go } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';

/** Both buttons; nothing where the list has one page. */
export function Turning({ id, page }: { id: string; page: CataloguePage }) {
  const { words } = useSpeech();
  const { previous, next } = page;
  if (previous === null && next === null) return null;
  return (
    <footer className="turning">
      <Button isDisabled={previous === null} onPress={() => previous !== null && go({ place: 'sources', id, link: previous })}>
        {words.catalogue.previous}
      </Button>
      <Button isDisabled={next === null} onPress={() => next !== null && go({ place: 'sources', id, link: next })}>
        {words.catalogue.next}
      </Button>
    </footer>
  );
}
