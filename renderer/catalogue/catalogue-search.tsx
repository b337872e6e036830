// The field that searches a catalogue, on the catalogue's own page. Goes to what was found only if the reader is still there.
import { useState } from 'react';
import type { CataloguePage } from '#border/model-catalogue';
import { call, faultOf } from '../client.ts';
import { go } from '../route.ts';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { usePresent } from '../ui/use-present.ts';
import '../ui/form.css';

/** `terms` are the words that led to this page; `onFound` is given the page of results with its words. */
export type SearchProps = {
  id: string;
  link: string;
  terms: string;
  onFound: (page: CataloguePage, terms: string) => void;
};

/** The field. */
export function CatalogueSearch({ id, link, terms, onFound }: SearchProps) {
  const { words } = useSpeech();
  const [text, setText] = useState(terms);
  const [isBusy, setBusy] = useState(false);
  const isPresent = usePresent();
  const search = (): void => {
    const wanted = text.trim();
    if (wanted === '' || isBusy) return;
    const from = location.hash;
    const isHere = (): boolean => isPresent.current && location.hash === from;
    setBusy(true);
    call('catalogue.search', { link, terms: wanted })
      .then(
        ({ page }) => {
          if (!isHere()) return;
          onFound(page, wanted);
          go({ place: 'sources', id, link: page.link });
        },
        (thrown: unknown) => isHere() && toast({ text: faultOf(thrown).message }),
      )
      .finally(() => setBusy(false));
  };
  return (
    <search>
      <form
        className="catalogue-search"
        aria-busy={isBusy}
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <Icon name={isBusy ? 'pending' : 'search'} size={16} />
        <input
          type="search"
          className="field"
          dir="auto"
          aria-label={words.catalogue.search}
          placeholder={words.catalogue.search}
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </search>
  );
}
