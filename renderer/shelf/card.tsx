// One edition on the shelf: its cover, what it is called here, its state, and its actions.

import { memo, useRef, useState } from 'react';
import type { Edition } from '#border/model';
import { sayShortDay } from '#border/words/locale';
import { useCall } from '../client.ts';
import { formatRoute, go } from '../route.ts';
import { useIsVisitor, useMayChange } from '../ui/access.tsx';
import { IconButton } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Menu, type MenuLine } from '../ui/menu.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { Cover, coverHeight } from './cover.tsx';
import { DetailsPopover } from './details-popover.tsx';
import type { CardActions } from './use-card-actions.ts';

type Props = {
  edition: Edition;
  width: number;
  names: 'title' | 'day';
  cell: string;
  isAtHand: boolean;
  actions: CardActions;
};

/** `names` says which line identifies it here; `cell` is its place for the arrow keys. */
export const Card = memo(function Card({ edition, width, names, cell, isAtHand, actions }: Props) {
  const { words, language, currentYear } = useSpeech();
  const [isNear, setNear] = useState(false);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [isCorrecting, setCorrecting] = useState(false);
  const mayChange = useMayChange();
  const isVisitor = useIsVisitor();
  const card = useRef<HTMLElement>(null);
  const day = edition.day === null ? words.common.undated : sayShortDay(edition.day, language, currentYear);
  const issue = edition.issue === null ? null : words.common.issue(edition.issue);
  return (
    <article
      ref={card}
      className="card"
      style={{ inlineSize: width }}
      data-menu={isMenuOpen || undefined}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={() => setNear(false)}
      onContextMenu={(event) => {
        event.preventDefault();
        setMenuOpen(true);
      }}
    >
      <a
        className="card-link"
        href={formatRoute({ place: 'read', id: edition.id, page: null, query: '' })}
        tabIndex={isAtHand ? 0 : -1}
        data-cell={cell}
        draggable={false}
        onKeyDown={(event) => {
          if (!mayChange) return;
          if (event.key === 'Delete' || event.key === 'Backspace') actions.remove(edition);
          else if (event.key === 'F2') setCorrecting(true);
        }}
      >
        <Cover edition={edition} width={width} />
        <span className="card-name">
          {edition.readAtMs === null && !isVisitor && (
            <i className="dot">
              <span className="unseen">{words.shelf.isNew}</span>
            </i>
          )}
          <bdi>{names === 'title' ? edition.title : day}</bdi>
          <StateMark edition={edition} />
          {edition.damage !== null && <DamageMark />}
          {edition.isPinned && !isVisitor && <PinMark />}
        </span>
        <span className="card-more">
          <bdi>{names === 'title' ? (issue ?? (edition.day === null ? words.common.undated : '')) : issue}</bdi>
        </span>
      </a>
      {(isNear || isMenuOpen) && (
        <CardMenu
          edition={edition}
          width={width}
          isOpen={isMenuOpen}
          onOpenChange={setMenuOpen}
          onCorrect={() => setCorrecting(true)}
          actions={actions}
        />
      )}
      {isCorrecting && mayChange && <DetailsPopover edition={edition} anchor={card} onClose={() => setCorrecting(false)} />}
    </article>
  );
});

type MenuProps = Pick<Props, 'edition' | 'width' | 'actions'> & {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onCorrect: () => void;
};

