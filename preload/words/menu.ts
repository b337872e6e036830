// The words of the application's menu, of its tray and of what the shell says by itself, in three languages. Holds no menu.
import type { InterfaceLanguage } from '../model.ts';
import { isolate, quote } from './isolate.ts';
import { sayCount } from './locale.ts';

/**
 * Every word of the menu and the tray. `pageFailed` is said when the window has to give up; `arrived` takes a weekday or date already
 * written in that language.
 */
export type MenuWords = {
  file: string;
  openFiles: string;
  openFolder: string;
  newWindow: string;
  closeWindow: string;
  quit: string;
  edit: string;
  undo: string;
  redo: string;
  cut: string;
  copy: string;
  paste: string;
  selectAll: string;
  view: string;
  kiosk: string;
  search: string;
  notebook: string;
  sources: string;
  settings: string;
  fullScreen: string;
  window: string;
  minimize: string;
  zoomWindow: string;
  front: string;
  help: string;
  keys: string;
  about: string;
  services: string;
  hide: string;
  hideOthers: string;
  showAll: string;
  notOpened: string;
  pageFailed: string;
  showWindow: string;
  checkNow: string;
  pauseDownloads: string;
  resumeDownloads: string;
  downloading: (count: number) => string;
  arrived: (title: string, day: string | null) => string;
  arrivedMany: (count: number) => string;
  /** On the page that the browser shows after signing in. */
  signedIn: string;
  notSignedIn: string;
};

/** "de jeudi", "d’aujourd’hui", "du jeudi 28 mars": French joins a weekday and a date differently. */
const ofFrenchDay = (day: string): string => {
  if (/\d/.test(day)) return `du ${day}`;
  return /^[aeéhiou]/i.test(day) ? `d’${day}` : `de ${day}`;
};

