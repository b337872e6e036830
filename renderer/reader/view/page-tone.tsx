// The tone of one page: a pane over whatever draws it, stored picture or sharp page, with holes where its photographs are.
import type { Box, PageSize } from '#border/model';
import type { PageTone as Tone } from '#border/model-reading';
import { placeBox } from '../../ui/place-box.ts';
import { paneWithHoles } from './pane-with-holes.ts';
import './tone.css';

type Props = { tone: Tone; size: PageSize; photographs: readonly Box[] | undefined };

/** The pane; nothing while pages are as printed. It lies under the frames of words and catches no pointer. */
export function PageTone({ tone, size, photographs }: Props) {
  if (tone === 'printed') return null;
  const holes = (photographs ?? []).map((box) => placeBox(box, size));
  return (
    <div
      className="page-tone"
      data-tone={tone}
      style={holes.length === 0 ? {} : { clipPath: paneWithHoles(holes) }}
      aria-hidden
    />
  );
}
