// The head of a page of a catalogue: what it is called, where it is, its search, its facets, and following it.
import { useEffect, useRef, useState } from 'react';
import type { CataloguePage } from '#border/contract';
import { call, faultOf } from '../client.ts';
import { go } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { toast } from '../ui/toasts.tsx';
import { Facets } from './facets.tsx';
import { offersOf } from './page-parts.ts';
import '../ui/form.css';

type Props = { id: string; page: CataloguePage; put: (page: CataloguePage) => void; onFollow: () => void };

/** The head. Its heading takes the focus when the page is come to by a link that went with the page before. */
export function CatalogueHead({ id, page, put, onFollow }: Props) {
  const { words } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <header className="catalogue-head">
        <div className="catalogue-name">
          <h1 ref={heading} tabIndex={-1} dir="auto">
            {page.title}
          </h1>
          <bdi className="faint" dir="ltr">
            {page.host}
          </bdi>
        </div>
        <div className="grow" />
        {page.search !== null && <CatalogueSearch id={id} link={page.search} put={put} />}
        {page.isFollowed ? (
          <span className="followed">
            <Icon name="chosen" size={16} />
            {words.catalogue.isFollowed}
          </span>
        ) : (
          offersOf(page).length > 0 && (
            <Button icon="sources" onPress={onFollow}>
              {words.catalogue.follow}
            </Button>
          )
        )}
      </header>
      {page.summary !== null && (
        <p className="catalogue-summary" dir="auto">
          {page.summary}
        </p>
      )}
      {page.facets.length > 0 && <Facets id={id} facets={page.facets} />}
    </>
  );
}

type SearchProps = { id: string; link: string; put: (page: CataloguePage) => void };

function CatalogueSearch({ id, link, put }: SearchProps) {
  const { words } = useSpeech();
  const [terms, setTerms] = useState('');
  const [isBusy, setBusy] = useState(false);
  const search = (): void => {
    if (terms.trim() === '' || isBusy) return;
    setBusy(true);
    call('catalogue.search', { link, terms: terms.trim() })
      .then(
        ({ page }) => {
          put(page);
          go({ place: 'sources', id, link: page.link });
        },
        (thrown: unknown) => toast({ text: faultOf(thrown).message }),
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
          value={terms}
          onChange={(event) => setTerms(event.target.value)}
        />
      </form>
    </search>
  );
}
