// Which picture stands for which kind of source.
import type { SourceKind } from '#border/model';
import type { IconName } from '../ui/icon.tsx';

/** The icons by kind. */
export const kindIcons: Record<SourceKind, IconName> = {
  opds: 'catalogue',
  feed: 'feed',
  index: 'links',
  pattern: 'dated',
  file: 'file',
  folder: 'folder',
};
