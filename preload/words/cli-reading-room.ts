// What `kiosque reading-room` says, in three languages. Commands and options keep their English names.
import type { InterfaceLanguage } from '../model.ts';

/** The words of the command. */
export type CliReadingRoomWords = {
  command: { does: string; more: string };
  /** What its options do. */
  pinStdin: string;
  forgotten: string;
  pin: string;
  again: string;
  states: { on: string; off: string };
};

/** The words by language. */
export const cliReadingRoom: Record<InterfaceLanguage, CliReadingRoomWords> = {
  en: {
    command: {
      does: 'begin or end the reading room, in which windows change nothing',
      more: 'The PIN is asked for, or read with --pin-stdin. It keeps visitors out, not whoever may write the files of the library: a forgotten one is taken away with --forgotten.',
    },
    pinStdin: 'read the PIN from the standard input',
    forgotten: 'end the reading room without its PIN',
    pin: 'PIN, four to twelve figures: ',
    again: 'The same PIN again: ',
    states: { on: 'reading room', off: 'no reading room' },
  },
  fr: {
    command: {
      does: 'commencer ou finir la salle de lecture, où les fenêtres ne modifient rien',
      more: 'Le code est demandé, ou lu avec --pin-stdin. Il tient les visiteurs à distance, non qui peut écrire les fichiers de la bibliothèque\u202f: un code oublié se retire avec --forgotten.',
    },
    pinStdin: 'lire le code sur l’entrée standard',
    forgotten: 'finir la salle de lecture sans son code',
    pin: 'Code, de quatre à douze chiffres\u202f: ',
    again: 'Le même code encore une fois\u202f: ',
    states: { on: 'salle de lecture', off: 'pas de salle de lecture' },
  },
  ar: {
    command: {
      does: 'بدء قاعة المطالعة أو إنهاؤها، وفيها لا تغيّر النوافذ شيئا',
      more: 'يُطلب الرمز، أو يُقرأ مع --pin-stdin. وهو يمنع الزوار لا من يستطيع الكتابة في ملفات المكتبة، فالرمز المنسي يُزال مع --forgotten.',
    },
    pinStdin: 'قراءة الرمز من الدخل القياسي',
    forgotten: 'إنهاء قاعة المطالعة دون رمزها',
    pin: 'الرمز، من أربعة أرقام إلى اثني عشر: ',
    again: 'الرمز نفسه مرة أخرى: ',
    states: { on: 'قاعة مطالعة', off: 'لا قاعة مطالعة' },
  },
};
