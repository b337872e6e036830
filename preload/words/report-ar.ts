// The words for reporting a problem, in Arabic.
import type { ReportWords } from './report-en.ts';

/** Arabic. */
export const reportArabic: ReportWords = {
  heading: 'الإبلاغ عن مشكلة',
  text: 'لا يرسل كشك شيئًا من تلقاء نفسه. يكتب ملفًا نصيًا بما قد يساعد على إصلاحه، تقرؤه أولًا ثم ترسله إلى من تشاء.',
  open: 'إعداد تقرير…',
  said: 'ما الذي حدث',
  placeholder: 'ما فعلته، وما كنت تتوقعه، وما رأيته بدلًا منه',
  contents: 'ما سيحويه الملف',
  hint: 'ليس فيه اسم صحيفة ولا ملف ولا عنوان صفحة ولا اسم شخص. انزع ما تفضل الاحتفاظ به لنفسك.',
  parts: {
    program: 'البرنامج وهذا الحاسوب',
    library: 'المكتبة بالأرقام',
    settings: 'الإعدادات',
    log: 'السجل',
  },
  save: 'حفظ التقرير…',
};
