import { dateText } from './dates.ts'

interface MomentProps {
  /** ISO 8601, UTC. */
  at: string
  adminLanguage: string
  /** Only the day, without the time of day. */
  isDay?: boolean
}

/** A moment in Finnish time, in the language of the admin. */
export const Moment = ({ at, adminLanguage, isDay = false }: MomentProps) => (
  <time dateTime={at}>{dateText(at, adminLanguage, isDay)}</time>
)
