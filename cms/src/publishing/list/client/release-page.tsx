'use client'

import { useEffect, useState } from 'react'
import { useAddressQuery } from '../../../admin/kit/address-query.ts'
import { send, useAnswer } from '../../../admin/kit/answer.ts'
import { EmptyState } from '../../../admin/kit/empty-state.tsx'
import { PageLinks } from '../../../admin/kit/page-links.tsx'
import { Waiting } from '../../../admin/kit/waiting.tsx'
import { formatMessage } from '../../../labels/format-message.ts'
import { HeldNotice } from '../../state/client/held-notice.tsx'
import type { ReleaseItem, ReleaseList } from '../release-list.ts'
import { ReleaseTable } from './release-table.tsx'
import { RollBackDialog } from './roll-back-dialog.tsx'
import type { ReleaseTexts } from '../../state/client/texts.ts'
import '../../state/client/publish-line.css'
import './releases.css'

interface ReleasePageProps {
  texts: ReleaseTexts
  adminLanguage: string
}

/** How often the list is fetched anew while something waits to be published. */
const LOOK_MILLISECONDS = 500
/** How often while no publisher runs. */
const LOOK_SELDOM_MILLISECONDS = 3000

/** What was published and what was not, with the way back to an earlier release. */
export function ReleasePage({ texts, adminLanguage }: ReleasePageProps) {
  const [query] = useAddressQuery()
  const [answer, again] = useAnswer<ReleaseList>(`/api/releases/list?page=${query.get('page') ?? '1'}`)
  const [chosen, setChosen] = useState<ReleaseItem>()
  const [told, setTold] = useState('')
  const list = answer.state === 'ready' ? answer.value : undefined
  const { page = 1, pages = 1 } = list ?? {}

  useEffect(() => {
    if (!list || list.waiting === 0) return
    const pause = list.isPublisherAlive ? LOOK_MILLISECONDS : LOOK_SELDOM_MILLISECONDS
    const timer = setTimeout(again, pause)
    return () => clearTimeout(timer)
  }, [list, again])

  async function request(route: string, body: unknown, asked: string): Promise<void> {
    const outcome = await send(`/api/releases/${route}`, body)
    setTold(outcome.ok ? asked : (outcome.message ?? texts['releases.action-failed']))
    again()
  }
  function rollBack({ release }: ReleaseItem): void {
    setChosen(undefined)
    void request(
      'roll-back',
      { release },
      formatMessage(texts['releases.roll-back-asked'], adminLanguage, { release }),
    )
  }

  return (
    <main className="releases">
      <h1>{texts['releases.title']}</h1>
      <p>{texts['releases.intro']}</p>
      {list?.held && (
        <HeldNotice
          held={list.held}
          resume={list.isAdmin ? () => void request('resume', {}, texts['releases.resume-asked']) : undefined}
          {...{ texts, adminLanguage }}
        />
      )}
      <p role="status">
        {list && list.waiting > 0
          ? [
              told,
              formatMessage(texts['releases.waiting'], adminLanguage, { n: list.waiting }),
              texts[list.isPublisherAlive ? 'publishing.working' : 'publishing.no-publisher'],
            ].join(' ')
          : ''}
      </p>
      {answer.state !== 'ready' && <Waiting name="releases" {...{ answer, texts, again }} />}
      {list && (
        <EmptyState items={list.items} text={texts['releases.none']}>
          <ReleaseTable items={list.items} rollBack={setChosen} {...{ texts, adminLanguage }} />
        </EmptyState>
      )}
      <PageLinks
        className="releases__pages"
        {...{ page, pages }}
        addressOf={(other) => `/admin/releases?page=${other}`}
        texts={{
          position: formatMessage(texts['releases.page'], adminLanguage, { page, pages }),
          previous: texts['releases.previous'],
          next: texts['releases.next'],
        }}
      />
      {chosen && (
        <RollBackDialog
          item={chosen}
          rollBack={() => rollBack(chosen)}
          close={() => setChosen(undefined)}
          {...{ texts, adminLanguage }}
        />
      )}
    </main>
  )
}
