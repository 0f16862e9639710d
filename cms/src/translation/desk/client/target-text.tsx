import { useDeskState } from './desk-context.ts'
import { OrderedText } from './ordered-text.tsx'

/** A text in the language of the translation. */
export function TargetText({ text, className = 'wd-text' }: { text: string; className?: string }) {
  const { tag, direction } = useDeskState(({ desk }) => desk.target)
  return (
    <p className={className} lang={tag} dir={direction}>
      <OrderedText text={text} />
    </p>
  )
}