/** Made only for the card at hand: thousands of unseen menus would cost more than their covers. */
function CardMenu({ edition, width, actions, isOpen, onOpenChange, onCorrect }: MenuProps) {
  const { words } = useSpeech();
  const mayChange = useMayChange();
  const isVisitor = useIsVisitor();
  const hasScans = useHasScans(edition, mayChange);
  const { shelf } = words;
  const keeping: MenuLine[] = [
    { id: 'correct', text: shelf.correct, icon: 'edit', act: onCorrect },
    edition.isPinned
      ? { id: 'pin', text: shelf.unpin, icon: 'unpin', act: () => actions.pin(edition) }
      : { id: 'pin', text: shelf.pin, icon: 'pin', act: () => actions.pin(edition) },
  ];
  const describing: MenuLine = {
    id: 'metadata',
    text: words.metadata.editMany,
    icon: 'edit',
    act: () => actions.describe(edition),
  };
  const scans: MenuLine = { id: 'scans', text: words.scans.startMenu, icon: 'scan', act: () => actions.readScans(edition) };
  const history: MenuLine = {
    id: 'history',
    text: words.checks.acts.history,
    icon: 'history',
    act: () => go({ place: 'archive', view: 'checks', id: edition.id }),
  };
  // They lead into the archive, which is no place of a visitor.
  const inArchive: MenuLine[] = [
    { id: 'bag', text: words.bags.asBag, icon: 'archive', act: () => actions.bag(edition) },
    { id: 'exchange', text: words.exchange.forOthers, icon: 'export', act: () => actions.exchange(edition) },
    history,
  ];
  const removing: MenuLine = {
    id: 'remove',
    text: shelf.remove,
    icon: 'remove',
    isDanger: true,
    act: () => actions.remove(edition),
  };
  return (
    <div className="card-menu" style={{ insetBlockStart: coverHeight(width) - 38 }}>
      <Menu
        label={shelf.menu(edition.title)}
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        lines={[
          { id: 'read', text: shelf.read, icon: 'spread', act: () => actions.read(edition) },
          { id: 'window', text: words.view.newWindow, icon: 'newWindow', act: () => actions.readBeside(edition) },
          ...(mayChange ? keeping : []),
          ...(hasScans ? [scans] : []),
          { id: 'save', text: words.paper.saveEdition, icon: 'save', act: () => actions.save(edition) },
          { id: 'alto', text: shelf.saveAlto, icon: 'export', act: () => actions.saveAlto(edition) },
          ...(isVisitor ? [] : inArchive),
          ...(mayChange ? [describing] : []),
          ...(mayChange ? [removing] : []),
        ]}
      >
        <IconButton icon="more" label={shelf.menu(edition.title)} excludeFromTabOrder />
      </Menu>
    </div>
  );
}

/** Whether pages have no text that nobody has asked for yet. */
function useHasScans({ id, indexState }: Edition, mayChange: boolean): boolean {
  const { value } = useCall('ocr.pages', mayChange && indexState === 'searchable' ? { id } : null);
  return value?.pages.some(({ state }) => state === 'scanned') ?? false;
}

/** A quiet sign beside the name when something about the edition's text is worth knowing. */
function StateMark({ edition }: { edition: Edition }) {
  const { words } = useSpeech();
  const marks: Partial<Record<Edition['indexState'], [IconName, string]>> = {
    pending: ['pending', words.shelf.isPending],
    'needs-password': ['lock', words.shelf.isLocked],
    failed: ['alert', words.shelf.isFailed],
  };
  const mark = marks[edition.indexState];
  if (mark === undefined) return null;
  return (
    <span className="state-mark" title={mark[1]}>
      <Icon name={mark[0]} size={13} />
      <span className="unseen">{mark[1]}</span>
    </span>
  );
}

/** Some of its files are not what arrived; also told to visitors, who read it. */
function DamageMark() {
  const { words } = useSpeech();
  return (
    <span className="state-mark damage-mark" title={words.checks.damage.badge}>
      <Icon name="alert" size={13} />
      <span>{words.checks.damage.badge}</span>
    </span>
  );
}

/** A pinned edition stays, whatever else is let go. */
function PinMark() {
  const { words } = useSpeech();
  return (
    <span className="pin-mark" title={words.shelf.isPinned}>
      <Icon name="pin" size={13} />
      <span className="unseen">{words.shelf.isPinned}</span>
    </span>
  );
}
