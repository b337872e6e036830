// The command line in Arabic.
import type { CliWords } from './cli.ts';
import { cliAudit } from './cli-audit.ts';
import { cliBags } from './cli-bags.ts';
import { cliDossiers } from './cli-dossiers.ts';
import { cliExchange } from './cli-exchange.ts';
import { cliFind } from './cli-find.ts';
import { cliHoldings } from './cli-holdings.ts';
import { cliMarks } from './cli-marks.ts';
import { cliMetadata } from './cli-metadata.ts';
import { cliOcr } from './cli-ocr.ts';
import { cliReadingRoom } from './cli-reading-room.ts';
import { cliSafety } from './cli-safety.ts';
import { cliSearches } from './cli-searches.ts';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const plural = new Intl.PluralRules('ar');
/** Arabic counts one and two without a numeral. */
const count = (number: number, forms: Forms): string => {
  const rule = plural.select(number);
  const form = forms[rule] ?? forms.other;
  return rule === 'one' || rule === 'two' ? form : `${number.toLocaleString('ar-u-nu-latn')} ${form}`;
};
const editions: Forms = { one: 'عدد واحد', two: 'عددان', few: 'أعداد', many: 'عددًا', other: 'عدد' };
const pages: Forms = { one: 'صفحة واحدة', two: 'صفحتان', few: 'صفحات', many: 'صفحة', other: 'صفحة' };

