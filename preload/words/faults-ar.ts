// The Arabic sentences for everything that Kiosque refuses. Latin names are isolated, commands stay as they are typed.
import type { FaultDetail } from '../errors.ts';
import type { FaultBook } from './faults.ts';
import { isolate, quote } from './isolate.ts';
import { queryMistake } from './query-mistakes.ts';

const file = (detail: FaultDetail, otherwise = 'هذا الملف'): string =>
  typeof detail.name === 'string' ? `الملف ${quote(detail.name, 'ar')}` : otherwise;
const folder = (detail: FaultDetail): string =>
  typeof detail.name === 'string' ? `المجلد ${quote(detail.name, 'ar')}` : 'هذا المجلد';
const given = (value: FaultDetail[string] | undefined): string =>
  value === undefined || value === null ? '' : ` ${quote(String(value), 'ar')}`;
const count = (value: FaultDetail[string] | undefined): string =>
  typeof value === 'number' ? new Intl.NumberFormat('ar-u-nu-arab', { useGrouping: false }).format(value) : String(value);
const command = (text: string): string => isolate(text, 'ar');

/** Arabic, by code. */
export const arabicFaults: FaultBook = {
  internal: () => ({
    what: 'حدث خطأ داخل كشك.',
    kept: 'أعدادك محفوظة على القرص.',
    next: 'أعد المحاولة، وإن تكرر الخطأ فأعد تشغيل كشك وأبلغ عنه مع سجله.',
  }),
  'input/invalid': (detail) => ({
    what: `هذه القيمة غير صالحة${detail.field === undefined ? '' : ` (${isolate(String(detail.field), 'ar')})`}.`,
    kept: 'لم يتغير شيء.',
    next: 'صححها ثم أعد المحاولة.',
  }),
  'input/unknown-call': () => ({
    what: 'لا يعرف كشك هذا الطلب.',
    kept: 'لم يتغير شيء.',
    next: 'أعد تشغيل كشك لتكون أجزاؤه كلها من الإصدار نفسه.',
  }),
  'usage/unknown-command': (detail) => ({
    what: `لا يوجد أمر بهذا الاسم${given(detail.command)}.`,
    next: `شغّل ${command('kiosque --help')} لعرض الأوامر.`,
  }),
  'usage/missing-argument': (detail) => ({
    what: `ينقص مُعطى${detail.argument === undefined ? '' : `: ${isolate(String(detail.argument), 'ar')}`}.`,
    next: `شغّل ${command('kiosque --help')} لمعرفة ما يحتاج إليه الأمر.`,
  }),
  'usage/bad-option': (detail) => ({
    what: `الخيار${given(detail.option)} غير معروف أو قيمته غير مناسبة.`,
    next: `شغّل ${command('kiosque --help')} لعرض الخيارات.`,
  }),
  'library/not-found': () => ({
    what: 'لا توجد مكتبة في هذا المجلد.',
    next: 'تحقق من المجلد، أو أضف إليه عددا لإنشاء مكتبة.',
  }),
  'library/not-a-folder': () => ({
    what: 'المكان المختار للمكتبة ملف وليس مجلدا.',
    kept: 'لم يُمس الملف.',
    next: 'اختر مجلدا.',
  }),
  'library/locked': (detail) => ({
    what: `نسخة أخرى من كشك تستعمل هذه المكتبة${detail.pid === undefined ? '' : ` (العملية ${count(detail.pid)})`}.`,
    kept: 'لم يتغير شيء.',
    next: 'أغلق النسخة الأخرى ثم أعد المحاولة.',
  }),
  'library/from-future': () => ({
    what: 'أُنشئت هذه المكتبة بإصدار أحدث من كشك.',
    kept: 'لم تُفتح، فلم يتغير فيها شيء.',
    next: 'حدّث كشك ثم افتحها من جديد.',
  }),
  'library/damaged': () => ({
    what: 'فهرس المكتبة تالف.',
    kept: 'الأعداد ملفات مستقلة وما زالت في مجلد المكتبة.',
    next: `شغّل ${command('kiosque rebuild')} لإعادة بناء الفهرس من تلك الملفات.`,
  }),
  'library/read-only': () => ({
    what: 'لا يُسمح لكشك بالكتابة في هذه المكتبة.',
    kept: 'لم يتغير شيء.',
    next: 'تحقق من أذونات المجلد ومن أن القرص ليس محميا من الكتابة.',
  }),
  'library/duplicate': (detail) => ({
    what: `${file(detail, 'هذا العدد')} موجود في مكتبتك من قبل.`,
    kept: 'بقيت نسختك كما هي.',
    next: 'لا يلزمك فعل شيء.',
  }),
  'edition/not-found': () => ({
    what: 'لم يعد هذا العدد في المكتبة.',
    next: 'عد إلى الكشك، وإن أُزيل سهوا فأضف ملفه من جديد.',
  }),
  'edition/damaged': () => ({
    what: 'ملف هذا العدد تغيّر أو فُقد من مجلد المكتبة.',
    kept: 'بقيت ملاحظاته ومكانه في الكشك.',
    next: 'أضف الملف الأصلي من جديد، أو استعد المجلد من نسخة احتياطية.',
  }),
  'page/not-found': (detail) => ({
    what: detail.page === undefined ? 'لا توجد صفحة بهذا الرقم في العدد.' : `لا توجد صفحة ${count(detail.page)} في هذا العدد.`,
    next: 'اختر صفحة أخرى.',
  }),
  'file/not-found': (detail) => ({
    what: `${file(detail)} لم يعد في مكانه.`,
    next: 'تحقق من أنه لم يُنقل ولم يُغيَّر اسمه، ومن أن قرصه موصول.',
  }),
  'file/unreadable': (detail) => ({
    what: `تعذرت قراءة ${file(detail)}.`,
    kept: 'تُرك كما هو.',
    next: 'تحقق من أذوناته، أو انسخه إلى مكان آخر وأضف النسخة.',
  }),
  'file/empty': (detail) => ({ what: `${file(detail)} فارغ.`, next: 'نزّله من جديد ثم أضفه.' }),
  'file/not-regular': (detail) => ({
    what: `${file(detail)} جهاز أو رابط لا يؤدي إلى شيء، وليس مستندا.`,
    next: `اختر ملف ${command('PDF')} أو مجلدا.`,
  }),
  'file/is-folder': (detail) => ({ what: `${folder(detail)} مجلد، والمطلوب ملف.`, next: 'اختر ملفا.' }),
  'file/changed': (detail) => ({
    what: `تغيّر ${file(detail)} أثناء نسخه.`,
    kept: 'حُذفت النسخة الناقصة ولم يُمس الأصل.',
    next: 'انتظر حتى يكتمل وصوله ثم أعد المحاولة.',
  }),
  'folder/empty': (detail) => ({
    what: `${folder(detail)} لا يحتوي على أي ملف ${command('PDF')}.`,
    next: 'اختر مجلدا فيه جرائد.',
  }),
  'pdf/not-pdf': (detail) => ({
    what: `${file(detail)} ليس ملف ${command('PDF')} رغم اسمه.`,
    kept: 'تُرك كما هو.',
    next: 'إن جاء من موقع فافتح تلك الصفحة ونزّل العدد نفسه.',
  }),
  'pdf/truncated': (detail) => ({
    what: `${file(detail)} ناقص: نهايته مفقودة.`,
    kept: 'تُرك كما هو.',
    next: 'نزّله من جديد ثم أضفه.',
  }),
  'pdf/broken': (detail) => ({
    what:
      detail.page === undefined ? `${file(detail)} تالف ولا يمكن فتحه.` : `الصفحة ${count(detail.page)} تالفة ولا يمكن عرضها.`,
    kept: detail.page === undefined ? 'تُرك كما هو.' : 'بقية الصفحات قابلة للقراءة.',
    next: 'نزّل العدد من جديد إن أمكن وأضفه.',
  }),
  'pdf/locked': (detail) => ({
    what: `${file(detail, 'هذا العدد')} محمي بكلمة مرور.`,
    kept: 'لم يتغير فيه شيء.',
    next: 'اكتب كلمة مروره لفتحه.',
  }),
  'pdf/wrong-password': () => ({
    what: 'كلمة المرور هذه لا تفتح العدد.',
    kept: 'لم يتغير شيء.',
    next: 'تحقق من الحروف الكبيرة ومن لغة لوحة المفاتيح ثم أعد المحاولة.',
  }),
  'pdf/no-pages': (detail) => ({ what: `${file(detail)} بلا صفحات.`, next: 'نزّله من جديد ثم أضفه.' }),
  'pdf/too-slow': (detail) => ({
    what: `قراءة ${file(detail, 'هذا العدد')} تطول أكثر مما ينبغي فأُوقفت.`,
    kept: 'حُفظ الملف.',
    next: 'أعد المحاولة حين يكون الحاسوب أقل انشغالا.',
  }),
  'disk/full': () => ({
    what: 'القرص ممتلئ.',
    kept: 'بقي كل ما في المكتبة، وحُذفت النسخة الناقصة.',
    next: 'أفرغ بعض المساحة ثم أعد المحاولة.',
  }),
  'disk/failed': () => ({
    what: 'لم يقبل القرص ما طُلب منه أو لم يُعده.',
    kept: 'لا يُحسب شيء مضافا قبل أن يُكتب بأمان.',
    next: 'تحقق من أن القرص موصول وسليم ثم أعد المحاولة.',
  }),
  'add/cancelled': (detail) => ({
    what: typeof detail.name === 'string' ? `أُلغيت إضافة ${file(detail)}.` : 'أُلغيت الإضافة.',
    kept: 'بقي ما سبقت إضافته.',
    next: 'يمكنك إضافته من جديد متى شئت.',
  }),
  'search/bad-query': (detail) => ({
    what: queryMistake(detail, 'ar'),
    next: 'صحح العبارة، أو ضع الكلمات بين علامتي اقتباس للبحث عنها كما هي.',
  }),
  'search/unavailable': () => ({
    what: 'البحث غير جاهز.',
    kept: 'يمكنك قراءة أعدادك في هذه الأثناء.',
    next: 'انتظر لحظة، فكشك يعيد بناء فهرسه بنفسه.',
  }),
  'secrets/unavailable': () => ({
    what: 'لا يوجد في هذا الحاسوب مكان آمن لحفظ كلمات المرور.',
    kept: 'استُعملت كلمة المرور هذه المرة ولم تُحفظ.',
    next: 'فعّل سلسلة مفاتيح النظام إن أردت أن يتذكرها كشك.',
  }),
  'format/unsupported': (detail) => ({
    what: `${file(detail)} من نوع لا يقرؤه كشك.`,
    kept: 'تُرك كما هو.',
    next: `أضف العدد بصيغة ${command('PDF')}.`,
  }),
};
