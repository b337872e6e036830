// The words of the application's menu, of its tray and of what the shell says by itself, in three languages. Holds no menu.
import type { InterfaceLanguage } from '../model.ts';
import { menuArabic } from './menu-ar.ts';
import { menuEnglish } from './menu-en.ts';
import { menuFrench } from './menu-fr.ts';
import type { MenuWords } from './menu-words.ts';

/** The words by language. */
export const menuWords: Record<InterfaceLanguage, MenuWords> = { en: menuEnglish, fr: menuFrench, ar: menuArabic };
