import type { LanguageTag } from '@tienviitta/content-models/languages/registry'

type Texts = Readonly<Partial<Record<LanguageTag, Readonly<Record<string, string>>>>>

/** Translations of the example documents by `model/slug`: all of the guide in Arabic, some of it in Somali. */
export const EXAMPLE_TEXTS: Readonly<Record<string, Texts>> = {
  'guide/renting-a-home': {
    en: { title: 'Renting a home', summary: 'Look for a home. Read the contract before you sign it.' },
    ar: {
      title: 'استئجار منزل',
      summary:
        'ابحث عن منزل في مواقع الإيجار. اقرأ العقد قبل أن توقّع. لا تدفع مالًا قبل أن ترى المنزل. يمكن لمكتب الإرشاد أن يساعدك مجانًا.',
      'body.where.heading': 'أين تجد منزلًا؟',
      'body.where.text':
        'تؤجّر البلدية والشركات المنازل.\n\n- قدّم طلبات لعدة منازل في الوقت نفسه.\n\nاسأل على الرقم 09 000 0001.',
      'body.steps.heading': 'ماذا تفعل',
      'body.steps.steps.budget.action': 'احسب كم يمكنك أن تدفع',
      'body.steps.steps.budget.text': 'فكّر في الإيجار والماء والكهرباء والإنترنت.',
      'body.steps.steps.budget.need': 'كشف دخلك',
      'body.steps.steps.budget.cost': 'مجانًا',
      'body.steps.steps.apply.action': 'ابحث عن منزل وقدّم طلبًا',
      'body.steps.steps.apply.need': 'رقم الهوية الشخصية إن كان لديك',
      'body.steps.steps.apply.time': 'من أسبوعين إلى ثلاثة أشهر',
      'body.steps.steps.sign.action': 'وقّع العقد',
      'body.steps.steps.sign.cost': 'إيجار شهر أو شهرين عادةً',
      'body.steps.steps.sign.next': 'أبلغ عن عنوانك الجديد',
      'body.scam.heading': 'احذر من الاحتيال',
      'body.scam.text': 'لا تدفع مقدّمًا لشخص لم تلتقِ به.',
      'body.questions.heading': 'أسئلة شائعة',
      'body.questions.questions.pet.question': 'هل يمكن أن يكون لديّ حيوان أليف؟',
      'body.questions.questions.pet.answer': 'اسأل **المؤجّر**.',
      'body.links.heading': 'معلومات أخرى',
      'body.links.links.info.label': 'InfoFinland: منزل للإيجار',
      'body.contact.heading': 'اسأل أكثر',
    },
    so: {
      title: 'Kirayso guri',
      summary: 'Raadi guri. Akhri heshiiska ka hor intaadan saxiixin.',
      'body.steps.heading': 'Maxaad samaynaysaa',
      'body.steps.steps.budget.action': 'Xisaabi inta aad bixin karto',
    },
  },
  'guide/change-of-address': {
    ar: { title: 'الإبلاغ عن تغيير العنوان', summary: 'أبلغ خلال أسبوع من الانتقال.' },
  },
  'topic/housing': {
    ar: { title: 'السكن', summary: 'الإيجار والانتقال ودعم السكن' },
    en: { title: 'Housing', summary: 'Rent, moving, housing benefit' },
  },
  'office/keskus': { ar: { summary: 'تحصل على نصائح لأمور الحياة اليومية. لا تحتاج إلى موعد.' } },
  'event/welcome-evening': {
    ar: { name: 'أمسية ترحيب بالسكان الجدد', summary: 'تتعرّف على الجيران وعلى الخدمات.' },
  },
  'service/guidance': { ar: { name: 'الإرشاد والنصيحة', summary: 'تحصل على نصائح بلغتك أو بمساعدة مترجم.' } },
  'municipality/espoo': { ar: { summary: 'في إسبو، مكتب الإرشاد بجوار المكتبة.' } },
  'page/about': { ar: { title: 'عن هذا الموقع', summary: 'من يعدّ هذا الموقع.' } },
  'term/vuokravakuus': {
    ar: { equivalent: 'تأمين الإيجار', explanation: 'مبلغ يُعاد إليك عندما تنتقل والمنزل **سليم**.' },
  },
  'authority/kela': { ar: { name: 'مؤسسة التأمينات الاجتماعية', summary: 'تقرّر كيلا الإعانات.' } },
  'announcement/housing-benefit': {
    ar: { title: 'يتغيّر دعم السكن في 1.1.2027', text: 'اقرأ ما يعنيه ذلك لك.' },
  },
}
