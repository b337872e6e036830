// What a mark is, as a small sign: the icon of its kind on its colour. Its words stand beside it.
import type { MarkColour, MarkKind } from '#border/model-marks';
import { Icon, type IconName } from './icon.tsx';
import './mark-sign.css';

const icons: Record<MarkKind, IconName> = { highlight: 'highlight', underline: 'underline', note: 'note', bookmark: 'bookmark' };

/** The sign. A bookmark has no colour of its own. */
export function MarkSign({ kind, colour }: { kind: MarkKind; colour: MarkColour }) {
  return (
    <span className="mark-sign" data-colour={kind === 'bookmark' ? undefined : colour}>
      <Icon name={icons[kind]} size={16} />
    </span>
  );
}
