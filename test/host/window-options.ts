// What a window of the stand-in may be asked for: strict where Electron would quietly weaken a page.
import type Electron from 'electron';

const knownOptions = new Set([
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'title',
  'backgroundColor',
  'icon',
  'autoHideMenuBar',
  'center',
  'titleBarStyle',
  'webPreferences',
]);

const knownPreferences = new Set([
  'preload',
  'session',
  'partition',
  'contextIsolation',
  'sandbox',
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webviewTag',
  'navigateOnDragDrop',
  'spellcheck',
  'devTools',
  'safeDialogs',
  'disableDialogs',
  'backgroundThrottling',
  'enableWebSQL',
  'images',
  'javascript',
]);

/** Values by which a preference would open the page to more than a sandboxed one has. */
const unsafe: Readonly<Record<string, boolean>> = {
  contextIsolation: false,
  sandbox: false,
  nodeIntegration: true,
  nodeIntegrationInWorker: true,
  nodeIntegrationInSubFrames: true,
  webSecurity: false,
  allowRunningInsecureContent: true,
  experimentalFeatures: true,
  webviewTag: true,
};

/** Throws for an option that is unsafe or unknown here. A window must be sandboxed, by itself or through `app.enableSandbox()`. */
export function checkWindowOptions(options: Electron.BrowserWindowConstructorOptions, isAppSandboxed: boolean): void {
  for (const name of Object.keys(options)) {
    if (!knownOptions.has(name)) throw new Error(`not in the stand-in: the window option ${name}`);
  }
  const preferences: Record<string, unknown> = { ...options.webPreferences };
  for (const [name, value] of Object.entries(preferences)) {
    if (!knownPreferences.has(name)) throw new Error(`not in the stand-in: the web preference ${name}`);
    if (name in unsafe && value === unsafe[name]) throw new Error(`the stand-in refuses ${name}: ${value}`);
  }
  if (!isAppSandboxed && preferences.sandbox !== true) throw new Error('the stand-in refuses a window without a sandbox');
}
