// The Arabic sentences for everything that Kiosque refuses. Latin names are isolated, commands stay as they are typed.
import type { FaultDetail } from '../errors.ts';
import { diskRoom } from './disk-room.ts';
import { exchangeFaultsArabic } from './exchange-faults-ar.ts';
import type { FaultBook, FaultWords } from './faults.ts';
import { isolate, quote } from './isolate.ts';
import { sayCount, sayDate, sayNumber, saySize } from './locale.ts';
import { queryMistake } from './query-mistakes.ts';
import { arabicSafetyFaults } from './safety-faults-ar.ts';
import { updateFaultsArabic } from './update-faults-ar.ts';

const file = (detail: FaultDetail, otherwise = 'هذا الملف'): string =>
  typeof detail.name === 'string' ? `الملف ${quote(detail.name, 'ar')}` : otherwise;
const folder = (detail: FaultDetail): string =>
  typeof detail.name === 'string' ? `المجلد ${quote(detail.name, 'ar')}` : 'هذا المجلد';
const called = (kind: string, detail: FaultDetail): string =>
  typeof detail.name === 'string' ? `${kind} ${quote(detail.name, 'ar')}` : `هذا ${kind}`;
const imageOf = (detail: FaultDetail): string =>
  typeof detail.name === 'string' ? `صورة الصفحة ${quote(detail.name, 'ar')}` : 'صورة هذه الصفحة';
const given = (value: FaultDetail[string] | undefined): string =>
  value === undefined || value === null ? '' : ` ${quote(String(value), 'ar')}`;
const count = (value: FaultDetail[string] | undefined): string =>
  typeof value === 'number' ? new Intl.NumberFormat('ar-u-nu-arab', { useGrouping: false }).format(value) : String(value);
const command = (text: string): string => isolate(text, 'ar');

type Pair = readonly [what: string, next: string];

