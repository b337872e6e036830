// ما يقوله الفحص عن كل ما يجده، بالعربية.
import { isolate } from './isolate.ts';
import { sayCount, sayNumber, saySize } from './locale.ts';
import type { ProblemBook, ProblemDetail } from './problems-en.ts';

const bytes = (value: string | number | undefined): string =>
  typeof value !== 'number'
    ? ''
    : value < 1000
      ? sayCount(value, 'ar', { one: 'بايت واحد', two: 'بايتان', few: '# بايتات', other: '# بايت' })
      : saySize(value, 'ar');
const num = (value: string | number | undefined): string => (typeof value === 'number' ? sayNumber(value, 'ar') : '');
const other = ({ other: path }: ProblemDetail): string => (path === undefined ? '' : ` (${isolate(String(path), 'ar')})`);
const copy = 'أصلحه من نسخة احتياطية أو من حقيبة BagIt أو من مصدره.';

/** العربية. */
export const arabicProblems: ProblemBook = {
  'file-changed': { what: () => 'لم تعد البايتات هي التي وصلت.', next: copy },
  'file-truncated': { what: ({ actual, expected }) => `الملف مبتور: ${bytes(actual)} من ${bytes(expected)}.`, next: copy },
  'file-grown': { what: ({ actual, expected }) => `الملف أطول مما وصل: ${bytes(actual)} بدل ${bytes(expected)}.`, next: copy },
  'file-swapped': { what: (detail) => `في الملف بايتات ملف آخر${other(detail)}.`, next: copy },
  'file-missing': { what: () => 'الملف مفقود.', next: copy },
  'file-unreadable': { what: () => 'القرص لا يعطي الملف.', next: 'افحص القرص، ثم أصلح العدد من نسخة احتياطية.' },
  'file-extra': { what: () => 'هنا ملف لا يخص شيئا في المكتبة.', next: 'انظر فيه، وانقله إلى مكان آخر إن لم تكن بحاجة إليه.' },
  'folder-missing': { what: () => 'مجلد العدد مفقود.', next: copy },
  'folder-moved': {
    what: (detail) => `نُقل المجلد${other(detail)}.`,
    next: 'يُؤخذ من مكانه الجديد عند فتح المكتبة في المرة القادمة.',
  },
  'folder-misplaced': {
    what: () => 'المجلد في سلة المهملات وليس هذا مكانه، أو العكس.',
    next: 'يُصحَّح ذلك عند أول تغيير في العدد.',
  },
  'folder-orphan': {
    what: () => 'هنا مجلد لا تعرفه المكتبة.',
    next: 'إن كانت ملفاته سليمة فسيُؤخذ عند فتح المكتبة في المرة القادمة، وإلا فأضف ملفاته من جديد أو انقله إلى مكان آخر.',
  },
  'edition-copy': {
    what: (detail) => `نسخة من عدد موجود${other(detail)}.`,
    next: 'انقل النسخة إلى مكان آخر إن لم تكن بحاجة إليها.',
  },
  'sidecar-missing': { what: () => 'بطاقة العدد المجاورة له مفقودة.', next: 'يكتبها الإصلاح من جديد من الفهرس.' },
  'sidecar-damaged': {
    what: () => 'لا يمكن قراءة بطاقة العدد المجاورة له.',
    next: 'يكتبها الإصلاح من جديد من الفهرس، ويضع التالفة جانبا.',
  },
  'sidecar-changed': {
    what: () => 'غيّر شيء غير Kiosque بطاقة العدد المجاورة له.',
    next: 'يكتبها الإصلاح من جديد من الفهرس، ويضع المتغيّرة جانبا.',
  },
  'sidecar-older': { what: () => 'بطاقة العدد أقدم من الفهرس.', next: 'تُكتب من جديد عند أول تغيير في العدد.' },
  'sidecar-newer': { what: () => 'بطاقة العدد أحدث من الفهرس.', next: 'تُؤخذ عند فتح المكتبة في المرة القادمة.' },
  'sidecar-differs': {
    what: () => 'تقول بطاقة العدد غير ما يقوله الفهرس.',
    next: 'قارن بينهما، وقد تدلّك نسخة احتياطية على الصحيح.',
  },
  'chain-broken': {
    what: ({ number }) => `سلسلة الأحداث مقطوعة عند الحدث ${num(number)}: غُيّر أو حُذف أو نُقل.`,
    next: 'قارن السجل بسجل نسخة احتياطية، وما قبل الانقطاع ثابت.',
  },
  'chain-cut': {
    what: ({ number, expected }) => `تنتهي سلسلة الأحداث بعد الحدث ${num(number)}، وكان فيها ${num(expected)}.`,
    next: 'قارن السجل بسجل نسخة احتياطية.',
  },
  'log-broken': {
    what: ({ number }) => (number === undefined ? 'فقد سجل الفحوص نهايته.' : `سلسلة سجل الفحوص مقطوعة عند السطر ${num(number)}.`),
    next: 'قارن السجل بسجل نسخة احتياطية، والفحص الكامل اليوم يقرأ كل الملفات من جديد.',
  },
  'library-sidecar-damaged': {
    what: () => 'لا يمكن قراءة بطاقة المكتبة (العناوين والمصادر والإعدادات)، أو غيّرها شيء آخر.',
    next: 'تُكتب من جديد عند أول تغيير في الإعدادات.',
  },
  'incoming-left': { what: () => 'ترك تشغيل انقطع ملفا وصل نصفه.', next: 'يُزال عند فتح المكتبة في المرة القادمة.' },
};
