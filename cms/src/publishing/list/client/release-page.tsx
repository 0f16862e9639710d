'use client'

import { Button, Link } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useAddressQuery } from '../../../admin/kit/address-query.ts'
import { type Outcome, ask } from '../../../admin/kit/api-client.ts'
import { useAnswer } from '../../../admin/kit/use-answer.ts'
import { counted, filled, numberIn } from '../../../admin/kit/wording.ts'
import { HeldNotice } from '../../state/client/held-notice.tsx'
import {
  type ReleaseItem,
  type ReleaseList,
  listReleases,
  resumePublishing,
  rollBackRelease,
} from '../contracts.ts'
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
  const [answer, again] = useAnswer(listReleases, { page: pageOf(query.get('page')) })
  const [chosen, setChosen] = useState<ReleaseItem>()
  const [told, setTold] = useState('')
  const list = answer.state === 'ready' ? answer.value : undefined

  useEffect(() => {
    if (!list || list.waiting === 0) return
    const pause = list.isPublisherAlive ? LOOK_MILLISECONDS : LOOK_SELDOM_MILLISECONDS
    const timer = setTimeout(again, pause)
    return () => clearTimeout(timer)
  }, [list, again])

  function tell(outcome: Outcome<unknown>, asked: string): void {
    setTold(outcome.ok ? asked : (outcome.message ?? texts['releases.action-failed']))
    again()
  }
  async function rollBack({ release }: ReleaseItem): Promise<void> {
    setChosen(undefined)
    tell(await ask(rollBackRelease, { release }), filled(texts['releases.roll-back-asked'], { release }))
  }
  async function resume(): Promise<void> {
    tell(await ask(resumePublishing, {}), texts['releases.resume-asked'])
  }

  return (
    <main className="releases">
      <h1>{texts['releases.title']}</h1>
      <p>{texts['releases.intro']}</p>
      {list?.held && (
        <HeldNotice
          held={list.held}
          resume={list.isAdmin ? () => void resume() : undefined}
          {...{ texts, adminLanguage }}
        />
      )}
      <p role="status">
        {list && list.waiting > 0
          ? [
              told,
              counted(texts, 'releases.waiting', list.waiting, adminLanguage),
              texts[list.isPublisherAlive ? 'publishing.working' : 'publishing.no-publisher'],
            ].join(' ')
          : ''}
      </p>
      {answer.state === 'loading' && <p role="status">{texts['releases.loading']}</p>}
      {answer.state === 'failed' && (
        <div role="alert">
          <p>{answer.message ?? texts['releases.failed']}</p>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={again}>
            {texts['releases.again']}
          </Button>
        </div>
      )}
      {list?.items.length === 0 && <p>{texts['releases.none']}</p>}
      {list && list.items.length > 0 && (
        <ReleaseTable items={list.items} rollBack={setChosen} {...{ texts, adminLanguage }} />
      )}
      {list && <Pages list={list} {...{ texts, adminLanguage }} />}
      {chosen && (
        <RollBackDialog
          item={chosen}
          rollBack={() => void rollBack(chosen)}
          close={() => setChosen(undefined)}
          {...{ texts, adminLanguage }}
        />
      )}
    </main>
  )
}

/** The page that an address names: a whole number from 1, else the first. */
function pageOf(given: string | null): number {
  const page = Number(given)
  return Number.isSafeInteger(page) && page > 0 ? page : 1
}

/** The way to the other pages; nothing when there is only one. */
function Pages({ list: { page, pages }, texts, adminLanguage }: ReleasePageProps & { list: ReleaseList }) {
  if (pages <= 1) return null
  const position = filled(texts['releases.page'], {
    page: numberIn(adminLanguage, page),
    pages: numberIn(adminLanguage, pages),
  })
  return (
    <nav className="releases__pages" aria-label={position}>
      {page > 1 && (
        <Link href={`/admin/releases?page=${page - 1}`} prefetch={false}>
          {texts['releases.previous']}
        </Link>
      )}
      <span>{position}</span>
      {page < pages && (
        <Link href={`/admin/releases?page=${page + 1}`} prefetch={false}>
          {texts['releases.next']}
        </Link>
      )}
    </nav>
  )
}
