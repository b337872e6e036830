// The application's own scheme: one origin from which the window loads everything. Host `app` is internal and never opened from outside.
import type { CustomScheme } from 'electron';

export const SCHEME = 'kiosque';

/** The only origin that the window ever has. */
export const ORIGIN = `${SCHEME}://app`;

/** What the window loads. */
export const START_URL = `${ORIGIN}/`;

/** Declared once, before the application is ready. Nothing that would loosen the page's policy. */
export const privilegedScheme: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
};
