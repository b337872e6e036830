// The key that commands are given with, as its keyboard names it.

/** `⌘` on a Mac, `Ctrl` elsewhere. */
export const commandKey = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';
