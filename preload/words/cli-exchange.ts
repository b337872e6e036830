// What `kiosque export` and `kiosque import-metadata` say, in three languages. Commands and options keep their English names.
import type { InterfaceLanguage } from '../model.ts';

type Command<Options extends string> = { does: string; more: string; options: Record<Options, string> };

/** The words of both commands. Numbers stand in Western digits, as everywhere on the command line. */
export type CliExchangeWords = {
  export: Command<'to' | 'articles' | 'title' | 'from' | 'all'>;
  importMetadata: Pick<Command<never>, 'does' | 'more'>;
  /** What options do that no other command has. */
  options: Record<'until' | 'table' | 'zip' | 'no-files' | 'key' | 'apply' | 'column' | 'separator' | 'encoding', string>;
  /** Sums of a table: rows, editions that change, rows that cannot be taken. */
  sum: (rows: number, changed: number, refused: number) => string;
  applied: (editions: number) => string;
  /** What to do after a preview. */
  applyHint: string;
};

/** The words by language. */
export const cliExchange: Record<InterfaceLanguage, CliExchangeWords> = {
  en: {
    export: {
      does: 'write editions, or pages of them, as files that other programs and institutions read',
      more: 'csv and xlsx are tables (--table holdings or metadata), dc is Dublin Core, mods and mets are MODS and METS with ALTO, premis is the life of editions in PREMIS, opds is a catalogue in a folder; ris, bibtex and csl cite editions, with --articles their articles, with --page a page. alto writes pages, several into a folder as 0001.xml and so on. Texts go to the standard output without --to. Nothing is overwritten; a catalogue is renewed.',
      options: {
        to: 'the file or the folder to write to',
        articles: 'cite the articles, not the editions',
        title: 'all editions of this newspaper',
        from: 'editions from this day on',
        all: 'all editions',
      },
    },
    importMetadata: {
      does: 'take what is known of editions from a CSV file',
      more: 'Without --apply it shows what would change and changes nothing. Separator, encoding and columns are found out; editions are known by id, sha256, file, or title with day and number. Rows that cannot be taken are told with a code and change nothing.',
    },
    options: {
      until: 'editions up to this day',
      table: 'which columns: holdings or metadata',
      zip: 'packages as zip archives',
      'no-files': 'a catalogue without the PDFs',
      key: 'what tells the editions: id, sha256, file or title-day',
      apply: 'change the library',
      column: 'say what columns are: HEADING=field, several parted by commas',
      separator: 'what parts columns: comma, semicolon, tab',
      encoding: 'how letters are written: utf-8, utf-16le, windows-1252, windows-1256',
    },
    sum: (rows, changed, refused) => `${rows} rows: ${changed} would change, ${refused} cannot be taken`,
    applied: (editions) => `${editions} changed`,
    applyHint: 'Nothing was changed yet: run it again with --apply.',
  },
  fr: {
    export: {
      does: 'écrire des numéros, ou leurs pages, en fichiers que lisent d’autres programmes et institutions',
      more: 'csv et xlsx sont des tableaux (--table holdings ou metadata), dc est du Dublin Core, mods et mets sont MODS et METS avec ALTO, premis est la vie des numéros en PREMIS, opds est un catalogue dans un dossier\u202f; ris, bibtex et csl donnent les références des numéros, avec --articles celles de leurs articles, avec --page celle d’une page. alto écrit des pages, plusieurs dans un dossier, 0001.xml et ainsi de suite. Sans --to, les textes vont sur la sortie standard. Rien n’est écrasé\u202f; un catalogue est renouvelé.',
      options: {
        to: 'le fichier ou le dossier où écrire',
        articles: 'les références des articles, non des numéros',
        title: 'tous les numéros de ce journal',
        from: 'les numéros à partir de ce jour',
        all: 'tous les numéros',
      },
    },
    importMetadata: {
      does: 'reprendre d’un fichier CSV ce que l’on sait des numéros',
      more: 'Sans --apply, montre ce qui changerait et ne change rien. Séparateur, encodage et colonnes sont reconnus\u202f; les numéros le sont par id, sha256, fichier, ou titre avec jour et numéro. Les lignes qui ne conviennent pas sont signalées par un code et ne changent rien.',
    },
    options: {
      until: 'les numéros jusqu’à ce jour',
      table: 'quelles colonnes\u202f: holdings ou metadata',
      zip: 'les paquets en archives zip',
      'no-files': 'un catalogue sans les PDF',
      key: 'ce qui désigne les numéros\u202f: id, sha256, file ou title-day',
      apply: 'modifier la bibliothèque',
      column: 'dire ce que sont les colonnes\u202f: EN-TÊTE=champ, séparés par des virgules',
      separator: 'ce qui sépare les colonnes\u202f: comma, semicolon, tab',
      encoding: 'l’encodage\u202f: utf-8, utf-16le, windows-1252, windows-1256',
    },
    sum: (rows, changed, refused) => `${rows} lignes\u202f: ${changed} à modifier, ${refused} impossibles`,
    applied: (editions) => `${editions} modifiés`,
    applyHint: 'Rien n’a encore été modifié\u202f: relancez avec --apply.',
  },
  ar: {
    export: {
      does: 'كتابة أعداد أو صفحات منها في ملفات تقرؤها برامج ومؤسسات أخرى',
      more: 'csv وxlsx جدولان (‎--table holdings أو metadata)، وdc هو Dublin Core، وmods وmets هما MODS وMETS مع ALTO، وpremis سيرة الأعداد، وopds فهرس في مجلد، أما ris وbibtex وcsl فإحالات إلى الأعداد، أو إلى مقالاتها مع ‎--articles‎، أو إلى صفحة مع ‎--page‎. ويكتب alto الصفحات، والكثيرة منها في مجلد بأسماء 0001.xml وما يليها. تُكتب النصوص في الخرج القياسي بلا ‎--to‎. لا يُستبدل شيء، ويُجدَّد الفهرس.',
      options: {
        to: 'الملف أو المجلد الذي يُكتب فيه',
        articles: 'الإحالة إلى المقالات لا إلى الأعداد',
        title: 'كل أعداد هذه الصحيفة',
        from: 'الأعداد ابتداء من هذا اليوم',
        all: 'كل الأعداد',
      },
    },
    importMetadata: {
      does: 'أخذ ما يُعرف عن الأعداد من ملف CSV',
      more: 'بلا ‎--apply‎ يُعرض ما كان سيتغير ولا يتغير شيء. يُتعرّف على الفاصل والترميز والأعمدة، وتُعرف الأعداد بالمعرّف أو sha256 أو الملف أو العنوان مع اليوم والرقم. الصفوف التي لا تصلح يُذكر رمزها ولا تغيّر شيئا.',
    },
    options: {
      until: 'الأعداد إلى هذا اليوم',
      table: 'أي أعمدة: holdings أو metadata',
      zip: 'الحزم في أرشيفات zip',
      'no-files': 'فهرس بلا ملفات PDF',
      key: 'ما تُعرف به الأعداد: id أو sha256 أو file أو title-day',
      apply: 'تغيير المكتبة',
      column: 'تحديد الأعمدة: العنوان=الحقل، تفصلها فواصل',
      separator: 'ما يفصل الأعمدة: comma أو semicolon أو tab',
      encoding: 'ترميز الحروف: utf-8 أو utf-16le أو windows-1252 أو windows-1256',
    },
    sum: (rows, changed, refused) => `الصفوف: ${rows}، منها ما يتغير: ${changed}، وما لا يصلح: ${refused}`,
    applied: (editions) => `تغيّر: ${editions}`,
    applyHint: 'لم يتغير شيء بعد: أعد الأمر مع ‎--apply‎.',
  },
};
