// Tells the desktop of new pages in saved searches: a notification for those that ask for one, and a number on the application's icon.
// Refuses to disturb: what comes within a moment is one notification, and nothing is said where the reader has switched it off.
import { app, Notification } from 'electron';
import type { EventValue } from '#border/contract';
import type { InterfaceLanguage } from '#border/model';
import type { Matched, SavedSearch } from '#border/model-searches';
import type { Settings } from '#border/model-settings';
import type { CoreEvent } from '../flows/parts.ts';
import { alertOf, stillNew } from './alert-words.ts';

/** What telling works with. */
export type TellSearchesParts = {
  icon: string;
  language: () => InterfaceLanguage;
  settings: () => Settings;
  /** A visitor is told nothing of saved searches. */
  mayChange: () => boolean;
  showWindow: () => void;
  go: (place: EventValue<'searches.go'>) => void;
};

/** Pages that come within this time are told together. */
const TOGETHER_MS = 4000;

/** The number on the icon: new pages of all searches that are to be told. */
export function badgeOf(searches: readonly SavedSearch[]): number {
  return searches.reduce((sum, { notify, newPages }) => sum + (notify === 'none' ? 0 : newPages), 0);
}

/** Windows has no number on icons; elsewhere the desktop may decline it, which is its own affair. */
export function showBadge(searches: readonly SavedSearch[]): void {
  if (process.platform !== 'win32') app.setBadgeCount(badgeOf(searches));
}

/** Gives the function that hears the core's events and tells them. */
export function openSearchTelling({
  icon,
  language,
  settings,
  mayChange,
  showWindow,
  go,
}: TellSearchesParts): (event: CoreEvent) => void {
  const waiting: Matched['searches'] = [];
  let searches: readonly SavedSearch[] = [];
  // Kept, because a notification that nobody holds may be collected before it is clicked.
  const shown = new Set<Notification>();
  const show = (): void => {
    const alert = alertOf(stillNew(waiting.splice(0), searches), language(), new Date().getFullYear());
    if (alert === null || !mayChange() || !settings().isNotifying || !Notification.isSupported()) return;
    const notification = new Notification({ title: alert.title, body: alert.body, icon, silent: true });
    shown.add(notification);
    notification.on('click', () => {
      showWindow();
      go(alert.go);
    });
    notification.on('close', () => shown.delete(notification));
    notification.show();
  };
  return (event) => {
    if (event.name === 'searches.changed') {
      ({ searches } = event.value);
      showBadge(mayChange() ? searches : []);
    }
    if (event.name !== 'searches.matched') return;
    if (waiting.length === 0) setTimeout(show, TOGETHER_MS);
    waiting.push(...event.value.searches);
  };
}
