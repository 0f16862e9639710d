import { type MessageValues, formatMessage } from './format-message.ts'
import { inLanguage } from './in-language.ts'
import { labelOf } from './label.ts'

/**
 * A text of the admin in one of its languages, Finnish when it is none of them.
 * @param path as for `labelOf`
 * @throws Error when there is no such text, or a value that it names is not given
 */
export const messageIn = (path: string, language: string | undefined, values?: MessageValues): string =>
  formatMessage(
    inLanguage(labelOf(path), language),
    language === 'sv' || language === 'en' ? language : 'fi',
    values,
  )
