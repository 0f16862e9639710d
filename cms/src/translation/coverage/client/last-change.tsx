import type { LanguageCoverage } from '../coverage.ts'
import { Moment } from '../../../admin/kit/moment.tsx'

interface LastChangeProps {
  change: Pick<LanguageCoverage, 'by' | 'at'>
  adminLanguage: string
}

/** Who changed a translation last, and when; a dash when no one has. */
export function LastChange({ change: { by, at }, adminLanguage }: LastChangeProps) {
  if (by === undefined && at === undefined) return <>–</>
  return (
    <>
      {by}
      {at !== undefined && (
        <span className="coverage__when">
          <Moment at={at} adminLanguage={adminLanguage} />
        </span>
      )}
    </>
  )
}
