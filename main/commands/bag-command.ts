// kiosque bag: editions written as bags, bags verified, bags imported. One verb a file; this one reads the line and picks the verb.
import { exportBagsCommand } from './bag-export.ts';
import { importBagsCommand } from './bag-import.ts';
import { verifyBagsCommand } from './bag-verify.ts';
import type { Command } from './command.ts';
import { pickVerb } from './pick-verb.ts';

const verbs = { export: exportBagsCommand, verify: verifyBagsCommand, import: importBagsCommand };

/** Works on bags. */
export const bagCommand: Command = {
  synopsis:
    'export ID… --to DIR [--title T] [--all] [--as folder|zip|tar] [--each] [--organization O] [--info FILE] [--profile FILE] | verify PATH… [--profile FILE] | import PATH… [--profile FILE] [--no-wait]',
  options: {
    to: { type: 'string' },
    title: { type: 'string' },
    all: { type: 'boolean' },
    as: { type: 'string' },
    each: { type: 'boolean' },
    organization: { type: 'string' },
    info: { type: 'string' },
    profile: { type: 'string' },
    'no-wait': { type: 'boolean' },
  },
  run: pickVerb('bag', verbs),
};
