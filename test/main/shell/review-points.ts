// The 25 points by which code for Electron is reviewed here: what each asks, and where its tests stand. Tests name their point in their titles.

/** One point: the files whose tests name it. */
export type ReviewPoint = { point: number; asks: string; files: readonly string[] };

const shell = (name: string): string => `test/main/shell/${name}.test.ts`;
const guards = shell('electron-review');
const sources = shell('shell-sources');

/** All of them, in order. */
export const reviewPoints: readonly ReviewPoint[] = [
  {
    point: 1,
    asks: 'the sandbox for all, before readiness; the preload script is one CommonJS file',
    files: [guards, 'test/app/built.app.ts'],
  },
  { point: 2, asks: 'preferences of windows from one frozen literal', files: [guards, sources] },
  { point: 3, asks: 'one scheme, declared once and before readiness, without loopholes', files: [guards] },
  { point: 4, asks: 'the page comes by protocol.handle, never as a file', files: [sources] },
  { point: 5, asks: 'the handler stands in the session that the windows use', files: [sources] },
  { point: 6, asks: 'the handler looks at who asks and how', files: [shell('edition-protocol')] },
  { point: 7, asks: 'ranges, heads and turned away readers; no path from an address', files: [shell('edition-protocol')] },
  {
    point: 8,
    asks: 'the content policy as a header, under which pdf.js keeps its worker',
    files: [shell('edition-protocol'), 'test/app/shell.app.ts'],
  },
  { point: 9, asks: 'permissions denied by default in every session', files: [guards] },
  { point: 10, asks: 'no navigation, no window, no webview', files: [guards] },
  { point: 11, asks: 'one door to the outside, for web addresses that a person asked for', files: [sources] },
  { point: 12, asks: 'every message is from the main frame of this window at our origin', files: [shell('ipc')] },
  { point: 13, asks: 'handlers of a window, gone with it', files: [sources, shell('ipc')] },
  { point: 14, asks: 'the bridge is functions and plain values', files: [sources, 'test/app/shell.app.ts'] },
  { point: 15, asks: 'faults cross the border, never what was thrown', files: [shell('ipc')] },
  { point: 16, asks: 'paths of dropped files are untrusted', files: [shell('ipc')] },
  {
    point: 17,
    asks: 'the main thread only reads the library, and forks nothing',
    files: [sources, 'test/main/main-thread.test.ts'],
  },
  { point: 18, asks: 'files of the archive are read whole, without a descriptor', files: [shell('inside-the-archive')] },
  {
    point: 19,
    asks: 'one instance, known before anything is opened',
    files: [sources, shell('opened-files'), 'test/app/lifetime.app.ts'],
  },
  {
    point: 20,
    asks: 'pages and processes that end or hang; an end in order',
    files: [shell('watch-failures'), shell('close-in-order')],
  },
  { point: 21, asks: 'no certificate is waved through, no sign-in is silent', files: [guards] },
  { point: 22, asks: 'secrets by the asynchronous safe, or in memory', files: [shell('secrets')] },
  { point: 23, asks: 'no download, no request but to our origin, nothing of the page on the disk', files: [guards, sources] },
  {
    point: 24,
    asks: 'no developer tools and no switches of Node in what is shipped',
    files: [guards, 'test/threats/24-environment.test.ts'],
  },
  {
    point: 25,
    asks: 'nothing of main is reached by a page, and no listener outlives its window',
    files: [sources, shell('ipc')],
  },
];
