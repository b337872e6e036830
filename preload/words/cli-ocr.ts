// What `kiosque ocr` says, in three languages. Commands and options keep their English names.
import type { InterfaceLanguage } from '../model.ts';
import { sayCliCount } from './cli-count.ts';

/** The words of the command. Numbers stand in Western digits, as everywhere on the command line. */
export type CliOcrWords = {
  command: { does: string; more: string; options: { language: string; page: string } };
  /** What the option --again does. */
  again: string;
  columns: { page: string; words: string; confidence: string };
  reading: (done: number, total: number, page: number | null) => string;
  count: (pages: number) => string;
  stopped: string;
};

/** The words by language. */
export const cliOcr: Record<InterfaceLanguage, CliOcrWords> = {
  en: {
    command: {
      does: 'read the text of scanned pages from their pictures',
      more: 'Only pages without text are read, each once. The confidence is that of the engine, from 0 to 1. Ctrl-C keeps the pages that are done; the same command reads the rest.',
      options: { language: 'the languages of the pages: fr, ar, en or several with commas', page: 'this page alone' },
    },
    again: 'read pages again that were read before, for instance in another language',
    columns: { page: 'Page', words: 'Words', confidence: 'Confidence' },
    reading: (done, total, page) => `Reading ${done} of ${total}${page === null ? '' : `, page ${page}`}`,
    count: (pages) => sayCliCount(pages, 'en', { one: '# page read', other: '# pages read' }),
    stopped: 'Stopped. The pages that are done are kept; the same command reads the rest.',
  },
  fr: {
    command: {
      does: 'lire le texte de pages numérisées sur leurs images',
      more: 'Seules les pages sans texte sont lues, chacune une fois. La confiance est celle du moteur, de 0 à 1. Ctrl-C garde les pages déjà lues\u202f; la même commande lit le reste.',
      options: { language: 'les langues des pages\u202f: fr, ar, en, ou plusieurs avec des virgules', page: 'cette page seule' },
    },
    again: 'relire des pages déjà lues, par exemple dans une autre langue',
    columns: { page: 'Page', words: 'Mots', confidence: 'Confiance' },
    reading: (done, total, page) => `Lecture ${done} sur ${total}${page === null ? '' : `, page ${page}`}`,
    count: (pages) => sayCliCount(pages, 'fr', { one: '# page lue', other: '# pages lues' }),
    stopped: 'Arrêté. Les pages déjà lues sont gardées\u202f; la même commande lit le reste.',
  },
  ar: {
    command: {
      does: 'قراءة نص الصفحات الممسوحة ضوئيا من صورها',
      more: 'لا تُقرأ إلا الصفحات التي لا نص فيها، وكل منها مرة واحدة. الثقة هي ثقة المحرك من 0 إلى 1. يحفظ Ctrl-C ما قُرئ، والأمر نفسه يقرأ الباقي.',
      options: { language: 'لغات الصفحات: fr أو ar أو en، أو عدة منها بينها فواصل', page: 'هذه الصفحة وحدها' },
    },
    again: 'قراءة صفحات قُرئت من قبل مرة أخرى، بلغة غيرها مثلا',
    columns: { page: 'الصفحة', words: 'الكلمات', confidence: 'الثقة' },
    reading: (done, total, page) => `قراءة ${done} من ${total}${page === null ? '' : `، الصفحة ${page}`}`,
    count: (pages) =>
      sayCliCount(pages, 'ar', {
        zero: 'لم تُقرأ أي صفحة',
        one: 'قُرئت صفحة واحدة',
        two: 'قُرئت صفحتان',
        few: 'قُرئت # صفحات',
        many: 'قُرئت # صفحة',
        other: 'قُرئت # صفحة',
      }),
    stopped: 'توقف. ما قُرئ من الصفحات محفوظ، والأمر نفسه يقرأ الباقي.',
  },
};