/** The words by language. */
export const menuWords: Record<InterfaceLanguage, MenuWords> = {
  en: {
    file: 'File',
    openFiles: 'Open editions…',
    openFolder: 'Open a folder…',
    newWindow: 'New window',
    closeWindow: 'Close the window',
    quit: 'Quit Kiosque',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    kiosk: 'Kiosk',
    search: 'Search',
    notebook: 'Notebook',
    sources: 'Sources',
    settings: 'Settings…',
    fullScreen: 'Full screen',
    window: 'Window',
    minimize: 'Minimise',
    zoomWindow: 'Zoom',
    front: 'Bring all to front',
    help: 'Help',
    keys: 'Keys of the reader',
    about: 'About Kiosque',
    services: 'Services',
    hide: 'Hide Kiosque',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    notOpened: 'Kiosque could not open the library',
    pageFailed: 'The window could not be shown and stays closed. Your library is safe; start Kiosque again.',
    showWindow: 'Show the window',
    checkNow: 'Check for new editions',
    pauseDownloads: 'Pause downloads',
    resumeDownloads: 'Resume downloads',
    downloading: (n) => sayCount(n, 'en', { one: '# newspaper arriving', other: '# newspapers arriving' }),
    arrived: (title, day) => `${isolate(title, 'en')}${day === null ? '' : ` of ${day}`} is here`,
    signedIn: 'You are signed in. You can close this page and go back to Kiosque.',
    notSignedIn: 'Signing in did not work. Close this page, go back to Kiosque and try again.',
    arrivedMany: (n) => sayCount(n, 'en', { one: '# newspaper is here', other: '# newspapers are here' }),
  },
  fr: {
    file: 'Fichier',
    openFiles: 'Ouvrir des éditions…',
    openFolder: 'Ouvrir un dossier…',
    newWindow: 'Nouvelle fenêtre',
    closeWindow: 'Fermer la fenêtre',
    quit: 'Quitter Kiosque',
    edit: 'Édition',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    view: 'Affichage',
    kiosk: 'Kiosque',
    search: 'Recherche',
    notebook: 'Carnet',
    sources: 'Sources',
    settings: 'Réglages…',
    fullScreen: 'Plein écran',
    window: 'Fenêtre',
    minimize: 'Réduire',
    zoomWindow: 'Agrandir',
    front: 'Tout ramener au premier plan',
    help: 'Aide',
    keys: 'Touches du lecteur',
    about: 'À propos de Kiosque',
    services: 'Services',
    hide: 'Masquer Kiosque',
    hideOthers: 'Masquer les autres',
    showAll: 'Tout afficher',
    notOpened: 'Kiosque n’a pas pu ouvrir la bibliothèque',
    pageFailed: 'La fenêtre n’a pas pu s’afficher et reste fermée. Votre bibliothèque est intacte ; relancez Kiosque.',
    showWindow: 'Afficher la fenêtre',
    checkNow: 'Chercher de nouveaux numéros',
    pauseDownloads: 'Suspendre les téléchargements',
    resumeDownloads: 'Reprendre les téléchargements',
    downloading: (n) => sayCount(n, 'fr', { one: '# journal en route', other: '# journaux en route' }),
    arrived: (title, day) => `${quote(title, 'fr')}${day === null ? '' : ` ${ofFrenchDay(day)}`} vient d’arriver`,
    signedIn: 'Vous êtes connecté. Vous pouvez fermer cette page et revenir à Kiosque.',
    notSignedIn: 'La connexion n’a pas abouti. Fermez cette page, revenez à Kiosque et réessayez.',
    arrivedMany: (n) => sayCount(n, 'fr', { one: '# journal vient d’arriver', other: '# journaux viennent d’arriver' }),
  },
  ar: {
    file: 'ملف',
    openFiles: 'فتح أعداد…',
    openFolder: 'فتح مجلد…',
    newWindow: 'نافذة جديدة',
    closeWindow: 'إغلاق النافذة',
    quit: 'إنهاء Kiosque',
    edit: 'تحرير',
    undo: 'تراجع',
    redo: 'إعادة',
    cut: 'قص',
    copy: 'نسخ',
    paste: 'لصق',
    selectAll: 'تحديد الكل',
    view: 'عرض',
    kiosk: 'الكشك',
    search: 'بحث',
    notebook: 'الدفتر',
    sources: 'المصادر',
    settings: 'الإعدادات…',
    fullScreen: 'ملء الشاشة',
    window: 'نافذة',
    minimize: 'تصغير',
    zoomWindow: 'تكبير',
    front: 'إحضار الكل إلى الأمام',
    help: 'مساعدة',
    keys: 'مفاتيح القارئ',
    about: 'حول Kiosque',
    services: 'خدمات',
    hide: 'إخفاء Kiosque',
    hideOthers: 'إخفاء الآخرين',
    showAll: 'إظهار الكل',
    notOpened: 'تعذّر على Kiosque فتح المكتبة',
    pageFailed: 'تعذّر عرض النافذة وتبقى مغلقة. مكتبتك سليمة؛ شغّل Kiosque من جديد.',
    showWindow: 'إظهار النافذة',
    checkNow: 'البحث عن أعداد جديدة',
    pauseDownloads: 'إيقاف التنزيلات مؤقتا',
    resumeDownloads: 'استئناف التنزيلات',
    downloading: (n) =>
      sayCount(n, 'ar', {
        zero: 'لا جرائد في الطريق',
        one: 'جريدة واحدة في الطريق',
        two: 'جريدتان في الطريق',
        few: '# جرائد في الطريق',
        many: '# جريدة في الطريق',
        other: '# جريدة في الطريق',
      }),
    arrived: (title, day) =>
      day === null ? `وصل عدد جديد من ${quote(title, 'ar')}` : `وصل عدد ${quote(title, 'ar')} ليوم ${day}`,
    signedIn: 'تم تسجيل الدخول. يمكنك إغلاق هذه الصفحة والعودة إلى Kiosque.',
    notSignedIn: 'لم ينجح تسجيل الدخول. أغلق هذه الصفحة وعد إلى Kiosque ثم أعد المحاولة.',
    arrivedMany: (n) =>
      sayCount(n, 'ar', {
        zero: 'لم تصل جرائد',
        one: 'وصلت جريدة واحدة',
        two: 'وصلت جريدتان',
        few: 'وصلت # جرائد',
        many: 'وصلت # جريدة',
        other: 'وصلت # جريدة',
      }),
  },
};