/** What happened and what to do, by the inner reason; an unknown reason or none is told in general. */
const told = ({ reason }: FaultDetail, reasons: Readonly<Record<string, Pair>>, otherwise: Pair): FaultWords => {
  const [what, next] = (typeof reason === 'string' && Object.hasOwn(reasons, reason) ? reasons[reason] : null) ?? otherwise;
  return { what, next };
};
const text = (value: FaultDetail[string] | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/** Which edition is meant, in parentheses. */
const named = ({ title: of, day }: FaultDetail): string => {
  if (typeof of !== 'string') return '';
  return ` (${isolate(of, 'ar')}${typeof day === 'string' ? `، ${sayDate(day, 'ar')}` : ''})`;
};

const linkDay = ({ day }: FaultDetail): string => (typeof day === 'string' ? `المؤرخ في ${sayDate(day, 'ar')}` : 'غير المؤرخ');

/** Always isolated: digits and colons of a bare address would trade places too. */
const atLine = (detail: FaultDetail): string =>
  typeof detail.line === 'number' ? ` (السطر ${sayNumber(detail.line, 'ar')})` : '';
const host = (detail: FaultDetail): string => {
  const name = text(detail.host);
  return name === null ? '' : ` \u2068${name}\u2069`;
};
const server = (detail: FaultDetail): string => `الخادم${host(detail)}`;
const title = (detail: FaultDetail): string | null => text(detail.title) ?? text(detail.name);
const source = (detail: FaultDetail): string => {
  const name = title(detail);
  if (name !== null) return `المصدر ${quote(name, 'ar')}`;
  return text(detail.host) === null ? 'هذا المصدر' : server(detail);
};
const edition = (detail: FaultDetail, otherwise = 'هذا العدد'): string => {
  const name = text(detail.name) ?? text(detail.title);
  return name === null ? otherwise : `العدد ${quote(name, 'ar')}`;
};
const feed = (detail: FaultDetail): string => {
  const name = title(detail);
  return name === null ? 'الخلاصة' : `خلاصة ${quote(name, 'ar')}`;
};
const line = (detail: FaultDetail): string => (typeof detail.line === 'number' ? ` عند السطر ${count(detail.line)}` : '');
const status = (detail: FaultDetail): string => (typeof detail.status === 'number' ? ` (الرمز ${count(detail.status)})` : '');
const wait = (waitMs: number): string => {
  const minutes = Math.max(1, Math.ceil(waitMs / 60_000));
  if (minutes < 120) return sayCount(minutes, 'ar', { one: 'دقيقة', two: 'دقيقتين', few: '# دقائق', other: '# دقيقة' });
  return sayCount(Math.ceil(minutes / 60), 'ar', { one: 'ساعة', two: 'ساعتين', few: '# ساعات', other: '# ساعة' });
};

/** Both sizes, to the byte where rounding would make them look the same. */
const sizes = ({ expected, actual }: FaultDetail): string => {
  if (typeof expected !== 'number' || typeof actual !== 'number') return '';
  const isSame = saySize(expected, 'ar') === saySize(actual, 'ar');
  const say = (sizeBytes: number): string =>
    isSame || sizeBytes < 1000 ? `${sayNumber(sizeBytes, 'ar')} بايت` : saySize(sizeBytes, 'ar');
  return ` (${say(actual)} بدلا من ${say(expected)})`;
};

const checkClock = 'تحقق من تاريخ هذا الحاسوب وساعته، وإن كانا صحيحين فأبلغ الناشر.';
const checkAddress = 'تحقق من العنوان، وإن كان صحيحا فأبلغ الناشر.';

/** Arabic, by code. */
export const arabicFaults: FaultBook = {
  ...arabicSafetyFaults,
  ...exchangeFaultsArabic,
  ...updateFaultsArabic,
  internal: () => ({
    what: 'حدث خطأ داخل كشك.',
    kept: 'أعدادك محفوظة على القرص.',
    next: 'أعد المحاولة، وإن تكرر الخطأ فأعد تشغيل كشك وأبلغ عنه من الإعدادات، «الإبلاغ عن مشكلة».',
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
  'input/too-much': () => ({
    what: 'هذا أكثر مما يقبله كشك دفعة واحدة.',
    kept: 'لم يتغير شيء.',
    next: 'انتظر قليلًا ثم أعد المحاولة بأقل.',
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
  'library/issue-taken': (detail) => ({
    what: `عدد آخر${named(detail)} له العنوان واليوم والطبعة نفسها.`,
    next: 'أعط أحدهما يوما آخر أو طبعة أخرى، أو احتفظ بهما نسختين من عدد واحد.',
  }),
  'edition/changed-since': (detail) => ({
    what: `غُيّر ${edition(detail)} بعد ذلك، فتُرك كما هو.`,
    next: 'انظر في سجله لترى ما كان عليه.',
  }),
  'act/nothing': () => ({ what: 'ليس هناك ما يُتراجع عنه أو يُعاد.', next: 'تابع عملك.' }),
  'authority/name-taken': (detail) => ({
    what: `مدخل آخر يعني${given(detail.name)} من قبل.`,
    next: 'ادمج المدخلين، أو اختر اسما آخر.',
  }),
  'authority/not-found': (detail) => ({
    what: `ليس في القائمة مدخل${given(detail.name)}.`,
    next: 'انظر في القائمة مرة أخرى، فقد تكون غُيّرت في مكان آخر.',
  }),
  'repair/wrong-bytes': (detail) => ({
    what: `نسخة ${file(detail, 'ملف')} ليست ما تنتظره المكتبة: تغيّرت أثناء النسخ.`,
    kept: 'لم يتغيّر شيء في المكتبة.',
    next: 'اختر نسخة أخرى.',
  }),
  'repair/nothing-found': (detail) => ({
    what: `لم يوجد هناك ملف فيه البايتات التي يحتاجها ${edition(detail, 'هذا العدد')}.`,
    kept: 'لم يتغيّر شيء، وبقيت الملفات التالفة في مكانها.',
    next: 'اختر نسخة احتياطية أخرى، أو حقيبة BagIt فيها العدد، أو الملف الأصلي.',
  }),
  'repair/no-source': (detail) => ({
    what: `لم يأت ${edition(detail, 'هذا العدد')} من عنوان يمكن طلبه منه من جديد.`,
    next: 'اختر مجلدا أو ملفا فيه نسخة سليمة.',
  }),
  'repair/source-differs': (detail) => ({
    what: `لم تعد لدى ${server(detail)} بايتات ${edition(detail, 'هذا العدد')} التي وصلت: ما يرسله الآن ملف آخر.`,
    kept: 'أُلقي ما وصل، ولم يتغيّر شيء في المكتبة، ويبقى العدد معلّما بأنه تالف.',
    next: 'أصلحه من نسخة احتياطية أو من حقيبة BagIt أو من الملف الأصلي.',
  }),
  'repair/stopped': () => ({
    what: 'أُوقف الإصلاح.',
    kept: 'لم يتغيّر شيء في المكتبة.',
    next: 'ابدأه من جديد متى شئت.',
  }),
  'audit/busy': () => ({
    what: 'فحص الملفات جار الآن.',
    next: 'انتظر نهاية هذا الفحص، أو أوقفه.',
  }),
  'edition/bad-span': () => ({
    what: 'آخر يوم يغطيه العدد يأتي بعد يومه الأول.',
    next: 'أدخل يوما أخيرا لاحقا، أو اترك الحقل فارغا.',
  }),
  'title/not-found': () => ({
    what: 'لا توجد في المكتبة صحيفة بهذا الاسم.',
    next: 'ابحث عنها في الكشك، فربما تغيّر اسمها.',
  }),
  'dossier/not-found': () => ({
    what: 'لم يعد هذا الملف موجودا.',
    next: 'ابحث عنه في الدفتر، فربما حُذف.',
  }),
  'dossier/full': (detail) => ({
    what: detail.id === undefined ? 'لا تتسع المكتبة لمزيد من الملفات.' : 'لا يتسع هذا الملف للمزيد.',
    kept: 'لم يُضف شيء.',
    next: detail.id === undefined ? 'احذف ملفا لم تعد تحتاج إليه.' : 'ابدأ ملفا ثانيا، أو أخرج منه ما لم تعد تحتاج إليه.',
  }),
  'dossier/busy': () => ({
    what: 'هناك ملف قيد الكتابة.',
    next: 'انتظر حتى تكتمل كتابته أو أوقفها.',
  }),
  'mark/not-found': () => ({
    what: 'لم تعد هذه العلامة موجودة.',
    next: 'ابحث عنها في قائمة العلامات، فربما حُذفت.',
  }),
  'mark/full': () => ({
    what: 'لا يتسع هذا العدد لمزيد من العلامات.',
    kept: 'لم يُضف شيء.',
    next: 'احذف علامات لم تعد تحتاج إليها.',
  }),
  'mark/no-text': () => ({
    what: 'ليس هنا نص يمكن وضع علامة عليه.',
    kept: 'لم يُضف شيء.',
    next: 'حدّد بعض الكلمات، أو ضع ملاحظة على الموضع نفسه.',
  }),
  'link/invalid': () => ({
    what: 'هذا ليس رابطا إلى موضع في جريدة يستطيع كيوسك قراءته.',
    next: 'انسخه من جديد من مصدره، فربما نُسخ ناقصا.',
  }),
  'link/title-unknown': (detail) => ({
    what: `ليس في المكتبة جريدة اسمها ${quote(text(detail.title) ?? '', 'ar')}.`,
    next: 'أضف العدد الذي يشير إليه الرابط ثم افتحه من جديد.',
  }),
  'link/day-unknown': (detail) => ({
    what: `في المكتبة جريدة ${quote(text(detail.title) ?? '', 'ar')}، لكن ليس فيها العدد ${linkDay(detail)}.`,
    next: 'أضف ذلك العدد ثم افتح الرابط من جديد.',
  }),
  'print/busy': () => ({
    what: 'هناك طباعة قيد التحضير.',
    next: 'انتظر حتى تكتمل أو أوقفها.',
  }),
  'print/failed': () => ({
    what: 'لم يطبع النظام شيئا.',
    kept: 'الصفحات كما كانت.',
    next: 'تحقق من أن طابعة موصولة، أو احفظ الصفحات بصيغة PDF.',
  }),
  'print/too-long': (detail) => ({
    what:
      typeof detail.sheets === 'number'
        ? `عدد الأوراق المطلوبة كبير: ${sayNumber(detail.sheets, 'ar')}.`
        : 'عدد الأوراق المطلوبة كبير.',
    next:
      typeof detail.most === 'number'
        ? `اختر صفحات أقل، والحد الأقصى للأوراق ${sayNumber(detail.most, 'ar')}، أو لائمها مع الورقة.`
        : 'اختر صفحات أقل، أو لائمها مع الورقة.',
  }),
  'page/not-found': (detail) => ({
    what: detail.page === undefined ? 'لا توجد صفحة بهذا الرقم في العدد.' : `لا توجد صفحة ${count(detail.page)} في هذا العدد.`,
    next: 'اختر صفحة أخرى.',
  }),
  'page/not-read': (detail) => ({
    what: `لم يُقرأ نص ${edition(detail, 'هذا العدد')} بعد.`,
    next: 'انتظر حتى يصبح البحث فيه ممكنا ثم أعد المحاولة.',
  }),
  'article/not-found': (detail) => ({
    what: `لم يعد هذا المقال موجودا في الصفحة${detail.page === undefined ? '' : ` ${count(detail.page)}`}.`,
    next: 'ربما أُعيد ترتيب الصفحة. اختر المقال من الصفحة نفسها.',
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
  'file/exists': (detail) => ({
    what: `${file(detail)} موجود من قبل.`,
    kept: 'تُرك كما هو ولم يُكتب شيء.',
    next: 'اختر اسما آخر أو مجلدا آخر.',
  }),
  'folder/empty': (detail) => ({
    what: `${folder(detail)} لا يحتوي على أي جريدة: لا ${command('PDF')} ولا صور صفحات ولا ${command('ALTO')}.`,
    next: 'اختر مجلدا فيه جرائد.',
  }),
  'folder/inside-library': (detail) => ({
    what: `${folder(detail)} داخل المكتبة نفسها.`,
    kept: 'لم يُكتب شيء، والمكتبة كما كانت.',
    next: 'اختر مجلدا في مكان آخر، والأفضل على قرص آخر.',
  }),
  'folder/not-writable': (detail) => ({
    what: `تتعذر الكتابة في ${folder(detail)}.`,
    next: 'اختر مجلدا آخر، أو اطلب إذن الكتابة فيه.',
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
  'pdf/too-large': (detail) => ({
    what: `${file(detail, 'هذا الملف')} أكبر من 4 غيغابايت، وهذا أكثر مما يفتحه كشك.`,
    kept: 'بقي كما هو.',
    next: 'قسّمه إلى أجزاء ببرنامج آخر ثم أضفها.',
  }),
  'alto/broken': (detail) => ({
    what: `تعذّرت قراءة ${file(detail)} بوصفه ملف ${command('ALTO')}${atLine(detail)}.`,
    kept: 'تُرك كما هو.',
    next: 'اطلب نسخة سليمة من المكتبة التي أعدّته؛ ويمكن إضافة صور الصفحات من دونه.',
  }),
  'alto/not-alto': (detail) => ({
    what: `${file(detail)} ملف ${command('XML')} لكنه ليس ${command('ALTO')}: لا يحوي كلمات صفحة.`,
    next: `اختر ملف ${command('ALTO')} الخاص بالصفحة، أو مجلد العدد كله.`,
  }),
  'alto/no-size': (detail) => ({
    what: `${file(detail)} لا يذكر قياس صفحته ولا موضع أي كلمة فيها.`,
    kept: 'تُرك كما هو.',
    next: `أضف صورة الصفحة أو ملفها ${command('PDF')} بدلا منه؛ فيمكن عندئذ التعرف على كلماتها من جديد.`,
  }),
  'mets/broken': (detail) => ({
    what: `تعذّرت قراءة ${file(detail)} بوصفه ملف ${command('METS')}${atLine(detail)}.`,
    kept: 'تُرك كما هو.',
    next: `اطلب نسخة سليمة من المكتبة التي أعدّته، أو أضف ملفات ${command('ALTO')} والصور من دونه.`,
  }),
  'mets/not-mets': (detail) => ({
    what: `${file(detail)} ملف ${command('XML')} لكنه ليس ${command('METS')}: لا يذكر الملفات التي يتألف منها العدد.`,
    next: `اختر ملف ${command('METS')} الخاص بالعدد، أو المجلد الذي يحويه.`,
  }),
  'mets/unclear': (detail) => ({
    what: `${file(detail)} لا يذكر أي صورة وأي نص لأي صفحة.`,
    kept: 'تُرك كما هو.',
    next: `أضف مجلدا تحمل فيه ملفات كل صفحة الاسم نفسه، مثل ${command('0001.jpg')} و${command('0001.xml')}.`,
  }),
  'mods/broken': (detail) => ({
    what: `تعذّرت قراءة ${file(detail)} بوصفه ملف ${command('MODS')}${atLine(detail)}.`,
    kept: 'تُرك كما هو.',
    next: 'اكتب العنوان واليوم بنفسك، أو اطلب نسخة سليمة من المكتبة التي أعدّته.',
  }),
  'mods/not-mods': (detail) => ({
    what: `${file(detail)} ملف ${command('XML')} لكنه ليس ${command('MODS')}: لا يصف عددا.`,
    next: `اختر ملف ${command('MODS')} الخاص بالعدد، أو اكتب العنوان واليوم بنفسك.`,
  }),
  'zip/broken': (detail) => ({
    what: `${called('الأرشيف', detail)} تالف أو لم يُنسخ إلى آخره.`,
    kept: 'تُرك كما هو ولم يُضف منه شيء.',
    next: 'انسخه أو نزّله مرة أخرى ثم أضفه.',
  }),
  'zip/locked': (detail) => ({
    what: `${called('الأرشيف', detail)} مقفل بكلمة سر.`,
    kept: 'تُرك كما هو.',
    next: 'فُكّه ببرنامج آخر ثم أضف المجلد.',
  }),
  'zip/unsafe': (detail) => ({
    what: `في ${called('الأرشيف', detail)} أسماء تقود إلى خارج مجلده، فلم يُفتح.`,
    kept: 'لم يُفكّ منه شيء.',
    next: 'اطلب ممن صنعه أرشيفا عاديا.',
  }),
  'zip/too-large': (detail) => ({
    what: `محتوى ${called('الأرشيف', detail)} بعد الفك أكبر مما يقبله كشك من أرشيف.`,
    kept: 'لم يُفكّ منه شيء.',
    next: 'إن كنت تثق به ففُكّه ببرنامج آخر وأضف المجلد.',
  }),
  'zip/empty': (detail) => ({
    what: `لا جريدة في ${called('الأرشيف', detail)}: لا ${command('PDF')} ولا صور صفحات ولا ${command('ALTO')}.`,
    kept: 'تُرك كما هو.',
    next: 'اختر أرشيفا فيه جرائد.',
  }),
  'image/broken': (detail) => ({
    what: `${imageOf(detail)} تالفة أو ناقصة.`,
    kept: 'حُفظ الملف كما وصل.',
    next: 'انسخه مرة أخرى من مصدره ثم أضف العدد.',
  }),
  'image/unsupported': (detail) => ({
    what: `${imageOf(detail)} من نوع لا يرسمه كشك.`,
    kept: 'حُفظ الملف كما وصل.',
    next: `حوّله إلى ${command('JPEG')} أو ${command('PNG')} أو ${command('TIFF')} أو ${command('JPEG 2000')} ثم أضف العدد.`,
  }),
  'image/too-large': (detail) => ({
    what: `${imageOf(detail)} أكبر مما يرسمه كشك.`,
    kept: 'حُفظ الملف كما وصل.',
    next: 'اصنع نسخة أصغر من الصورة ثم أضف العدد.',
  }),
  'issue/no-pages': (detail) => ({
    what: `لا صفحة موجودة من ${called('العدد', detail)}: لا صورة ولا ${command('PDF')} ولا ملف ${command('ALTO')}.`,
    kept: 'تُرك كما هو.',
    next: `ضع صفحاته بجانب ملف ${command('METS')} ثم أضفه مرة أخرى.`,
  }),
  'issue/unreadable': (detail) => ({
    what: `لا يمكن قراءة أي صفحة من ${called('العدد', detail)}.`,
    kept: 'تُرك كما هو.',
    next: 'انسخه مرة أخرى من مصدره ثم أضفه.',
  }),
  'issue/too-slow': (detail) => ({
    what: `استغرق إعداد ${called('العدد', detail)} وقتا أطول مما ينبغي.`,
    kept: 'تُرك كما هو.',
    next: 'حاول مرة أخرى حين يخف عمل هذا الحاسوب.',
  }),
  'ocr/no-data': () => ({
    what: 'لا يمكن قراءة النص من الصور: جزء من «كشك» مفقود أو تالف.',
    kept: 'أعدادك كما كانت.',
    next: 'ثبّت «كشك» من جديد.',
  }),
  'ocr/no-language': () => ({
    what: 'لا يقرأ «كشك» نصا بهذه اللغة من الصور.',
    kept: 'لم يتغير شيء.',
    next: 'اختر الفرنسية أو العربية أو الإنجليزية، أيها أقرب.',
  }),
  'ocr/not-needed': (detail) => ({
    what: `في ${called('العدد', detail)} نص على كل هذه الصفحات.`,
    kept: 'لم يتغير شيء.',
    next: 'لقراءتها مرة أخرى بلغة غيرها اطلب ذلك.',
  }),
  'ocr/too-slow': () => ({
    what: 'استغرقت قراءة نص هذه الصفحة وقتا أطول مما ينبغي.',
    kept: 'تُقرأ الصفحات الأخرى مع ذلك.',
    next: 'حاول مرة أخرى حين يخف عمل هذا الحاسوب.',
  }),
  'issue/text-too-large': (detail) => ({
    what: `في ${called('العدد', detail)} ملف نص أكبر من أي صفحة.`,
    kept: 'تُرك كما هو.',
    next: 'أخرج هذا الملف من العدد ثم أضفه مرة أخرى.',
  }),
  'disk/full': (detail) => ({
    what: `القرص ممتلئ${diskRoom(detail, 'ar')}.`,
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
  'bag/nothing': () => ({
    what: 'لا عدد سليما يوضع في حقيبة.',
    next: 'اختر أعدادا أخرى، أو افحص المكتبة أولا.',
  }),
  'bag/invalid': (detail) => ({
    what:
      typeof detail.name === 'string'
        ? `الحقيبة ${quote(detail.name, 'ar')} غير صالحة، فلم يُضف منها شيء.`
        : 'هذه الحقيبة غير صالحة، فلم يُضف منها شيء.',
    kept: 'بقيت الحقيبة والمكتبة كما هما.',
    next: 'انظر في مشكلاتها، واطلبها من جديد.',
  }),
  'bag/unfit': (detail) => ({
    what: `لن تكون الحقيبة كما تطلب المواصفة${text(detail.reason) === null ? '' : `: ${isolate(String(detail.reason), 'ar')}`}.`,
    kept: 'لم يُكتب شيء.',
    next: 'أعط الوسوم التي تطلبها المواصفة، أو اختر هيئة أخرى.',
  }),
  'bag/bad-profile': (detail) => ({
    what: `${file(detail)} ليس مواصفة BagIt تمكن قراءتها.`,
    next: 'اختر ملف JSON لمواصفة كما تنشرها إحدى المؤسسات.',
  }),
  'bag/bad-labels': (detail) => ({
    what: `${file(detail)} غير مكتوب مثل bag-info.txt${atLine(detail)}.`,
    next: 'اكتب وسما في كل سطر، ثم نقطتين، ثم قيمته.',
  }),
  'bag/busy': () => ({
    what: 'هناك عمل جار على حقيبة أخرى.',
    next: 'انتظر حتى ينتهي، أو أوقفه.',
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
  'search/overtaken': () => ({
    what: 'حلّ بحث أحدث محل هذا البحث.',
    next: 'انظر إلى نتيجة البحث الأحدث.',
  }),
  'search/renewing': () => ({
    what: 'هذا النوع من الأسئلة ينتظر الفهرس الجديد.',
    kept: 'الكلمات والعبارات تُلتمس في الفهرس القديم في هذه الأثناء.',
    next: 'اسأل ثانية حين يُجدَّد الفهرس، وكشك يفعل ذلك بنفسه.',
  }),
  'search/not-found': () => ({
    what: 'لم يعد هذا البحث المحفوظ موجودا.',
    next: 'انظر إلى قائمة عمليات البحث المحفوظة، أو احفظه من جديد.',
  }),
  'search/name-taken': (detail) => ({
    what: `يوجد بحث محفوظ بالاسم نفسه${given(detail.name)}.`,
    kept: 'لم يتغير شيء.',
    next: 'اختر اسما آخر.',
  }),
  'access/reading-room': () => ({
    what: 'هذه المكتبة في قاعة مطالعة لا يُغيَّر فيها شيء.',
    kept: 'القراءة والبحث والطباعة وحفظ النسخ تعمل كالمعتاد.',
    next: 'يستطيع القائم على المكتبة إنهاء قاعة المطالعة من الإعدادات برمزها.',
  }),
  'access/keepers': () => ({
    what: 'هذا خاص بالقائم على المكتبة، وهي الآن في قاعة مطالعة.',
    kept: 'القراءة والبحث والطباعة وحفظ النسخ تعمل كالمعتاد.',
    next: 'يستطيع القائم على المكتبة إنهاء قاعة المطالعة من الإعدادات برمزها.',
  }),
  'access/wrong-pin': ({ left }) => ({
    what: 'ليس هذا رمز قاعة المطالعة هذه.',
    kept: 'تبقى المكتبة كما هي.',
    next:
      typeof left === 'number' && left > 0
        ? `أعد المحاولة، فقد بقي لك ${sayCount(left, 'ar', { one: 'محاولة واحدة', two: 'محاولتان', few: '# محاولات', many: '# محاولة', other: '# محاولة' })} قبل أن يلزمك الانتظار.`
        : 'انتظر قليلا قبل أن تعيد المحاولة. ويُزال الرمز المنسي بالأمر «kiosque reading-room off --forgotten».',
  }),
  'access/wait': ({ retryAfterMs }) => ({
    what: 'أُعطيت رموز خاطئة كثيرة.',
    kept: 'تبقى المكتبة كما هي.',
    next: `أعد المحاولة بعد ${wait(typeof retryAfterMs === 'number' ? retryAfterMs : 0)}.`,
  }),
  'secrets/unavailable': () => ({
    what: 'لا يوجد في هذا الحاسوب مكان آمن لحفظ كلمات المرور.',
    kept: 'استُعملت كلمة المرور هذه المرة ولم تُحفظ.',
    next: 'فعّل سلسلة مفاتيح النظام إن أردت أن يتذكرها كشك.',
  }),
  'format/unsupported': (detail) =>
    text(detail.format) === null
      ? {
          what: `${file(detail)} من نوع لا يقرؤه كشك.`,
          kept: 'تُرك كما هو.',
          next: `أضف العدد بصيغة ${command('PDF')}.`,
        }
      : {
          what: `لا يكتب كشك الصيغة ${quote(String(detail.format), 'ar')} بعد.`,
          next: `اختر صيغة يكتبها: ${command(text(detail.works) ?? 'alto')}.`,
        },
  'address/invalid': (detail) => ({
    kept: detail.reason === 'userinfo' ? 'لم يُحفظ منهما شيء ولم يُرسل.' : 'لم يتغير شيء.',
    ...told(
      detail,
      {
        userinfo: ['يتضمن العنوان اسم مستخدم أو كلمة مرور.', 'احذفهما من العنوان، وسيطلبهما كشك على حدة إن لزم الأمر.'],
        scheme: [
          `لا تصلح إلا العناوين التي أولها ${command('https://')} أو ${command('http://')}.`,
          'انسخ العنوان كاملا من المتصفح ثم أعد المحاولة.',
        ],
        'not-an-address': ['ما كُتب ليس عنوانا على الويب.', 'تحقق من كتابته، أو انسخ العنوان من المتصفح.'],
        'pattern-part': ['في العنوان جزء بين القوسين { } لا يعرفه كشك.', 'صحح ما بين القوسين ثم أعد المحاولة.'],
        'pattern-incomplete': [
          'التاريخ في العنوان ناقص، فلا يتميز فيه يوم عن آخر.',
          'أضف السنة أو الشهر أو اليوم الناقص إلى التاريخ.',
        ],
      },
      ['لا يمكن استعمال هذا العنوان.', 'تحقق من العنوان، أو انسخه من المتصفح.'],
    ),
  }),
  'network/unreachable': (detail) => ({
    kept: 'يمكنك قراءة أعدادك في هذه الأثناء.',
    ...told(
      detail,
      {
        offline: ['هذا الحاسوب غير متصل بالإنترنت.', 'اتصل بالإنترنت ثم أعد المحاولة.'],
        dns: [`لم يُعثر على ${server(detail)} بهذا الاسم.`, 'تحقق من كتابة العنوان ومن الاتصال بالإنترنت.'],
        refused: [`لا يقبل ${server(detail)} الاتصال حاليا.`, 'أعد المحاولة لاحقا، وإن تكرر ذلك فتحقق من العنوان.'],
        'no-route': [
          `لا يمكن الوصول إلى ${server(detail)} من هذه الشبكة.`,
          `تحقق من الاتصال، ومن ${command('VPN')} إن كنت تستعمله، ثم أعد المحاولة.`,
        ],
      },
      [`تعذر الوصول إلى ${server(detail)}.`, 'تحقق من اتصال هذا الحاسوب بالإنترنت ثم أعد المحاولة.'],
    ),
  }),
  'network/timeout': (detail) => ({
    what: `لم يرد ${server(detail)} في الوقت المناسب.`,
    kept: 'يمكنك قراءة أعدادك في هذه الأثناء.',
    next: 'أعد المحاولة لاحقا، فقد يكون الضغط على الخادم كبيرا.',
  }),
  'network/too-slow': (detail) => ({
    what: `يرسل ${server(detail)} ببطء شديد، فأُوقف النقل.`,
    kept: 'لم يدخل مكتبتك شيء ناقص.',
    next: 'أعد المحاولة لاحقا أو باتصال أسرع.',
  }),
  'network/cut': (detail) => ({
    what: `انقطع الاتصال بالخادم${host(detail)} قبل أن يكتمل النقل.`,
    kept: 'لم يدخل مكتبتك شيء ناقص.',
    next: 'أعد المحاولة، ولن يُطلب إلا ما بقي إن سمح الخادم بذلك.',
  }),
  'network/tls': (detail) => ({
    kept: 'لم يُنزَّل شيء ولم تُرسل أي كلمة مرور، وكشك لا يعطّل هذا الفحص أبدا.',
    ...told(
      detail,
      {
        expired: [`انتهت صلاحية شهادة الخادم${host(detail)}.`, checkClock],
        'not-yet-valid': [`لم تبدأ بعد صلاحية شهادة الخادم${host(detail)}.`, checkClock],
        'self-signed': [`شهادة الخادم${host(detail)} لا يضمنها إلا الخادم نفسه.`, checkAddress],
        'wrong-host': [`شهادة الخادم${host(detail)} صادرة لخادم آخر.`, checkAddress],
        handshake: [`لم يتفق ${server(detail)} وهذا الحاسوب على اتصال محمي.`, 'أعد المحاولة لاحقا، وإن تكرر ذلك فأبلغ الناشر.'],
        untrusted: [`شهادة الخادم${host(detail)} صادرة عن جهة لا يعرفها هذا الحاسوب.`, checkClock],
      },
      [`شهادة الخادم${host(detail)} غير موثوق بها.`, checkClock],
    ),
  }),
  'network/redirect': (detail) => ({
    kept: 'لم يُنزَّل شيء.',
    ...told(
      detail,
      {
        downgrade: [`يحيل ${server(detail)} من عنوان محمي إلى عنوان غير محمي.`, checkAddress],
        loop: [`يحيل ${server(detail)} من عنوان إلى آخر في حلقة لا تنتهي.`, checkAddress],
        'too-many': [`يحيل ${server(detail)} من عنوان إلى آخر مرات أكثر مما ينبغي.`, checkAddress],
        scheme: [`يحيل ${server(detail)} إلى عنوان من نوع لا يتبعه كشك.`, checkAddress],
      },
      [`يحيل ${server(detail)} إلى عنوان لا يمكن اتباعه.`, checkAddress],
    ),
  }),
  'network/forbidden': () => ({
    what: 'أحال عنوان عام إلى عنوان خاص في هذا الحاسوب أو في الشبكة المنزلية.',
    kept: 'لم تُتبع الإحالة، فلم يُمس شيء خاص.',
    next: 'إن كان المصدر في بيتك فاكتب عنوانه هو، وإلا فأبلغ الناشر.',
  }),
  'network/busy': (detail) => ({
    what: `${server(detail)} مشغول ويطلب العودة لاحقا.`,
    kept: 'يمكنك قراءة أعدادك في هذه الأثناء.',
    next: `أعد المحاولة بعد ${typeof detail.retryAfterMs === 'number' ? wait(detail.retryAfterMs) : 'قليل'}.`,
  }),
  'network/failed': (detail) => ({
    what: `رد ${server(detail)} بخطأ${status(detail)}.`,
    kept: 'لم يتغير شيء في مكتبتك.',
    next: 'أعد المحاولة لاحقا، وإن تكرر ذلك فأبلغ الناشر.',
  }),
  'network/proxy': (detail) => ({
    what: `لم يسمح الخادم الوسيط في هذه الشبكة بمرور الطلب${status(detail)}.`,
    kept: 'يمكنك قراءة أعدادك في هذه الأثناء.',
    next: 'تحقق من الخادم الوسيط في إعدادات نظامك، فقد يطلب تسجيل الدخول.',
  }),
  'network/bad-answer': (detail) => ({
    what: `رد الخادم${host(detail)} يخالف قواعد ${command('HTTP')}.`,
    kept: 'أُهمل هذا الرد.',
    next: 'أعد المحاولة لاحقا، وإن تكرر ذلك فأبلغ الناشر.',
  }),
  'source/not-found': (detail) => ({
    what: title(detail) === null ? 'لا يوجد هذا المصدر في المكتبة.' : `لا يوجد في المكتبة مصدر باسم${given(title(detail))}.`,
    next: 'اختر مصدرا من قائمة المصادر.',
  }),
  'source/exists': (detail) => ({
    what: title(detail) === null ? 'هذا العنوان من مصادرك من قبل.' : `هذا العنوان من مصادرك من قبل، باسم${given(title(detail))}.`,
    kept: 'بقي المصدر كما هو.',
    next: 'لا يلزمك فعل شيء.',
  }),
  'source/missing': (detail) => ({
    what:
      text(detail.host) === null
        ? `لم يعد في هذا العنوان شيء${status(detail)}.`
        : `لم يعد لدى ${server(detail)} شيء في هذا العنوان${status(detail)}.`,
    kept: 'تبقى الأعداد التي وصلت في مكتبتك.',
    next: 'ابحث عن العنوان الجديد في موقع الناشر ثم أضفه.',
  }),
  'source/refused': (detail) => ({
    what: `يرفض ${server(detail)} الوصول إلى هذا العنوان${status(detail)}.`,
    kept: 'تبقى الأعداد التي وصلت في مكتبتك.',
    next: 'تحقق لدى الناشر من أن اشتراكك ما زال ساريا.',
  }),
  'source/sign-in': (detail) => ({
    what: `${source(detail)} يطلب تسجيل الدخول.`,
    kept: 'تبقى الأعداد التي وصلت في مكتبتك.',
    next: 'سجّل الدخول باسم المستخدم وكلمة المرور الخاصين باشتراكك.',
  }),
  'source/unknown-kind': (detail) => ({
    kept: 'لم يتغير شيء.',
    ...told(
      detail,
      {
        'no-pdf-links': [
          `ليس في هذه الصفحة أي رابط إلى ملف ${command('PDF')}.`,
          `اكتب عنوان الصفحة التي فيها ملفات ${command('PDF')}، أو عنوان فهرس أو خلاصة.`,
        ],
      },
      [
        `ليس في هذا العنوان فهرس ولا خلاصة ولا ملف ${command('PDF')}.`,
        `ابحث في موقع الناشر عن عنوان فهرسه (${command('OPDS')}) أو خلاصته (${command('RSS')}) ثم أضفه.`,
      ],
    ),
  }),
  'source/bad-feed': (detail) => ({
    what: `في ${feed(detail)} خطأ${line(detail)} يمنع قراءتها.`,
    kept: 'تبقى الأعداد التي وصلت في مكتبتك.',
    next: 'أعد المحاولة لاحقا، وإن تكرر ذلك فأبلغ الناشر.',
  }),
  'source/doctype': (detail) => ({
    what: `في ${feed(detail)} تصريح بنوع المستند، وكشك يرفضه حرصا على الأمان.`,
    kept: 'لم يؤخذ منها شيء.',
    next: 'أبلغ الناشر، فالخلاصة لا تحتاج إلى هذا التصريح.',
  }),
  'source/too-large': (detail) => ({
    what: `${feed(detail)} أكبر مما يقرؤه كشك.`,
    kept: 'لم يؤخذ منها شيء.',
    next: 'ابحث في موقع الناشر عن خلاصة أقصر فيها أحدث الأعداد وحدها.',
  }),
  'sign-in/wrong': (detail) => ({
    what: `لم يقبل ${server(detail)} اسم المستخدم أو كلمة المرور.`,
    kept: 'تبقى قراءة أعدادك ممكنة كما كانت.',
    next: 'تحقق من الحروف الكبيرة ومن لغة لوحة المفاتيح ثم أعد المحاولة.',
  }),
  'sign-in/unsupported': (detail) => ({
    what: `${source(detail)} يطلب طريقة لتسجيل الدخول لا يوفرها كشك.`,
    kept: 'تبقى قراءة أعدادك ممكنة كما كانت.',
    next: 'نزّل الأعداد بالمتصفح، واجعل كشك يراقب المجلد الذي تصل إليه.',
  }),
  'sign-in/failed': (detail) => ({
    what: `لم يكتمل تسجيل الدخول${text(detail.host) === null ? '' : ` إلى ${server(detail)}`}.`,
    kept: 'تبقى قراءة أعدادك ممكنة كما كانت.',
    next: 'أعد المحاولة، وإن تكرر ذلك فتحقق في موقع الناشر من أن حسابك يعمل.',
  }),
  'download/not-found': () => ({
    what: 'لم يعد هذا التنزيل موجودا.',
    kept: 'لم يتغير شيء في مكتبتك.',
    next: 'عد إلى المصدر واطلب العدد منه من جديد.',
  }),
  'download/web-page': (detail) => ({
    what: `وصلت صفحة ويب بدلا من ${edition(detail, 'الجريدة')}.`,
    kept: 'حُذفت هذه الصفحة.',
    next: `انظر في المتصفح هل تطلب شبكة ${command('Wi-Fi')} تسجيل الدخول، أو سجّل الدخول إلى المصدر من جديد، ثم أعد المحاولة.`,
  }),
  'download/quota': (detail) => ({
    what: `لم يُنزَّل ${edition(detail)}: بلغت الأعداد المساحة التي سمحت بها.`,
    kept: 'يبقى في قائمة التنزيلات.',
    next: 'اسمح بمساحة أكبر في الإعدادات، أو استغن عن أعداد قديمة، ثم أعد المحاولة.',
  }),
  'download/wrong-size': (detail) => ({
    what: `حجم ${edition(detail)} ليس الحجم الذي أعلنه الناشر${sizes(detail)}.`,
    kept: 'حُذف ما وصل، ولم تتغير مكتبتك.',
    next: 'أعد المحاولة، وإن تكرر ذلك فأبلغ الناشر.',
  }),
  'download/wrong-digest': (detail) => ({
    what: `محتوى ${edition(detail)} ليس هو ما أعلنه الناشر.`,
    kept: 'حُذف ما وصل، ولم تتغير مكتبتك.',
    next: 'أعد المحاولة، وإن تكرر ذلك فأبلغ الناشر.',
  }),
  'download/too-large': (detail) => ({
    what: `${edition(detail)} أكبر مما ينزّله كشك.`,
    kept: 'حُذف ما وصل، ولم تتغير مكتبتك.',
    next: 'إن كان هذا الملف هو ما تريده فنزّله بالمتصفح ثم أضفه.',
  }),
  'download/not-free': (detail) => ({
    what: `يجب أولا شراء ${edition(detail)} أو استعارته من الناشر.`,
    kept: 'لم يُشتر شيء ولم يُستعر.',
    next: 'اشتر العدد أو استعره في موقع الناشر، ثم تحقق من المصدر من جديد.',
  }),
};
