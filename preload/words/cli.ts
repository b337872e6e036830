// What the command line says beside faults, in three languages: help, headings, sums. Commands and options keep their English names.
import type { InterfaceLanguage } from '../model.ts';
import { arabicCli } from './cli-ar.ts';
import type { CliAuditWords } from './cli-audit.ts';
import type { CliBagWords } from './cli-bags.ts';
import type { CliDossierWords } from './cli-dossiers.ts';
import { englishCli } from './cli-en.ts';
import type { CliExchangeWords } from './cli-exchange.ts';
import { frenchCli } from './cli-fr.ts';
import type { CliHoldingsWords } from './cli-holdings.ts';
import type { CliMarkWords } from './cli-marks.ts';
import type { CliMetadataWords } from './cli-metadata.ts';
import type { CliOcrWords } from './cli-ocr.ts';
import type { CliReadingRoomWords } from './cli-reading-room.ts';
import type { CliSafetyWords } from './cli-safety.ts';
import type { CliSearchWords } from './cli-searches.ts';

/** The commands that there are. */
export const commandNames = [
  'add',
  'list',
  'find',
  'searches',
  'dossiers',
  'marks',
  'show',
  'set',
  'history',
  'remove',
  'trash',
  'sources',
  'sync',
  'audit',
  'repair',
  'export',
  'import-metadata',
  'ocr',
  'reading-room',
  'backup',
  'restore',
  'rebuild',
  'bag',
  'gaps',
  'titles',
] as const;
export type CommandName = (typeof commandNames)[number];

/** The options that there are, without their dashes. */
export type OptionName =
  | 'library'
  | 'json'
  | 'help'
  | 'version'
  | 'verbose'
  | 'title'
  | 'day'
  | 'language'
  | 'password-stdin'
  | 'no-wait'
  | 'progress'
  | 'from'
  | 'to'
  | 'sort'
  | 'limit'
  | 'offset'
  | 'page'
  | 'articles'
  | 'newest'
  | 'since'
  | 'every'
  | 'user'
  | 'as'
  | 'section'
  | 'notify'
  | 'as-written'
  | 'concordance'
  | 'look'
  | 'query'
  | 'note'
  | 'tag'
  | 'all'
  | 'claims'
  | 'claim'
  | 'statement'
  | 'marc'
  | 'to-file'
  | 'on'
  | 'dry-run'
  | 'keep-both'
  | 'pin-stdin'
  | 'forgotten'
  | 'full'
  | 'source'
  | 'check'
  | 'prune'
  | 'all'
  | 'each'
  | 'organization'
  | 'info'
  | 'profile'
  | 'until'
  | 'table'
  | 'zip'
  | 'no-files'
  | 'key'
  | 'apply'
  | 'column'
  | 'separator'
  | 'encoding'
  | 'again';

/** All words of one language. */
export type CliWords = {
  summary: string;
  usage: string;
  commandsHeading: string;
  optionsHeading: string;
  helpHint: string;
  /** `options` are those that mean something else here than in other commands. */
  commands: Record<CommandName, { does: string; more?: string; options?: Partial<Record<OptionName, string>> }>;
  options: Record<OptionName, string>;
  columns: {
    id: string;
    day: string;
    title: string;
    pages: string;
    size: string;
    text: string;
    kind: string;
    checked: string;
    arrived: string;
    address: string;
  };
  states: { pending: string; searchable: string; 'needs-password': string; failed: string };
  noDay: string;
  editions: (count: number) => string;
  hits: (total: number, isExact: boolean) => string;
  pendingHint: (count: number) => string;
  pageOf: (page: number, pages: number) => string;
  noText: string;
  added: string;
  skipped: string;
  failed: string;
  removed: string;
  restored: string;
  exported: string;
  sum: (added: number, skipped: number, failed: number) => string;
  adding: (done: number, total: number) => string;
  reading: (done: number, total: number) => string;
  passwordFor: (name: string) => string;
  stopped: string;
  never: string;
  sources: (count: number) => string;
  /** Where to put a secret that the command line cannot keep. */
  secretHint: (variable: string) => string;
  synced: (checked: number, downloaded: number, failed: number) => string;
  fetching: (left: number, done: number) => string;
  syncStopped: string;
  searches: CliSearchWords;
  dossiers: CliDossierWords;
  marks: CliMarkWords;
  gaps: CliHoldingsWords['gaps'];
  titles: CliHoldingsWords['titles'];
  metadata: CliMetadataWords;
  exchange: CliExchangeWords;
  ocr: CliOcrWords;
  readingRoom: CliReadingRoomWords;
  audit: CliAuditWords;
  safety: CliSafetyWords;
  bags: CliBagWords;
};

/** The words by the language of the interface. */
export const cliWords: Record<InterfaceLanguage, CliWords> = { en: englishCli, fr: frenchCli, ar: arabicCli };
