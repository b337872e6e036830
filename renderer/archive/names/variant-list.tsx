// The other names of an entry, each with how often it is used and a way to take it apart.
import type { AuthorityKind } from '#border/model-authority';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import type { NameRow } from './plan-names.ts';
import { sayUses } from './say-acts.ts';

type Props = { list: AuthorityKind; row: NameRow; onPart: (variant: string) => void };

/** The list. */
export function VariantList({ list, row, onPart }: Props) {
  const { words } = useSpeech();
  const say = words.names;
  const mayChange = useMayChange();
  return (
    <section className="names-variants" aria-label={say.variants}>
      <h2>{say.variants}</h2>
      <ul>
        {row.variants.map(({ name, count }) => (
          <li key={name}>
            <span className="grow">
              <bdi>{name}</bdi>
              <span className="quiet figures">
                {mayChange ? say.says.part(sayUses(words, list, count)) : sayUses(words, list, count)}
              </span>
            </span>
            {mayChange && (
              <Button look="quiet" icon="split" aria-label={say.partOf(name)} onPress={() => onPart(name)}>
                {say.acts.part}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
