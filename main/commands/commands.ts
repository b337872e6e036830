// The commands by name, and the options that all of them have.
import type { CommandName } from '#border/words/cli';
import { addCommand } from './add-command.ts';
import { auditCommand } from './audit-command.ts';
import { backupCommand } from './backup-command.ts';
import { bagCommand } from './bag-command.ts';
import type { Command } from './command.ts';
import { dossiersCommand } from './dossiers-command.ts';
import { exportCommand } from './export-command.ts';
import { findCommand } from './find-command.ts';
import { gapsCommand } from './gaps-command.ts';
import { historyCommand } from './history-command.ts';
import { importMetadataCommand } from './import-metadata-command.ts';
import { listCommand } from './list-command.ts';
import { marksCommand } from './marks-command.ts';
import { ocrCommand } from './ocr-command.ts';
import { readingRoomCommand } from './reading-room-command.ts';
import { rebuildCommand } from './rebuild-command.ts';
import { removeCommand, trashCommand } from './remove-command.ts';
import { repairCommand } from './repair-command.ts';
import { restoreCommand } from './restore-command.ts';
import { searchesCommand } from './searches-command.ts';
import { setCommand } from './set-command.ts';
import { showCommand } from './show-command.ts';
import { sourcesCommand } from './sources-command.ts';
import { syncCommand } from './sync-command.ts';
import { titlesCommand } from './titles-command.ts';

/** Every command. */
export const commands: Record<CommandName, Command> = {
  add: addCommand,
  list: listCommand,
  find: findCommand,
  searches: searchesCommand,
  dossiers: dossiersCommand,
  marks: marksCommand,
  show: showCommand,
  set: setCommand,
  history: historyCommand,
  remove: removeCommand,
  trash: trashCommand,
  sources: sourcesCommand,
  sync: syncCommand,
  audit: auditCommand,
  repair: repairCommand,
  export: exportCommand,
  gaps: gapsCommand,
  titles: titlesCommand,
  'import-metadata': importMetadataCommand,
  ocr: ocrCommand,
  'reading-room': readingRoomCommand,
  backup: backupCommand,
  restore: restoreCommand,
  rebuild: rebuildCommand,
  bag: bagCommand,
};

/** Options of every command. */
export const sharedOptions: Command['options'] = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  verbose: { type: 'boolean' },
};
