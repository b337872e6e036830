// What is wrong or strange with a bag: each kind once with its sentence, and under it the paths. Long lists are cut and say by how much.
import type { BagCode, BagFinding } from '#border/model-bags';
import { bagFindings } from '#border/words/bag-findings';
import { useSpeech } from '../../ui/speech.tsx';

const mostPaths = 200;

type Props = { heading: string; findings: readonly BagFinding[]; isOpen?: boolean };

const groupByCode = (findings: readonly BagFinding[]): Map<BagCode, BagFinding[]> => {
  const groups = new Map<BagCode, BagFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group === undefined) groups.set(finding.code, [finding]);
    else group.push(finding);
  }
  return groups;
};

/** The list; nothing where there is nothing to tell. */
export function Findings({ heading, findings, isOpen = false }: Props) {
  const { words, language } = useSpeech();
  if (findings.length === 0) return null;
  return (
    <details className="bags-list" open={isOpen}>
      <summary>{heading}</summary>
      {[...groupByCode(findings)].map(([code, group]) => (
        <div key={code} className="bag-findings">
          <p>{bagFindings[language][code]}</p>
          <ul>
            {group.slice(0, mostPaths).map(({ path, detail }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a path may be told twice, and the list never changes
              <li key={at}>
                <bdi className={path === '' ? 'quiet' : 'bag-path'}>{path === '' ? words.bags.whole : path}</bdi>
                {detail !== null && <bdi className="quiet">{detail}</bdi>}
              </li>
            ))}
          </ul>
          {group.length > mostPaths && <p className="quiet">{words.bags.more(group.length - mostPaths)}</p>}
        </div>
      ))}
    </details>
  );
}
