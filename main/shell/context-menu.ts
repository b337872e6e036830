// The menu of the right button where text is typed or marked, as data. Pure.
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { MenuWords } from '#border/words/menu-words';

/** What of a place decides. */
export type ContextPlace = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

/** The entries for a place; none where there is nothing to do with text. */
export function contextTemplate(
  { isEditable, selectionText, editFlags }: ContextPlace,
  words: MenuWords,
): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: words.copy, enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'undo', label: words.undo, enabled: editFlags.canUndo },
    { role: 'redo', label: words.redo, enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', label: words.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
    { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
  ];
}