/** Arabic. */
export const arabicCli: CliWords = {
  summary: 'يحفظ «كيوسك» أعداد الصحف ويقرؤها ويجد أي كلمة في أي عدد سابق.',
  usage: 'الاستعمال',
  commandsHeading: 'الأوامر',
  optionsHeading: 'الخيارات',
  helpHint: 'للمزيد عن أمر ما: kiosque <command> --help',
  commands: {
    add: {
      does: 'إضافة ملفات PDF أو أعداد من صور وALTO، أو مجلدات وأرشيفات بكل ما فيها',
      more: 'ينتظر إلى أن يصير البحث في الأعداد ممكنًا. ما هو موجود في المكتبة يُتجاوز. تُطلب كلمة مرور الملف المقفل، أو تؤخذ من ‎--password-stdin أو KIOSQUE_PDF_PASSWORD.',
    },
    list: { does: 'سرد الأعداد، الأحدث أولًا' },
    find: cliFind.ar.command,
    searches: cliSearches.ar.command,
    dossiers: cliDossiers.ar.command,
    marks: cliMarks.ar.command,
    ocr: cliOcr.ar.command,
    'reading-room': cliReadingRoom.ar.command,
    audit: cliAudit.ar.audit,
    repair: cliAudit.ar.repair,
    bag: cliBags.ar.command,
    show: { does: 'عرض نص عدد ومقالاته' },
    set: cliMetadata.ar.set,
    history: cliMetadata.ar.history,
    remove: { does: 'نقل أعداد إلى سلة المهملات' },
    trash: cliSafety.ar.trash,
    sources: {
      does: 'إضافة المصادر التي تأتي منها الأعداد وسردها وفحصها وإزالتها',
      more: 'قد يكون العنوان فهرس OPDS، أو خلاصة RSS أو Atom أو JSON، أو صفحة روابط إلى ملفات PDF، أو ملف PDF، أو عنوانًا فيه {yyyy} و{MM} و{dd}. تُطلب كلمة المرور أو الرمز، أو يؤخذ من ‎--password-stdin أو KIOSQUE_SECRET، ثم لاحقًا من KIOSQUE_SECRET_<معرّف المصدر>.',
    },
    sync: {
      does: 'فحص المصادر وجلب الجديد والانتظار إلى أن يصير البحث فيه ممكنًا',
      more: 'بلا معرّف تُفحص كل المصادر. ما جُلب نصفه يُستأنف.',
    },
    backup: cliSafety.ar.backup,
    restore: cliSafety.ar.restore,
    rebuild: cliSafety.ar.rebuild,
    gaps: cliHoldings.ar.gaps.command,
    titles: { ...cliHoldings.ar.titles.command, more: `${cliHoldings.ar.titles.command.more} ${cliMetadata.ar.titles}` },
    export: cliExchange.ar.export,
    'import-metadata': cliExchange.ar.importMetadata,
  },
  options: {
    ...cliExchange.ar.options,
    library: 'مجلد المكتبة',
    json: 'كتابة مستند JSON واحد',
    help: 'شرح الأمر',
    version: 'كتابة رقم الإصدار',
    verbose: 'كتابة سجل على مخرج الأخطاء',
    title: 'الصحيفة',
    day: 'يوم العدد',
    language: 'اللغة، مثل ar',
    'password-stdin': 'قراءة كلمة المرور من الدخل القياسي',
    'no-wait': 'عدم انتظار قراءة النص',
    progress: 'كتابة سطر JSON حين تصير القراءة ثم البحث ممكنين في كل عدد',
    from: 'أول يوم',
    to: 'آخر يوم',
    sort: 'الترتيب: newest أو oldest أو relevance',
    limit: 'أكثر عدد من النتائج، 20 ما لم يُذكر غيره',
    offset: 'نتائج تُتجاوز',
    page: 'صفحة واحدة وحدها',
    articles: 'مقالًا مقالًا',
    newest: 'جلب أحدث هذا العدد فقط',
    since: 'جلب الأعداد منذ هذا اليوم فقط',
    every: 'كل كم دقيقة تفحصه النافذة',
    user: 'اسم المستخدم، أما كلمة المرور فلا تُعطى هنا أبدًا',
    as: 'الصيغة، مثل alto أو ris',
    section: cliSearches.ar.options.section,
    notify: cliSearches.ar.options.notify,
    'as-written': cliSearches.ar.options.asWritten,
    concordance: cliFind.ar.concordance,
    look: cliSearches.ar.options.look,
    query: 'بحث كما تأخذه find',
    note: 'ملاحظة',
    tag: cliMarks.ar.tag,
    ...cliHoldings.ar.options,
    'dry-run': cliMetadata.ar.dryRun,
    'keep-both': cliMetadata.ar.keepBoth,
    'pin-stdin': cliReadingRoom.ar.pinStdin,
    forgotten: cliReadingRoom.ar.forgotten,
    full: cliAudit.ar.options.full,
    source: cliAudit.ar.options.source,
    check: cliSafety.ar.options.check,
    prune: cliSafety.ar.options.prune,
    ...cliBags.ar.options,
    again: cliOcr.ar.again,
  },
  columns: {
    id: 'المعرّف',
    day: 'اليوم',
    title: 'العنوان',
    pages: 'الصفحات',
    size: 'الحجم',
    text: 'النص',
    kind: 'النوع',
    checked: 'آخر فحص',
    arrived: 'الأعداد',
    address: 'العنوان',
  },
  states: { pending: 'قيد القراءة', searchable: 'قابل للبحث', 'needs-password': 'مقفل', failed: 'لا يُقرأ' },
  noDay: 'بلا يوم',
  editions: (number) => count(number, editions),
  hits: (total, isExact) => `${isExact ? '' : 'أكثر من '}${count(total, pages)}`,
  pendingHint: (number) => `لم تكتمل قراءة ${count(number, editions)} بعد، وقد تكون فيها نتائج أخرى.`,
  pageOf: (page, total) => `الصفحة ${page} من ${total}`,
  noText: '(لا نص)',
  added: 'أُضيف',
  skipped: 'تُجووز',
  failed: 'فشل',
  removed: 'نُقل',
  restored: 'استُرجع',
  exported: 'صُدّر',
  sum: (added, skipped, failed) => `أُضيف ${added}، تُجووز ${skipped}، فشل ${failed}`,
  adding: (done, total) => `إضافة ${done} من ${total}`,
  reading: (done, total) => `قراءة النص ${done} من ${total}`,
  passwordFor: (name) => `كلمة مرور ${name}: `,
  never: 'لم يُفحص',
  sources: (number) => count(number, { one: 'مصدر واحد', two: 'مصدران', few: 'مصادر', many: 'مصدرًا', other: 'مصدر' }),
  secretHint: (variable) => `سطر الأوامر لا يحفظ الأسرار: ضعه في ${variable} للمرات القادمة.`,
  synced: (checked, downloaded, failed) => `فُحص ${checked}، جُلب ${downloaded}، فشل ${failed}`,
  fetching: (left, done) => `جارٍ الجلب: بقي ${left}، ووصل ${done}`,
  syncStopped: 'توقّف. ما وصل محفوظ، والأمر نفسه يستأنف الباقي.',
  searches: cliSearches.ar,
  dossiers: cliDossiers.ar,
  marks: cliMarks.ar,
  gaps: cliHoldings.ar.gaps,
  titles: cliHoldings.ar.titles,
  metadata: cliMetadata.ar,
  exchange: cliExchange.ar,
  ocr: cliOcr.ar,
  readingRoom: cliReadingRoom.ar,
  audit: cliAudit.ar,
  safety: cliSafety.ar,
  bags: cliBags.ar,
  stopped: 'توقّف. ما أُضيف محفوظ، والأمر نفسه يضيف الباقي.',
};
