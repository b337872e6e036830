// The Arabic sentences for what updates refuse.
import type { FaultBook } from './faults.ts';

const refused: Readonly<Record<string, string>> = {
  signature: 'ما يعرضه خادم التحديثات لم يوقّعه صانعو كشك.',
  manifest: 'ما يعرضه خادم التحديثات غير مفهوم.',
  system: 'ما يعرضه خادم التحديثات ليس لهذا الحاسوب.',
  older: 'يعرض خادم التحديثات إصدارا أقدم من هذا.',
  replayed: 'يعرض خادم التحديثات إصدارا أقدم مما عرضه من قبل.',
  redirect: 'يحيل خادم التحديثات إلى مكان آخر.',
  size: 'يرسل خادم التحديثات أكثر مما أُعلن.',
};

/** Arabic. */
export const updateFaultsArabic = {
  'update/none': () => ({
    what: 'هذه النسخة من كشك لا تحدّث نفسها.',
    next: 'ثبّت الإصدار الأحدث كما ثبّتَّ هذا.',
  }),
  'update/unreachable': () => ({
    what: 'تعذّر الوصول إلى خادم التحديثات، أو لم يُجب بما يُستعمل.',
    kept: 'يبقى كشك كما هو.',
    next: 'أعد المحاولة لاحقا حين يكون هذا الحاسوب متصلا.',
  }),
  'update/refused': ({ reason }) => ({
    what:
      (typeof reason === 'string' && Object.hasOwn(refused, reason) ? refused[reason] : undefined) ??
      'رُفض ما يعرضه خادم التحديثات.',
    kept: 'لم يؤخذ منه شيء، ويبقى كشك كما هو.',
    next: 'أعد المحاولة بعد يوم. إن استمر ذلك فأخبر صانعي كشك.',
  }),
  'update/damaged': () => ({
    what: 'ما نُزِّل ليس ما وقّعه صانعو كشك.',
    kept: 'لم يُثبَّت، ويبقى كشك كما هو.',
    next: 'نزّله من جديد. إن استمر ذلك فأخبر صانعي كشك.',
  }),
  'update/not-kept': () => ({
    what: 'تعذّرت كتابة الإصدار الأحدث على القرص.',
    kept: 'يبقى كشك كما هو.',
    next: 'أفسح مكانا على القرص، أو اسأل من يتولى هذا الحاسوب، ثم نزّله من جديد.',
  }),
  'update/not-replaceable': () => ({
    what: 'لا يُسمح لـ كشك بأن يستبدل نفسه في مجلده.',
    kept: 'لم يُنزَّل شيء.',
    next: 'انقل كشك إلى مجلد لك، أو اسأل من يتولى هذا الحاسوب.',
  }),
} satisfies Partial<FaultBook>;
