// The log of the application: cleaned as it is written, and never a reason not to start.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLogFile } from '../../../main/shell/open-log-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const program = '/opt/Kiosque/resources/app.asar';

describe('the log of the application', () => {
  it('keeps a line without the place and the name of the file that it tells of', () => {
    const folder = join(temporaryFolder(), 'logs');
    const log = openLogFile({ folder, program, isEchoed: false });
    log.error('a bug', new Error("ENOENT: no such file, open '/srv/journaux/L'Équipe du 3 mai.pdf'"), { n: 1 });
    expect(log.read()).toContain("open '<path:pdf>'");
    expect(log.read()).not.toContain('quipe');
    expect(readdirSync(folder)).toEqual(['kiosque.log']);
  });

  it('is written nowhere where its folder cannot be made, and begins once it can', () => {
    const folder = join(temporaryFolder(), 'a file', 'logs');
    writeFileSync(join(folder, '..'), '');
    const log = openLogFile({ folder, program, isEchoed: true });
    log.info('the first line');
    expect(log.read()).toBe('');
    const later = join(temporaryFolder(), 'later');
    const other = openLogFile({ folder: join(later, 'logs'), program, isEchoed: true });
    expect(other.read()).toBe('');
    mkdirSync(later);
    other.info('a line');
    expect(other.read()).toMatch(/ info a line\n$/u);
  });
});
