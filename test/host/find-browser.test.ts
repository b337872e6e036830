// What the application runs in, on machines that have this or that.
import { describe, expect, it } from 'vitest';
import { describeEngine, findBrowser, NoBrowserError, type Surroundings, standInFolder } from '../run/find-browser.ts';

type Machine = Partial<Surroundings> & { files?: string[] };

const on = (machine: Machine) => {
  const ran: string[] = [];
  const said: string[] = [];
  const around: Surroundings = {
    environment: {},
    platform: 'linux',
    isRoot: false,
    hasFile: (path) => (machine.files ?? []).some((file) => path.endsWith(file)),
    findChromium: () => null,
    run: (command, args) => {
      ran.push([command, ...args].join(' '));
      return true;
    },
    say: (line) => said.push(line),
    ...machine,
  };
  return { find: () => findBrowser(around), ran, said };
};

describe('the application runs', () => {
  it('in Electron where its binary is', () => {
    const { find } = on({ files: ['node_modules/electron/dist/electron'], findChromium: () => '/usr/bin/chromium' });
    expect(find()).toMatchObject({ name: 'Electron' });
    expect(describeEngine(find())).toBe('Running in Electron.');
  });

  it('in the Electron that the environment names', () => {
    const { find } = on({ environment: { ELECTRON_OVERRIDE_DIST_PATH: '/opt/e' }, files: ['/opt/e/electron'] });
    expect(find().executable).toBe('/opt/e/electron');
  });

  it('in the stand-in, and says so, when the environment names the stand-in itself', () => {
    const environment = { ELECTRON_OVERRIDE_DIST_PATH: standInFolder };
    const { find } = on({ environment, files: ['test/host/electron'], findChromium: () => '/usr/bin/chromium' });
    expect(find().name).toBe('stand-in');
    expect(describeEngine(find())).toContain('stand-in');
  });

  it('in the stand-in where there is a Chromium', () => {
    const { find, ran } = on({ findChromium: () => '/usr/bin/chromium' });
    expect(find()).toEqual({ name: 'stand-in', executable: expect.stringContaining('test/host/electron') });
    expect(ran).toEqual([]);
  });

  it('in the stand-in over a Chromium that root installs on Debian, and says what it does first', () => {
    let isInstalled = false;
    const machine = on({
      isRoot: true,
      files: ['/usr/bin/apt-get'],
      findChromium: () => (isInstalled ? '/usr/bin/chromium' : null),
      run: (_command, args) => {
        isInstalled ||= args.includes('chromium');
        return true;
      },
    });
    expect(machine.find().name).toBe('stand-in');
    expect(machine.said.join()).toContain('apt-get install -y chromium');
  });

  it.each<[string, Machine, string]>([
    ['a plain user', { files: ['/usr/bin/apt-get'] }, 'sudo apt-get install -y chromium'],
    [
      'root without a network',
      { isRoot: true, files: ['/usr/bin/apt-get'], run: () => false },
      'sudo apt-get install -y chromium',
    ],
    ['root on another Linux', { isRoot: true }, 'sudo apt-get install -y chromium'],
    ['a Mac', { platform: 'darwin' }, 'brew install --cask chromium'],
  ])('nowhere for %s, who is told the exact command', (_name, machine, command) => {
    const { find } = on(machine);
    expect(find).toThrow(NoBrowserError);
    expect(find).toThrow(command);
  });
});
