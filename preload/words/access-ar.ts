// Arabic words of who sits at the library.
import type { AccessWords } from './access-en.ts';
import { sayCount, sayNumber } from './locale.ts';

const figures = { one: 'رقم واحد', two: 'رقمان', few: '# أرقام', many: '# رقما', other: '# رقم' };
const seconds = { one: 'ثانية واحدة', two: 'ثانيتان', few: '# ثوان', many: '# ثانية', other: '# ثانية' };

/** Arabic. */
export const accessArabic: AccessWords = {
  emptyTitle: 'لا شيء للقراءة بعد',
  emptyText: {
    'reading-room': 'ستظهر صحف هذه المكتبة هنا حين يضيفها القائم عليها.',
    'read-only': 'لا صحف في هذه المكتبة، ولا يمكن إضافة شيء في مكانها.',
  },
  noDossiers: 'لم يُجمع شيء في هذه المكتبة، ولا يمكن كتابة شيء في مكانها.',
  savePart: 'حفظ بصيغة PDF…',
  locked: 'حماه ناشره. ويُفتح حيث يمكن تغيير المكتبة، بيد من لديه كلمة المرور.',
  room: 'قاعة المطالعة',
  about:
    'لحاسوب يقرأ عليه الزوار. يبحثون ويقرؤون ويطبعون ويحفظون نسخا، ولا يُعرض شيء مما يغيّر المكتبة، ولا تظهر العلامات والملفات وعمليات البحث المحفوظة وما قُرئ آخرا.',
  roomIsOn: 'هذه قاعة مطالعة، وتنتهي برمزها.',
  pin: 'الرمز',
  pinAgain: 'الرمز مرة أخرى',
  pinHint: `من ${sayNumber(4, 'ar')} إلى ${sayNumber(12, 'ar')} رقما`,
  figuresOnly: 'الرمز من أرقام فقط.',
  tooShort: (n) => `ينقص على الأقل: ${sayCount(n, 'ar', figures)}`,
  mismatch: 'الرمزان غير متطابقين.',
  begin: 'بدء قاعة المطالعة…',
  beginHeading: 'بدء قاعة المطالعة؟',
  beginNow: 'تبدأ فورا في كل النوافذ، وتبقى عند تشغيل كشك من جديد.',
  beginEnds: 'تنتهي من الإعدادات، أو بالقفل في الشريط، بهذا الرمز وحده.',
  beginForgotten: 'الرمز المنسي يُزال من سطر الأوامر، بيد من له حق الكتابة في المكتبة:',
  beginYes: 'بدء',
  end: 'إنهاء قاعة المطالعة…',
  endHeading: 'إنهاء قاعة المطالعة',
  endYes: 'إنهاء',
  ended: 'انتهت قاعة المطالعة، وعاد كل شيء إلى مكانه.',
  waiting: (time) => `يمكن تجربة رمز آخر بعد ${time}.`,
  newVisit: 'زيارة جديدة',
  newVisitHint: 'ينسى ما بُحث عنه وقُرئ واختير هنا، ويعرض الكشك',
  leavingHeading: 'هل ما زال أحد يقرأ؟',
  leaving: 'ما بُحث عنه وقُرئ واختير هنا سيُنسى بعد قليل من أجل الزائر التالي. أي مفتاح يُبقيه.',
  leavingIn: (n) => sayCount(n, 'ar', seconds),
  stay: 'البقاء',
};
