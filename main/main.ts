// Electron's entry: a command line when its first word is a command, else the window. Awaits nothing, because readiness waits for this file.
import { app } from 'electron';
import { wordsOf } from './shell/opened-files.ts';
import { isCommandLine, runCommand } from './shell/run-command.ts';
import { startShell } from './shell/start-shell.ts';

const words = wordsOf(process.argv, app.isPackaged);
if (isCommandLine(words)) runCommand(words);
else startShell();
