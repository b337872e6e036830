// Starts the application with a window: one instance, one core, as many windows as are wished. The core opens while the window loads.
import { join } from 'node:path';
import { app, dialog, nativeTheme, protocol, type Session, safeStorage, session } from 'electron';
import { InterfaceLanguage } from '#border/model';
import type { Settings } from '#border/model-settings';
import { menuWords } from '#border/words/menu';
import { isPlaceFixed, libraryPlace, readChosenPlace } from '../base/library-place.ts';
import type { Log } from '../base/log.ts';
import { firstSettings } from '../base/record.ts';
import { toFault } from '../base/to-fault.ts';
import { type Core, type CoreOptions, openCore, openCoreOrRead } from '../core.ts';
import type { UpdateDesk } from '../flows/updates/update-desk.ts';
import { chosenProfile } from './chosen-profile.ts';
import { closeInOrder } from './close-in-order.ts';
import { desk } from './dialogs.ts';
import { openEditionProtocol } from './edition-protocol.ts';
import { askOf, followArrivals } from './follow-core.ts';
import { hashOfLink, linkIn, linkOf } from './open-link.ts';
import { type LogFile, openLogFile } from './open-log-file.ts';
import { type OpenAsked, openWithPerson } from './open-with-person.ts';
import { openedFiles, wordsOf } from './opened-files.ts';
import { listPageFiles } from './page-files.ts';
import { openPaperDesk } from './paper-desk.ts';
import { SCHEME } from './scheme.ts';
import { openSafeSecrets } from './secrets.ts';
import { guardSession, secureApp } from './security.ts';
import { openMenu } from './show-menu.ts';
import { startUpdates } from './updates/start-updates.ts';
import { watchProcesses } from './watch-failures.ts';
import { forgetPlace, readWindowState } from './window-state.ts';
import { openWindows, type Windows } from './windows.ts';

/** Kept in memory only: a page leaves no cache, cookie or storage on the disk. */
const PARTITION = 'kiosque';

/** What the running shell is made of. */
type Running = {
  core: Promise<Core>;
  log: Log;
  language: () => InterfaceLanguage;
  settings: () => Settings;
  windows: Windows;
};

const systemLanguage = (): InterfaceLanguage => {
  const wishes = app.getPreferredSystemLanguages().map((tag) => InterfaceLanguage.safeParse(tag.split(/[-_]/)[0]?.toLowerCase()));
  return wishes.find((wish) => wish.success)?.data ?? 'en';
};

/** Opens a library; one that cannot be written is opened to read, as is one whose place takes no lock. */
const openLibrary = async (
  root: string,
  { view, updates, log }: { view: Session; updates: Promise<UpdateDesk>; log: LogFile },
  { isReadOnly, ...how }: Parameters<OpenAsked>[1],
): Promise<Core> => {
  const options: Omit<CoreOptions, 'mode'> = {
    libraryDir: root,
    samplesDir: join(app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'assets'), 'samples'),
    version: app.getVersion(),
    language: systemLanguage(),
    log,
    readLog: log.read,
    secrets: await openSafeSecrets(safeStorage, app.getPath('userData'), log),
    desk,
    paperDesk: openPaperDesk(view),
    updates: await updates,
    isWatching: true,
    // A disk that is not there must not become an empty library in the place where it was.
    mustExist: readChosenPlace()?.root === root && !isPlaceFixed(),
    ...how,
  };
  return isReadOnly ? openCore({ ...options, mode: 'read', readOnly: 'locked' }) : openCoreOrRead(options);
};

/** The window stands for the application: when no library can be opened any more, a sentence says why and everything ends. */
const failToOpen = (error: unknown, log: Log): void => {
  const language = systemLanguage();
  dialog.showErrorBox(menuWords[language].notOpened, toFault(error, language, log).message);
  app.exit(3);
};

/** The menu's language and the brightness of native parts follow the settings. */
const followSettings = async (core: Core, tell: (settings: Settings, language: InterfaceLanguage) => void): Promise<void> => {
  const apply = (settings: Settings): void => {
    const { language, theme } = settings;
    const chosen = language ?? systemLanguage();
    tell(settings, chosen);
    nativeTheme.themeSource = theme;
  };
  core.on((event) => {
    if (event.name === 'settings.changed') apply(event.value);
  });
  apply(await core.handlers['settings.get']({}));
};

/** Whether visitors sit at the library; nobody does before it is open. */
const visitsOf = (core: Promise<Core>): (() => boolean) => {
  let isVisited = (): boolean => false;
  core.then(
    ({ parts }) => {
      isVisited = () => parts.door.isVisited();
    },
    () => undefined,
  );
  return () => isVisited();
};

/** Each visit begins at the kiosk and knows nothing of the one before, nor of whoever keeps the library. */
const renewVisits = (core: Core, windows: Windows): void => {
  const forget = (): void => {
    forgetPlace(app.getPath('userData'));
    windows.renew();
  };
  // The window may have opened where the library was kept last.
  if (core.parts.door.isVisited() && readWindowState(app.getPath('userData')).place !== null) forget();
  core.on((event) => {
    if (event.name === 'access.changed' && event.value.access === 'reading-room') forget();
  });
};

