import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LanguageTag } from '../languages/registry.ts'
import { containsTerm } from './contains-term.ts'

describe('containsTerm', () => {
  it.each<[LanguageTag, agreed: string, target: string]>([
    ['fi', 'asumistuki', 'Voit saada asumistukea.'],
    ['sv', 'hemkommun', 'Din hemkommuns rådgivning'],
    ['en', 'tax card', 'Send the tax cards to your employer.'],
    // Arabic: article, prefixes, pronouns, vowel signs, other forms of letters, plurals
    ['ar', 'البطاقة الضريبية', 'أحضر بطاقة ضريبية معك'],
    ['ar', 'بطاقة ضريبية', 'بالبطاقة الضريبية وللعمل'],
    ['ar', 'بلدية الإقامة', 'تتغير عادةً بلدية إقامتك'],
    ['ar', 'إعانة السكن', 'لإعانة السكن'],
    ['ar', 'إعانة السكن', 'والاعانة للسكن'],
    ['ar', 'رقم الهوية الشخصية', 'لا نتعامل مع أرقام الهوية الشخصية'],
    ['ar', 'خطة الاندماج', 'وتضع خطط الاندماج'],
    ['ar', 'تصريح الإقامة', 'تَصْرِيح الإقـــامة'],
    ['ar', 'مترجم', 'اطلب مترجمًا'],
    // Persian: joiner, plural, linking ی
    ['fa', 'کمک‌هزینه مسکن', 'برای کمک هزینه مسکن درخواست بدهید'],
    ['fa', 'کارت مالیاتی', 'كارت‌های مالیاتی'],
    ['fa', 'اجازه اقامت', 'اجازه اقامتتان را بیاورید'],
    ['ckb', 'مۆڵەتی نیشتەجێبوون', 'مۆڵەتی نیشتەجێبوونەکەت'],
    // Russian and Ukrainian
    ['ru', 'муниципалитет проживания', 'в своём муниципалитете проживания'],
    ['ru', 'пособие на жильё', 'Подайте заявление на пособия на жилье.'],
    ['uk', 'обов’язкове навчання', "після обов'язкового навчання"],
    // Languages that put endings on the word
    ['so', 'degmada deggenaanshaha', 'Degmadaada deggenaanshaha ayaa'],
    ['so', 'muddada tijaabada', 'Muddada tijaabadu waa 6 bilood'],
    ['tr', 'oturma izni', 'Oturma izninizi getirin'],
    ['et', 'elamisluba', 'Taotle elamisloa pikendamist'],
    ['sq', 'leja e qëndrimit', 'lejen e qëndrimit'],
    ['fr', 'allocation de logement', 'Demandez l’allocation de logement.'],
    ['zh-Hans', '居留许可', '请携带您的居留 许可。'],
    ['th', 'ใบอนุญาตพำนัก', 'นำใบอนุญาตพำนักมาด้วย'],
  ])('%s: “%s” is in “%s”', (language, agreed, target) => {
    expect(containsTerm(target, agreed, language)).toBe(true)
  })

  it.each<[LanguageTag, agreed: string, target: string]>([
    ['ar', 'إعانة السكن', 'إعانة المعيشة'],
    ['ar', 'كشف الراتب', 'الراتب'],
    ['fa', 'کارت مالیاتی', 'کارت جدید'],
    ['ru', 'налоговая карточка', 'Измените карточку'],
    ['ru', 'пособие на жильё', 'пособие по жилью'],
    ['so', 'kaarka canshuurta', 'Kaarka beddel'],
    ['en', 'personal identity code', 'identity code'],
    ['zh-Hans', '居留许可', '居留'],
  ])('%s: “%s” is not in “%s”', (language, agreed, target) => {
    expect(containsTerm(target, agreed, language)).toBe(false)
  })

  it('accepts one of several agreed translations, or the explanation in brackets', () => {
    expect(containsTerm('вид на жительство', 'ВНЖ / вид на жительство', 'ru')).toBe(true)
    expect(containsTerm('Kela card', 'Kela card (health insurance card)', 'en')).toBe(true)
    expect(containsTerm('health insurance cards', 'Kela card (health insurance card)', 'en')).toBe(true)
    expect(containsTerm('card', 'Kela card (health insurance card)', 'en')).toBe(false)
  })

  it('finds nothing when nothing is agreed', () => {
    expect(containsTerm('text', ' ', 'en')).toBe(false)
    expect(containsTerm('نص', '()', 'ar')).toBe(false)
  })

  it('finds every agreed translation in its own form, in any sentence', () => {
    const agreed = fc.constantFrom<[LanguageTag, string]>(
      ['ar', 'تسجيل حق الإقامة لمواطن الاتحاد الأوروبي'],
      ['fa', 'پیمان دسته‌جمعی کار'],
      ['ckb', 'شارەوانیی نیشتەجێبوون'],
      ['ru', 'область благополучия'],
      ['uk', 'повідомлення про переїзд'],
      ['so', 'lambarka aqoonsiga shakhsiga'],
      ['tr', 'entegrasyon planı'],
      ['ti', 'ፍቓድ መንበሪ'],
      ['zh-Hans', '个人身份代码'],
      ['en', 'registration of an EU citizen’s right of residence'],
      ['sv', 'stark autentisering'],
      ['fi-simple', 'lupa asua Suomessa'],
    )
    const frame = fc.constantFrom('', ' ', '«', '(', 'Kela: ', '112. ')
    fc.assert(
      fc.property(agreed, frame, frame, ([language, phrase], before, after) => {
        expect(containsTerm(`${before}${phrase} ${after}`, phrase, language)).toBe(true)
      }),
    )
  })
})
