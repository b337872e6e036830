// The words of the application's menu, of its tray and of what the shell says by itself, in three languages. Holds no menu.
import type { InterfaceLanguage } from '../model.ts';
import type { MenuAct } from '../model-menu.ts';
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
  go: string;
  acts: Record<MenuAct, string>;
  window: string;
  minimize: string;
  zoomWindow: string;
  front: string;
  help: string;
  keys: string;
  tour: string;
  about: string;
  aboutText: string;
  copyright: string;
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
    go: 'Go',
    acts: {
      print: 'Print…',
      'save-page': 'Save the page as PDF…',
      'save-edition': 'Save a copy of the edition…',
      find: 'Find in this edition',
      'next-hit': 'Find next',
      'previous-hit': 'Find previous',
      'zoom-in': 'Zoom in',
      'zoom-out': 'Zoom out',
      'fit-page': 'Fit the page',
      'fit-width': 'Fit the width',
      column: 'Width of a column',
      spread: 'Two pages',
      continuous: 'Pages under one another',
      thumbnails: 'Thumbnails',
      articles: 'Arrange the articles',
      marks: 'List of marks',
      bookmark: 'Bookmark on this page',
      next: 'Next page',
      previous: 'Previous page',
      first: 'First page',
      last: 'Last page',
      back: 'Back',
    },
    window: 'Window',
    minimize: 'Minimise',
    zoomWindow: 'Zoom',
    front: 'Bring all to front',
    help: 'Help',
    keys: 'Keys of the reader',
    tour: 'Tour of the reader',
    about: 'About Kiosque',
    aboutText: 'Everything stays on this computer.',
    copyright: '© 2026 The Kiosque authors. MIT licence.',
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
    go: 'Aller',
    acts: {
      print: 'Imprimer…',
      'save-page': 'Enregistrer la page en PDF…',
      'save-edition': 'Enregistrer une copie du numéro…',
      find: 'Chercher dans ce numéro',
      'next-hit': 'Résultat suivant',
      'previous-hit': 'Résultat précédent',
      'zoom-in': 'Agrandir la page',
      'zoom-out': 'Réduire la page',
      'fit-page': 'Page entière',
      'fit-width': 'Toute la largeur',
      column: 'Largeur d’une colonne',
      spread: 'Deux pages',
      continuous: 'Pages en continu',
      thumbnails: 'Vignettes',
      articles: 'Arranger les articles',
      marks: 'Liste des marques',
      bookmark: 'Signet sur cette page',
      next: 'Page suivante',
      previous: 'Page précédente',
      first: 'Première page',
      last: 'Dernière page',
      back: 'Retour',
    },
    window: 'Fenêtre',
    minimize: 'Réduire',
    zoomWindow: 'Agrandir',
    front: 'Tout ramener au premier plan',
    help: 'Aide',
    keys: 'Touches du lecteur',
    tour: 'Visite du lecteur',
    about: 'À propos de Kiosque',
    aboutText: 'Tout reste sur cet ordinateur.',
    copyright: '© 2026 Les auteurs de Kiosque. Licence MIT.',
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
    go: 'انتقال',
    acts: {
      print: 'طباعة…',
      'save-page': 'حفظ الصفحة بصيغة PDF…',
      'save-edition': 'حفظ نسخة من العدد…',
      find: 'البحث في هذا العدد',
      'next-hit': 'النتيجة التالية',
      'previous-hit': 'النتيجة السابقة',
      'zoom-in': 'تكبير الصفحة',
      'zoom-out': 'تصغير الصفحة',
      'fit-page': 'ملاءمة الصفحة',
      'fit-width': 'ملاءمة العرض',
      column: 'عرض العمود',
      spread: 'صفحتان',
      continuous: 'صفحات متتابعة',
      thumbnails: 'الصفحات المصغرة',
      articles: 'ترتيب المقالات',
      marks: 'قائمة العلامات',
      bookmark: 'إشارة مرجعية على هذه الصفحة',
      next: 'الصفحة التالية',
      previous: 'الصفحة السابقة',
      first: 'الصفحة الأولى',
      last: 'الصفحة الأخيرة',
      back: 'رجوع',
    },
    window: 'نافذة',
    minimize: 'تصغير',
    zoomWindow: 'تكبير',
    front: 'إحضار الكل إلى الأمام',
    help: 'مساعدة',
    keys: 'مفاتيح القارئ',
    tour: 'جولة في القارئ',
    about: 'حول Kiosque',
    aboutText: 'كل شيء يبقى على هذا الحاسوب.',
    copyright: '© 2026 مؤلفو Kiosque. رخصة MIT.',
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
