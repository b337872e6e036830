// The tools of the reader: find, one page or two, how large, thumbnails, the keys.
import type { Settings } from '#border/contract';
import { sayPercent } from '#border/words/locale';
import { IconButton } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { fullSize, stepZoom, type Zoom } from './zoom.ts';

type Props = {
  page: number;
  pages: number;
  zoom: Zoom;
  scale: number;
  isDouble: boolean;
  isFinding: boolean;
  isArranging: boolean;
  hasThumbnails: boolean;
  onZoom: (zoom: Zoom) => void;
  onSpread: (spread: Settings['spread']) => void;
  onFind: () => void;
  onThumbnails: () => void;
  onArticles: () => void;
  onHelp: () => void;
};

/** The row of tools at the end of the bar. */
export function ReaderTools(props: Props) {
  const { words, language } = useSpeech();
  const { reader } = words;
  const fit = 'fit' in props.zoom ? props.zoom.fit : null;
  return (
    <div className="reader-tools" role="toolbar" aria-label={reader.zoom}>
      <span className="quiet figures reader-page">{words.common.pageOf(props.page, props.pages)}</span>
      <IconButton icon="search" label={reader.find} keys="F" isOn={props.isFinding} onChange={props.onFind} />
      <IconButton
        icon={props.isDouble ? 'spread' : 'single'}
        label={props.isDouble ? reader.single : reader.spread}
        keys="S"
        isDisabled={props.pages < 2}
        onPress={() => props.onSpread(props.isDouble ? 'single' : 'spread')}
      />
      <i className="rule" />
      <IconButton
        icon="fitPage"
        label={reader.fitPage}
        keys="0"
        isOn={fit === 'page'}
        onChange={() => props.onZoom({ fit: 'page' })}
      />
      <IconButton
        icon="fitWidth"
        label={reader.fitWidth}
        keys="W"
        isOn={fit === 'width'}
        onChange={() => props.onZoom({ fit: 'width' })}
      />
      <IconButton icon="minus" label={reader.zoomOut} keys="−" onPress={() => props.onZoom(stepZoom(props.scale, -1))} />
      <output className="figures reader-percent" aria-label={reader.zoom}>
        {sayPercent(props.scale / fullSize, language)}
      </output>
      <IconButton icon="plus" label={reader.zoomIn} keys="+" onPress={() => props.onZoom(stepZoom(props.scale, 1))} />
      <i className="rule" />
      <IconButton icon="articles" label={words.articles.heading} keys="A" isOn={props.isArranging} onChange={props.onArticles} />
      <IconButton icon="thumbnails" label={reader.thumbnails} keys="T" isOn={props.hasThumbnails} onChange={props.onThumbnails} />
      <IconButton icon="keys" label={reader.keys} keys="?" onPress={props.onHelp} />
    </div>
  );
}
