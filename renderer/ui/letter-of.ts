// Which letter a key means. Pure.

/** Letters work on any keyboard: where a key gives no Latin letter, its place decides. */
export function letterOf({ key, code }: { key: string; code: string }): string {
  return (/^[a-z]$/i.test(key) ? key : code.replace(/^Key/, '')).toLowerCase();
}
