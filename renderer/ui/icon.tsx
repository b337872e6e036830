// The icons of the interface by what they stand for, so that one picture means one thing everywhere.
import {
  ArrowLeft,
  BookOpen,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  CircleAlert,
  Clock3,
  Eye,
  EyeOff,
  FilePlus2,
  FolderOpen,
  FolderSearch,
  GalleryHorizontalEnd,
  Keyboard,
  LockKeyhole,
  Maximize,
  Minus,
  MoreHorizontal,
  MoveHorizontal,
  Newspaper,
  Pencil,
  Plus,
  RectangleVertical,
  Search,
  SearchX,
  Settings,
  Trash2,
  X,
} from 'lucide-react';

const icons = {
  back: ArrowLeft,
  spread: BookOpen,
  single: RectangleVertical,
  chosen: Check,
  down: ChevronDown,
  up: ChevronUp,
  left: ChevronLeft,
  right: ChevronRight,
  alert: CircleAlert,
  pending: Clock3,
  show: Eye,
  hide: EyeOff,
  addFiles: FilePlus2,
  folder: FolderOpen,
  watch: FolderSearch,
  thumbnails: GalleryHorizontalEnd,
  keys: Keyboard,
  lock: LockKeyhole,
  fitPage: Maximize,
  fitWidth: MoveHorizontal,
  minus: Minus,
  plus: Plus,
  more: MoreHorizontal,
  kiosk: Newspaper,
  edit: Pencil,
  search: Search,
  nothingFound: SearchX,
  settings: Settings,
  remove: Trash2,
  close: X,
} as const;

/** What an icon may stand for. */
export type IconName = keyof typeof icons;

/** One icon, hidden from screen readers: its control carries the words. `isTurned` mirrors arrows in a right-to-left interface. */
export function Icon({ name, size = 18, isTurned = false }: { name: IconName; size?: number; isTurned?: boolean }) {
  const Picture = icons[name];
  return <Picture aria-hidden size={size} strokeWidth={1.75} className={isTurned ? 'icon turned' : 'icon'} />;
}
