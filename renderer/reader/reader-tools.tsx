// The tools of the reader: find, one page or two, how large, thumbnails. How pages are looked at stands in the view menu, what is needed
// now and then in the menu at the end.
import type { Settings } from '#border/model-settings';
import { sayPercent } from '#border/words/locale';
import { useIsVisitor, useMayChange } from '../ui/access.tsx';
import { IconButton } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { ListenButton } from './aloud/listen-button.tsx';
import { MoreMenu } from './more-menu.tsx';
import { GoToPage } from './outline/go-to-page.tsx';
import type { PaperWays } from './paper-ways.ts';
import type { OpenEdition } from './use-open-edition.ts';
import { ViewMenu } from './view/view-menu.tsx';
import { fullSize, stepZoom } from './zoom.ts';

type Props = {
  open: OpenEdition;
  nameOf: (page: number) => string | null;
  onSpread: (spread: Settings['spread']) => void;
  onHelp: () => void;
  paper: PaperWays;
};

/** The row of tools at the end of the bar. */
export function ReaderTools({ open, nameOf, onSpread, onHelp, paper }: Props) {
  const { words, language } = useSpeech();
  const { reader } = words;
  const { setZoom, scale, isDouble, finding, acts } = open;
  const pages = open.sizes.length;
  const mayChange = useMayChange();
  const isVisitor = useIsVisitor();
  return (
    <div className="reader-tools" role="toolbar" aria-label={reader.tools}>
      <GoToPage
        page={open.page}
        pages={pages}
        nameOf={nameOf}
        isOpen={open.isGoingTo}
        onOpen={open.setGoingTo}
        onPage={open.toPage}
      />
      <IconButton icon="outline" label={words.view.outline} keys="O" isOn={open.side === 'outline'} onChange={acts.outline} />
      <IconButton
        icon="search"
        label={reader.find}
        keys="F"
        isOn={finding.isOpen}
        onChange={finding.isOpen ? finding.close : finding.open}
      />
      <div className="reader-zoom">
        <IconButton
          icon={isDouble ? 'spread' : 'single'}
          label={isDouble ? reader.single : reader.spread}
          keys="S"
          isDisabled={pages < 2}
          onPress={() => onSpread(isDouble ? 'single' : 'spread')}
        />
        <i className="rule" />
        <IconButton icon="minus" label={reader.zoomOut} keys="−" onPress={() => setZoom(stepZoom(scale, -1))} />
        <output className="figures reader-percent" aria-label={reader.zoom}>
          {sayPercent(scale / fullSize, language)}
        </output>
        <IconButton icon="plus" label={reader.zoomIn} keys="+" onPress={() => setZoom(stepZoom(scale, 1))} />
      </div>
      <i className="rule" />
      <ListenButton listening={open.aloud} />
      {mayChange && (
        <IconButton
          icon="bookmark"
          label={open.marks.isBookmarked ? words.marks.unbookmark : words.marks.bookmark}
          keys="B"
          isOn={open.marks.isBookmarked}
          onChange={open.marks.bookmark}
        />
      )}
      {!isVisitor && (
        <IconButton
          icon="highlight"
          label={words.marks.list}
          keys="M"
          isOn={open.side === 'marks'}
          onChange={() => open.toggleSide('marks')}
        />
      )}
      <IconButton icon="article" label={words.articleView.open} keys="R" isOn={open.side === 'article'} onChange={acts.article} />
      <IconButton icon="thumbnails" label={reader.thumbnails} keys="T" isOn={open.hasThumbnails} onChange={acts.thumbnails} />
      <ViewMenu open={open} onSpread={onSpread} />
      <MoreMenu open={open} onHelp={onHelp} paper={paper} />
    </div>
  );
}
