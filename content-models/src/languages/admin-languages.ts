/** The languages of the admin. */
export const ADMIN_LANGUAGES = ['fi', 'sv', 'en'] as const
export type AdminLanguage = (typeof ADMIN_LANGUAGES)[number]
