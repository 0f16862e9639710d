const DAY_MILLISECONDS = 86_400_000

/** A moment as people read it, in Finnish time: the time of day only for the last 12 hours, else day and time. */
export function momentText(iso: string, language: string, now: Date): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  const isRecent = Math.abs(now.getTime() - moment.getTime()) < DAY_MILLISECONDS / 2
  return new Intl.DateTimeFormat(LOCALES[language] ?? 'fi-FI', {
    timeZone: 'Europe/Helsinki',
    ...(isRecent ? {} : { day: 'numeric', month: 'numeric', year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment)
}

/** The locales whose habits the admin's languages follow in Finland. */
const LOCALES: Readonly<Record<string, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }
