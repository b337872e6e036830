// What `kiosque set`, `history` and `titles` say of many editions, in three languages. Commands and options keep their English names.
import type { InterfaceLanguage } from '../model.ts';
import { sayCliCount } from './cli-count.ts';

type CommandWords = { does: string; more?: string };

/** The words of the commands. Numbers stand in Western digits, as everywhere on the command line. */
export type CliMetadataWords = {
  set: CommandWords;
  history: CommandWords;
  /** What is added to the help of `titles`. */
  titles: string;
  /** What the options do. */
  dryRun: string;
  keepBoth: string;
  changed: (count: number) => string;
  wouldChange: (changed: number, unchanged: number) => string;
  changes: (count: number) => string;
};

const english = (count: number): string => sayCliCount(count, 'en', { one: '# edition', other: '# editions' });
const french = (count: number): string => sayCliCount(count, 'fr', { one: '# édition', other: '# éditions' });
const arabic = (count: number): string =>
  sayCliCount(count, 'ar', { zero: '0', one: 'عدد واحد', two: 'عددين', few: '# أعداد', many: '# عددا', other: '# عدد' });

/** The words by language. */
export const cliMetadata: Record<InterfaceLanguage, CliMetadataWords> = {
  en: {
    set: {
      does: 'correct what is known of an edition, or of several at once',
      more: 'Fields: title, day, covers (the last day of several), issue, variant, language, direction, price, printedPages, state (confirmed or unconfirmed). An empty value clears each of them but title, direction and state. Where another edition has the title, day and variant already, one of several is left as it is and told.',
    },
    history: { does: 'tell what was known of an edition before, who changed it and when' },
    titles:
      'rename gives all editions of a newspaper to the name, the trash included; a newspaper of that name takes them in. sections and places show a list with how often each name is used (? is proposed); merge NAME VARIANT… makes the variants mean the name, part NAME VARIANT lets one go.',
    dryRun: 'say what would change, and change nothing',
    keepBoth: 'keep two editions of one title, day and variant as versions of one issue',
    changed: (count) => `${english(count)} changed`,
    wouldChange: (changed, unchanged) => `${english(changed)} would change, ${unchanged} would not`,
    changes: (count) => sayCliCount(count, 'en', { one: '# change', other: '# changes' }),
  },
  fr: {
    set: {
      does: 'corriger ce que l’on sait d’une édition, ou de plusieurs à la fois',
      more: 'Champs\u202f: title, day, covers (dernier jour s’il y en a plusieurs), issue, variant, language, direction, price, printedPages, state (confirmed ou unconfirmed). Une valeur vide efface chacun d’eux, sauf title, direction et state. Quand une autre édition a déjà ce titre, ce jour et cette variante, celle qui les prendrait avec d’autres reste telle quelle et est signalée.',
    },
    history: { does: 'dire ce que l’on savait d’une édition, qui l’a modifié et quand' },
    titles:
      'rename donne au nom toutes les éditions d’un journal, corbeille comprise\u202f; un journal de ce nom les accueille. sections et places montrent une liste avec la fréquence de chaque nom (? est proposé)\u202f; merge NOM VARIANTE… donne aux variantes le sens du nom, part NOM VARIANTE en détache une.',
    dryRun: 'dire ce qui changerait, sans rien changer',
    keepBoth: 'garder deux éditions de même titre, jour et variante comme versions d’un numéro',
    changed: (count) => sayCliCount(count, 'fr', { one: '# édition modifiée', other: '# éditions modifiées' }),
    wouldChange: (changed, unchanged) => `${french(changed)} à modifier, ${unchanged} sans changement`,
    changes: (count) => sayCliCount(count, 'fr', { one: '# modification', other: '# modifications' }),
  },
  ar: {
    set: {
      does: 'تصحيح ما يُعرف عن عدد أو عن عدة أعداد معا',
      more: 'الحقول: title وday وcovers (آخر يوم إن كانت أياما) وissue وvariant وlanguage وdirection وprice وprintedPages وstate (confirmed أو unconfirmed). القيمة الفارغة تمحو كلا منها إلا title وdirection وstate. وإن كان لعدد آخر العنوان واليوم والطبعة نفسها تُرك العدد كما هو وذُكر.',
    },
    history: { does: 'عرض ما كان يُعرف عن عدد، ومن غيّره ومتى' },
    titles:
      'يعطي rename الاسم كل أعداد الصحيفة وما في سلة المهملات منها، وتضمها صحيفة بهذا الاسم إن وُجدت. ويعرض sections وplaces قائمة بعدد مرات كل اسم (؟ مقترح)، ويجعل merge الصيغ بمعنى الاسم، ويفصل part صيغة عنه.',
    dryRun: 'بيان ما سيتغير دون تغيير شيء',
    keepBoth: 'الاحتفاظ بعددين لهما العنوان واليوم والطبعة نفسها نسختين من عدد واحد',
    changed: (count) => `غُيّر ${arabic(count)}`,
    wouldChange: (changed, unchanged) => `سيتغير ${arabic(changed)}، ولن يتغير ${unchanged}`,
    changes: (count) =>
      sayCliCount(count, 'ar', {
        zero: '0',
        one: 'تغيير واحد',
        two: 'تغييران',
        few: '# تغييرات',
        many: '# تغييرا',
        other: '# تغيير',
      }),
  },
};
