// The words of the application's menu and of what the shell says by itself, in three languages. Holds no menu.
import type { InterfaceLanguage } from '../model.ts';

/** Every word of the menu. `pageFailed` is said when the window has to give up. */
export type MenuWords = {
  file: string;
  openFiles: string;
  openFolder: string;
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
};

/** The words by language. */
export const menuWords: Record<InterfaceLanguage, MenuWords> = {
  en: {
    file: 'File',
    openFiles: 'Open editions…',
    openFolder: 'Open a folder…',
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
  },
  fr: {
    file: 'Fichier',
    openFiles: 'Ouvrir des éditions…',
    openFolder: 'Ouvrir un dossier…',
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
  },
  ar: {
    file: 'ملف',
    openFiles: 'فتح أعداد…',
    openFolder: 'فتح مجلد…',
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
  },
};
