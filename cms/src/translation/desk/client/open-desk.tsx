import { useNav } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ReleaseTexts } from '../../../publishing/state/client/texts.ts'
import type { Desk } from '../../store/desk.ts'
import { autosave as autosaveOf } from './autosave.ts'
import type { DeskApi } from './desk-api.ts'
import { DeskContext, type OpenDesk as OpenDeskParts, type Panel } from './desk-context.ts'
import { DeskHead } from './desk-head.tsx'
import type { DeskSay } from './desk-texts.ts'
import { deskSession } from './desk-session.ts'
import { FillPanel } from './fill-panel.tsx'
import { focusUnit } from './focus-unit.ts'
import { HistoryPanel } from './history-panel.tsx'
import { keyHandler } from './key-handler.ts'
import { memoryCache } from './memory-cache.ts'
import { nextUnit } from './next-unit.ts'
import { Notices } from './notices.tsx'
import { isMacKeyboard } from './shortcuts.ts'
import { ShortcutMap } from './shortcut-map.tsx'
import { SureDialog } from './sure-dialog.tsx'
import { UnitList } from './unit-list.tsx'
import { isFinished } from './unit-state.ts'
import { deviceStorage, storageName } from './unsent-texts.ts'

interface Props {
  first: Desk
  api: DeskApi
  say: DeskSay
  user: string
  publishingTexts: ReleaseTexts
}

/** How long a sentence of `tell` is seen. */
const TOLD_MILLISECONDS = 8000

/** The desk once its texts are there. */
export function OpenDesk({ first, api, say, user, publishingTexts }: Props) {
  const [panel, setPanel] = useState<Panel>()
  const [question, setQuestion] = useState<{ text: string; answer: (yes: boolean) => void }>()
  const { told, tell } = useTold()
  const { setNavOpen } = useNav()
  const [parts] = useState(() => {
    const { collection, id, language } = api.place
    const session = deskSession({
      desk: first,
      api,
      storage: deviceStorage(),
      name: storageName(user, collection, id, language),
      page: crypto.randomUUID(),
      now: () => new Date(),
    })
    const isMac = isMacKeyboard(navigator.platform)
    return { session, autosave: autosaveOf(session), memory: memoryCache(api), isMac }
  })
  const { session, autosave, isMac } = parts
  const onKeyDown = keyHandler({
    session,
    autosave,
    isMac,
    onHelp: () => setPanel({ kind: 'keys' }),
    onAllDone: () => tell(say('desk.all-done')),
  })
  const sure = useCallback(
    (text: string) => new Promise<boolean>((answer) => setQuestion({ text, answer })),
    [],
  )
  const open = useMemo<OpenDeskParts>(
    () => ({ ...parts, api, say, tell, sure, openPanel: setPanel }),
    [parts, api, say, tell, sure],
  )

  useEffect(() => {
    setNavOpen(false)
    const { desk, units } = session.get()
    const order = desk.units.map(({ id }) => id)
    const unfinished = nextUnit(order, null, 1, (id) => {
      const state = units[id]
      return state !== undefined && !isFinished(state, desk.may.approve)
    })
    const start = unfinished ?? order[0]
    if (start !== undefined) focusUnit(start)
    return autosave.start()
  }, [session, autosave])

  const close = (): void => setPanel(undefined)
  const answer = (yes: boolean): void => {
    setQuestion(undefined)
    question?.answer(yes)
  }
  return (
    <DeskContext value={open}>
      <main className="workdesk" onKeyDown={onKeyDown}>
        <DeskHead publishingTexts={publishingTexts} />
        <Notices />
        <UnitList />
        <div className="wd-told" role="status">
          {told}
        </div>
        {panel?.kind === 'keys' && <ShortcutMap onClose={close} />}
        {panel?.kind === 'history' && <HistoryPanel onClose={close} />}
        {panel?.kind === 'fill' && <FillPanel unit={panel.unit} onClose={close} />}
        {question && <SureDialog question={question.text} onAnswer={answer} />}
      </main>
    </DeskContext>
  )
}

/** A short sentence to the person that disappears by itself. */
function useTold(): { told: string; tell: (sentence: string) => void } {
  const [told, setTold] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const tell = useCallback((sentence: string) => {
    clearTimeout(timer.current)
    setTold(sentence)
    timer.current = setTimeout(() => setTold(''), TOLD_MILLISECONDS)
  }, [])
  return { told, tell }
}