const openShell = (log: LogFile): Running => {
  let language = systemLanguage();
  let settings = firstSettings;
  // Until then nobody knows what the settings say.
  let isOpen = false;
  const view = session.fromPartition(PARTITION);
  const updates = startUpdates({
    log,
    faultOf: (error) => toFault(error, language, log),
    isWanted: () => isOpen && settings.isLookingForUpdates,
    tell: (value) =>
      void core.then(
        ({ parts }) => parts.emit({ name: 'updates.changed', value }),
        () => undefined,
      ),
  });
  const core = openWithPerson(libraryPlace(), {
    open: (root, how) => openLibrary(root, { view, updates, log }, how),
    faultOf: (error) => toFault(error, systemLanguage(), log),
    log,
    language: systemLanguage,
    // Windows begin anew over what was opened; their places within the page stay.
    onReopened: () => windows.reload(),
    onLost: (error) => failToOpen(error, log),
  });
  guardSession(view, app.isPackaged);
  watchProcesses(app, log);
  const out = join(import.meta.dirname, '..');
  view.protocol.handle(SCHEME, openEditionProtocol({ files: listPageFiles(join(out, 'renderer')), core, log }));
  const parts = { session: view, preload: join(out, 'preload', 'bridge.cjs'), icon: join(out, 'icon.png') };
  const menu = openMenu();
  const isVisited = visitsOf(core);
  const windows = openWindows({ ...parts, core, log, language: () => language, followMenu: menu.follow, isVisited });
  core.then(
    (open) => renewVisits(open, windows),
    () => undefined,
  );
  core.then(
    (open) =>
      followSettings(open, (now, chosen) => {
        settings = now;
        isOpen = true;
        language = chosen;
        menu.show(chosen, open.parts.door.access(), { ask: askOf(open, log), windows, iconPath: parts.icon });
      })
        .then(() => followArrivals(open, log, shell, out))
        .catch((error: unknown) => log.error('the settings could not be followed', error)),
    // The person has been told why, and chose to end.
    () => app.exit(3),
  );
  const shell: Running = {
    core,
    log,
    language: () => language,
    settings: () => settings,
    windows,
  };
  return shell;
};

/** Adds files that the system hands over; where nothing may be added, the window in front says so. */
const addOpened = (shell: Promise<Running>, paths: readonly string[]): void => {
  if (paths.length === 0) return;
  void shell.then(async ({ core, log, windows }) => {
    // Where no library opens the person is told that, and everything ends.
    const open = await core.catch(() => null);
    if (open === null) return;
    try {
      open.addPaths(paths);
    } catch (error) {
      windows.show();
      windows.tell('add.refused', { fault: toFault(error, open.parts.language(), log) });
    }
  });
};

/** Shows the place of a link in the window that is in front, or in a new one. */
const followLink = (shell: Running, link: string | null): void => {
  if (link === null) return;
  if (shell.windows.front() === null) shell.windows.open(hashOfLink(link));
  else {
    shell.windows.show();
    shell.windows.tell('links.go', { link });
  }
};

/** Where the application was closed; the kiosk where files come with the start, to be seen arriving. */
const lastPlace = (): string => {
  const files = openedFiles(wordsOf(process.argv, app.isPackaged), process.cwd());
  return files.length > 0 ? '' : (readWindowState(app.getPath('userData')).place ?? '');
};

/** Starts everything; must be called before the application is ready, and never awaited by the entry, which readiness waits for. */
export function startShell(): void {
  const profile = chosenProfile(process.env);
  if (profile !== null) app.setPath('userData', profile);
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  secureApp(app, protocol);
  // Without it Chromium has no voices on Linux; the service is asked for them only when something is to be read aloud.
  if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher');
  const shell = app
    .whenReady()
    .then(() => openShell(openLogFile({ folder: app.getPath('logs'), program: app.getAppPath(), isEchoed: !app.isPackaged })));
  app.on('second-instance', (_event, argv, folder) => {
    const link = linkIn(argv.slice(1));
    void shell.then((open) => (link === null ? open.windows.show() : followLink(open, link)));
    addOpened(shell, openedFiles(argv.slice(1), folder));
  });
  let isOpen = false;
  let firstLink = linkIn(wordsOf(process.argv, app.isPackaged));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    if (isOpen) void shell.then((open) => followLink(open, linkOf(url)));
    else firstLink = linkOf(url) ?? firstLink;
  });
  // Where the program is not packed, the system would start Electron without it.
  if (app.isPackaged) app.setAsDefaultProtocolClient(SCHEME);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    addOpened(shell, openedFiles([path], process.cwd()));
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => void shell.then(({ windows }) => windows.show()));
  addOpened(shell, openedFiles(wordsOf(process.argv, app.isPackaged), process.cwd()));
  shell.then(
    (open) => {
      closeInOrder(app, open);
      isOpen = true;
      open.windows.open(firstLink === null ? lastPlace() : hashOfLink(firstLink));
    },
    (error: unknown) => {
      dialog.showErrorBox('Kiosque', String(error));
      app.exit(1);
    },
  );
}
