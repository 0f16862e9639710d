import { useDeskState, useOpenDesk } from './desk-context.ts'
import { FindingsList } from './findings-list.tsx'
import { insertText, replaceText } from './insert-text.ts'
import { needsOrder } from './ordered-pieces.ts'
import { OrderedText } from './ordered-text.tsx'
import { Questions } from './questions.tsx'
import { RichPreview } from './rich-preview.tsx'
import { Suggestions } from './suggestions.tsx'
import { fieldId } from './target-field.tsx'
import { TermsList } from './terms-list.tsx'
import { UnitActions } from './unit-actions.tsx'
import type { UnitState } from './unit-state.ts'
import { WrittenBy } from './written-by.tsx'

/** The tools for the current unit: below its field, in the order in which they are needed. */
export function UnitTools({ state }: { state: UnitState }) {
  const { say } = useOpenDesk()
  const target = useDeskState(({ desk }) => desk.target)
  const mayWrite = useDeskState(({ desk }) => desk.may.write)
  const { unit, typed } = state
  const isShown = typed !== '' && (unit.kind === 'rich' || (target.direction === 'rtl' && needsOrder(typed)))

  const fieldOf = (): HTMLTextAreaElement | undefined => {
    const field = document.getElementById(fieldId(unit.id))
    return field instanceof HTMLTextAreaElement ? field : undefined
  }
  function replace(text: string): void {
    const field = fieldOf()
    if (field) replaceText(field, text)
  }
  function insert(words: string): void {
    const field = fieldOf()
    if (field) insertText(field, words, field.selectionStart, field.selectionEnd)
  }

  return (
    <div className="wd-tools">
      {isShown && (
        <div className="wd-readout">
          <span className="wd-quiet">{say(unit.kind === 'rich' ? 'desk.order-rich' : 'desk.order')}</span>
          <div className="wd-text" lang={target.tag} dir={target.direction}>
            {unit.kind === 'rich' ? (
              <RichPreview text={typed} wrong={say('desk.rich-wrong')} />
            ) : (
              <OrderedText text={typed} />
            )}
          </div>
        </div>
      )}
      <FindingsList state={state} />
      {unit.terms.length > 0 && <TermsList state={state} onInsert={insert} />}
      {mayWrite && <UnitActions state={state} onReplace={replace} />}
      {mayWrite && <Suggestions state={state} onTake={replace} />}
      <WrittenBy unit={unit} />
      <Questions state={state} />
    </div>
  )
}
