'use client'

import { type ChangeEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { DeskButton } from './desk-button.tsx'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { insertText, replaceText } from './insert-text.ts'
import { withJoinedNumbers } from './ordered-pieces.ts'
import { type Selected, withBold, withLink, withList } from './rich-marks.ts'
import type { UnitState } from './unit-state.ts'

/** The name under which a unit's field is found on the page. */
export const fieldId = (unit: string): string => `desk-${unit.replace(/[^A-Za-z0-9_-]/gu, '__')}`

interface Props {
  state: UnitState
  isActive: boolean
  describedBy: string
  onEnter: () => void
}

/** The field in which a unit is translated: it grows with its text, and marks can be inserted with buttons and keys. */
export function TargetField({ state, isActive, describedBy, onEnter }: Props) {
  const { session, autosave, say, isMac } = useOpenDesk()
  const target = useDeskState(({ desk }) => desk.target)
  const mayWrite = useDeskState(({ desk }) => desk.may.write)
  const field = useRef<HTMLTextAreaElement>(null)
  const isJoining = useRef(false)
  const { unit } = state
  const isRtl = target.direction === 'rtl'
  const shown = isRtl ? withJoinedNumbers(state.typed) : state.typed

  useLayoutEffect(() => {
    const element = field.current
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.blockSize = 'auto'
    element.style.blockSize = `${element.scrollHeight + 2}px`
  }, [shown])

  function write(event: ChangeEvent<HTMLTextAreaElement>): void {
    if (isJoining.current) return
    const element = event.target
    const isComposing = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing
    if (isRtl && !isComposing) join(element)
    const text = unit.kind === 'line' ? element.value.replace(/\s*\n\s*/gu, ' ') : element.value
    session.type(unit.id, text)
    autosave.soon(unit.id)
  }

  /** Puts no-break spaces into numbers, see `withJoinedNumbers`; the cursor stays where it is. */
  function join(element: HTMLTextAreaElement): void {
    const joined = withJoinedNumbers(element.value)
    const { selectionStart, selectionEnd } = element
    isJoining.current = true
    for (let index = 0; index < joined.length; index += 1)
      if (joined[index] !== element.value[index]) insertText(element, joined[index] ?? '', index, index + 1)
    isJoining.current = false
    element.setSelectionRange(selectionStart, selectionEnd)
  }

  function mark(how: (selected: Selected) => Selected): void {
    const element = field.current
    if (!element) return
    const marked = how({ text: element.value, start: element.selectionStart, end: element.selectionEnd })
    replaceText(element, marked.text, marked.start, marked.end)
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (unit.kind === 'line' && event.key === 'Enter') event.preventDefault()
    if (unit.kind !== 'rich' || event.altKey || event.shiftKey) return
    if (isMac ? !event.metaKey : !event.ctrlKey) return
    const how = event.code === 'KeyB' ? withBold : event.code === 'KeyK' ? withLink : undefined
    if (!how) return
    event.preventDefault()
    mark(how)
  }

  return (
    <>
      <textarea
        ref={field}
        id={fieldId(unit.id)}
        className="wd-field"
        lang={target.tag}
        dir={target.direction}
        rows={unit.kind === 'line' ? 1 : 2}
        value={shown}
        readOnly={!mayWrite}
        aria-label={say('desk.field', { unit: unit.label, language: target.name })}
        aria-describedby={describedBy}
        spellCheck
        onFocus={onEnter}
        onChange={write}
        onKeyDown={press}
      />
      {unit.kind === 'rich' && isActive && mayWrite && (
        <div className="wd-marks" role="group" aria-label={say('desk.rich-tools')}>
          <button
            type="button"
            className="wd-button"
            onClick={() => mark(withBold)}
            aria-keyshortcuts={isMac ? 'Meta+B' : 'Control+B'}
          >
            <strong>{say('desk.bold')}</strong>
          </button>
          <DeskButton
            label="desk.link"
            onClick={() => mark(withLink)}
            aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
          />
          <DeskButton label="desk.list" onClick={() => mark(withList)} />
        </div>
      )}
    </>
  )
}
