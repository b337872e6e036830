// What the library fills: by part, and by title, the largest first.
import { useState } from 'react';
import type { Health } from '#border/model-safety';
import { saySize } from '#border/words/locale';
import { Button } from '../../ui/button.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { SafetyGroup } from './safety-group.tsx';

const firstShown = 8;

/** The group. */
export function SizeGroup({ health }: { health: Health }) {
  const { words, language } = useSpeech();
  const { size } = words.safety;
  const { bytes, titles } = health;
  const parts = (['editions', 'trash', 'derived', 'backups', 'other'] as const).filter((part) => bytes[part] > 0);
  return (
    <SafetyGroup name={size.heading}>
      <dl className="safety-sizes figures">
        {parts.map((part) => (
          <div key={part}>
            <dt>{size.parts[part]}</dt>
            <dd>{saySize(bytes[part], language)}</dd>
          </div>
        ))}
      </dl>
      {titles.length > 0 && <TitleSizes titles={titles} />}
    </SafetyGroup>
  );
}

function TitleSizes({ titles }: Pick<Health, 'titles'>) {
  const { words, language } = useSpeech();
  const { size } = words.safety;
  const [isWhole, setWhole] = useState(false);
  const most = titles[0]?.sizeBytes ?? 1;
  const shown = isWhole ? titles : titles.slice(0, firstShown);
  return (
    <>
      <h3>{size.titles}</h3>
      <table className="safety-titles figures" aria-label={size.titles}>
        <tbody>
          {shown.map(({ title, editions, sizeBytes }) => (
            <tr key={title}>
              <th scope="row">
                <bdi>{title}</bdi>
                <i className="safety-bar" style={{ inlineSize: `${Math.max(1, (sizeBytes / most) * 100)}%` }} />
              </th>
              <td className="quiet">{words.common.editions(editions)}</td>
              <td>{saySize(sizeBytes, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {titles.length > firstShown && (
        <Button look="quiet" onPress={() => setWhole(!isWhole)}>
          {isWhole ? size.fewer : size.more(titles.length - firstShown)}
        </Button>
      )}
    </>
  );
}
