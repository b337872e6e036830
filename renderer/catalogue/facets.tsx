// The facets of a page: a few values as chips, many as a list to open. Each value is a link of the catalogue.
import type { CataloguePage } from '#border/model-catalogue';
import { sayNumber } from '#border/words/locale';
import { formatRoute, go } from '../route.ts';
import { Select } from '../ui/select.tsx';
import { useSpeech } from '../ui/speech.tsx';
import '../ui/select.css';

type Facet = CataloguePage['facets'][number];

const mostChips = 4;

/** The row of facets. */
export function Facets({ id, facets }: { id: string; facets: readonly Facet[] }) {
  const { words } = useSpeech();
  return (
    <nav className="facets" aria-label={words.catalogue.facets}>
      {facets.map((facet) =>
        facet.values.length <= mostChips ? (
          <FacetChips key={facet.group} id={id} facet={facet} />
        ) : (
          <FacetSelect key={facet.group} id={id} facet={facet} />
        ),
      )}
    </nav>
  );
}

function FacetChips({ id, facet }: { id: string; facet: Facet }) {
  return (
    <div className="facet">
      <bdi className="facet-name">{facet.group}</bdi>
      <ul className="chips" aria-label={facet.group}>
        {facet.values.map(({ link, title, count, isActive }) => (
          <li key={link}>
            <a
              className={isActive ? 'chip on' : 'chip'}
              aria-current={isActive ? 'true' : undefined}
              href={formatRoute({ place: 'sources', id, link })}
            >
              <bdi className="chip-text">{title}</bdi>
              <Count count={count} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Count({ count }: { count: number | null }) {
  const { language } = useSpeech();
  return count === null ? null : <span className="figures chip-count">{sayNumber(count, language)}</span>;
}

function FacetSelect({ id, facet }: { id: string; facet: Facet }) {
  const { words, language } = useSpeech();
  const active = facet.values.find(({ isActive }) => isActive);
  return (
    <div className="facet">
      <bdi className="facet-name">{facet.group}</bdi>
      <Select
        label={facet.group}
        value={active?.link ?? ''}
        isActive={active !== undefined}
        onChange={(link) => link !== '' && go({ place: 'sources', id, link })}
        choices={[
          ...(active === undefined ? [{ value: '', text: words.catalogue.any }] : []),
          ...facet.values.map(({ link, title, count }) => ({
            value: link,
            text: count === null ? title : words.common.both(title, sayNumber(count, language)),
          })),
        ]}
      />
    </div>
  );
}
