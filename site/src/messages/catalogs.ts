import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import ar from './ar.json' with { type: 'json' }
import ckb from './ckb.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }
import et from './et.json' with { type: 'json' }
import fa from './fa.json' with { type: 'json' }
import fi from './fi.json' with { type: 'json' }
import fiSimple from './fi-simple.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }
import kmr from './kmr.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import so from './so.json' with { type: 'json' }
import sq from './sq.json' with { type: 'json' }
import sv from './sv.json' with { type: 'json' }
import th from './th.json' with { type: 'json' }
import ti from './ti.json' with { type: 'json' }
import tr from './tr.json' with { type: 'json' }
import uk from './uk.json' with { type: 'json' }
import vi from './vi.json' with { type: 'json' }
import zhHans from './zh-Hans.json' with { type: 'json' }

/** The name of an interface text. English has every key; a test makes sure that the other languages have it too. */
export type MessageKey = keyof typeof en

/** The interface texts of a language, as ICU messages by key. */
export type Catalog = Readonly<Record<MessageKey, string>>

/** The interface texts of every language. A new language is a new file and a new line here. */
export const CATALOGS: Readonly<Record<LanguageTag, Catalog>> = {
  fi,
  'fi-simple': fiSimple,
  sv,
  en,
  ru,
  uk,
  et,
  ar,
  so,
  fa,
  ckb,
  kmr,
  'zh-Hans': zhHans,
  tr,
  es,
  fr,
  sq,
  vi,
  th,
  ti,
}
