// The head of a page of a catalogue: what it is called, where it is, its search, its facets, and following it.
import { useEffect, useRef } from 'react';
import type { CataloguePage } from '#border/model-catalogue';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { CatalogueSearch, type SearchProps } from './catalogue-search.tsx';
import { Facets } from './facets.tsx';
import { offersOf } from './page-parts.ts';

type Props = Pick<SearchProps, 'id' | 'terms' | 'onFound'> & { page: CataloguePage; onFollow: () => void };

/** The head. Its heading takes the focus when the page is come to by a link that went with the page before. */
export function CatalogueHead({ id, page, terms, onFound, onFollow }: Props) {
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
        {page.search !== null && <CatalogueSearch id={id} link={page.search} terms={terms} onFound={onFound} />}
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
