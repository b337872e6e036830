// What cores of tests are opened with: nothing is read or fetched by itself, and no newspaper is there.
export const quietCore = {
  mode: 'write',
  samplesDir: '',
  version: '1.0.0',
  language: 'en',
  indexing: 'none',
  isWatching: false,
} as const;
