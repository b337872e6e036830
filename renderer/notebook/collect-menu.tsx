// The button beside a page that collects it: into the dossier that was used last, into another, or all of the list.
import type { DossierSummary } from '#border/model-dossier';
import { Button } from '../ui/button.tsx';
import { Menu, type MenuLine } from '../ui/menu.tsx';
import { useSpeech } from '../ui/speech.tsx';

type Props = {
  dossiers: readonly DossierSummary[];
  /** How many of the list would be collected, and whether that is all. */
  all: { count: number; isWhole: boolean };
  onInto: (dossier: DossierSummary) => void;
  onAsk: () => void;
  onAll: () => void;
};

const mostNamed = 4;

/** The button and its menu. */
export function CollectMenu({ dossiers, all, onInto, onAsk, onAll }: Props) {
  const { words } = useSpeech();
  const { dossier } = words;
  const recent = [...dossiers].sort((one, other) => other.changedAtMs - one.changedAtMs).slice(0, mostNamed);
  const lines: MenuLine[] = [
    ...recent.map(
      (one): MenuLine => ({ id: one.id, icon: 'notebook', text: dossier.collectInto(one.name), act: () => onInto(one) }),
    ),
    {
      id: 'other',
      icon: 'plus',
      text: recent.length === 0 ? dossier.collectNew : dossier.collectOther,
      movesFocus: true,
      act: onAsk,
    },
    ...(all.count > 1
      ? [
          {
            id: 'all',
            icon: 'pages' as const,
            text: all.isWhole ? dossier.collectAll(all.count) : dossier.collectFirst(all.count),
            movesFocus: true,
            act: onAll,
          },
        ]
      : []),
  ];
  return (
    <Menu label={dossier.collectMenu} lines={lines}>
      <Button icon="collect">{dossier.collect}</Button>
    </Menu>
  );
}
