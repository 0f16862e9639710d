import { useMemo } from 'react'
import { type MessageValues, formatMessage } from '../../labels/format-message.ts'

/** The texts that a server component passes to a client component. */
export interface TextsProps<Texts> {
  texts: Texts
  /** The language that the texts are in. */
  adminLanguage: string
}

/** Returns a text with its values filled in. */
export interface Say<Texts> {
  (key: keyof Texts, values?: MessageValues): string
  /** The language of the texts. */
  language: string
}

/** Returns the function that fills values into the texts. */
export const sayer = <Key extends string>(
  texts: Readonly<Record<Key, string>>,
  language: string,
): Say<Record<Key, string>> =>
  Object.assign((key: Key, values?: MessageValues) => formatMessage(texts[key], language, values), {
    language,
  })

/** The same `sayer` each time a component is rendered. */
export const useSay = <Key extends string>({
  texts,
  adminLanguage,
}: TextsProps<Readonly<Record<Key, string>>>): Say<Record<Key, string>> =>
  useMemo(() => sayer(texts, adminLanguage), [texts, adminLanguage])
