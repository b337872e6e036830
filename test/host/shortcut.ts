// Compares a pressed key with a menu's shortcut. Knows no menu.

/** A key as the page saw it. */
export type PressedKey = { key: string; ctrl: boolean; shift: boolean; alt: boolean; meta: boolean };

const modifiers: Record<string, 'ctrl' | 'shift' | 'alt' | 'meta'> = {
  ctrl: 'ctrl',
  control: 'ctrl',
  shift: 'shift',
  alt: 'alt',
  option: 'alt',
  cmd: 'meta',
  command: 'meta',
  super: 'meta',
  meta: 'meta',
  cmdorctrl: process.platform === 'darwin' ? 'meta' : 'ctrl',
  commandorcontrol: process.platform === 'darwin' ? 'meta' : 'ctrl',
};

const names: Record<string, string> = {
  plus: '+',
  esc: 'escape',
  return: 'enter',
  space: ' ',
  left: 'arrowleft',
  right: 'arrowright',
};

const parse = (shortcut: string): PressedKey => {
  const pressed: PressedKey = { key: '', ctrl: false, shift: false, alt: false, meta: false };
  for (const part of shortcut.split('+').map((one) => one.toLowerCase())) {
    const modifier = modifiers[part];
    if (modifier === undefined) pressed.key = names[part] ?? part;
    else pressed[modifier] = true;
  }
  return pressed;
};

/** One text for equal keys, from a shortcut such as `CmdOrCtrl+Shift+O` or from a pressed key. */
export function keyOf(from: string | PressedKey): string {
  const { key, ctrl, shift, alt, meta } = typeof from === 'string' ? parse(from) : from;
  return JSON.stringify([key.toLowerCase(), ctrl, shift, alt, meta]);
}
