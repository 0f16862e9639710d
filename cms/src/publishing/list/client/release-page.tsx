'use client'

import { useEffect, useState } from 'react'
import { useAddressQuery } from '../../../admin/kit/address-query.ts'
import { type Outcome, ask } from '../../../admin/kit/api-client.ts'
import { EmptyState } from '../../../admin/kit/empty-state.tsx'
import { PageLinks } from '../../../admin/kit/page-links.tsx'
import { useAnswer } from '../../../admin/kit/use-answer.ts'
import { type TextsProps, useSay } from '../../../admin/kit/say.ts'
import { Waiting } from '../../../admin/kit/waiting.tsx'
import { HeldNotice } from '../../state/client/held-notice.tsx'
import { type ReleaseItem, listReleases, resumePublishing, rollBackRelease } from '../contracts.ts'
import { ReleaseTable } from './release-table.tsx'
import { RollBackDialog } from './roll-back-dialog.tsx'
import type { ReleaseTexts } from '../../state/client/texts.ts'
import '../../state/client/publish-line.css'
import './releases.css'

/** How often the list is fetched again while something waits to be published. */
const LOOK_MILLISECONDS = 500
/** How often while no publisher runs. */
const LOOK_SELDOM_MILLISECONDS = 3000

/** What was published and what was not, with the way back to an earlier release. */
export function ReleasePage(props: TextsProps<ReleaseTexts>) {
  const say = useSay(props)
  const [query] = useAddressQuery()
  const [answer, again] = useAnswer(listReleases, { page: pageOf(query.get('page')) })
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

  function tell(outcome: Outcome<unknown>, asked: string): void {
    setTold(outcome.ok ? asked : (outcome.message ?? say('releases.action-failed')))
    again()
  }
  async function rollBack({ release }: ReleaseItem): Promise<void> {
    setChosen(undefined)
    const asked = say('releases.roll-back-asked', { release })
    tell(await ask(rollBackRelease, { release }), asked)
  }
  async function resume(): Promise<void> {
    tell(await ask(resumePublishing, {}), say('releases.resume-asked'))
  }

  return (
    <main className="releases">
      <h1>{say('releases.title')}</h1>
      <p>{say('releases.intro')}</p>
      {list?.held && (
        <HeldNotice held={list.held} resume={list.isAdmin ? () => void resume() : undefined} say={say} />
      )}
      <p role="status">
        {list && list.waiting > 0
          ? [
              told,
              say('releases.waiting', { n: list.waiting }),
              say(list.isPublisherAlive ? 'publishing.working' : 'publishing.no-publisher'),
            ].join(' ')
          : ''}
      </p>
      {answer.state !== 'ready' && <Waiting name="releases" {...{ answer, say, again }} />}
      {list && (
        <EmptyState items={list.items} text={say('releases.none')}>
          <ReleaseTable items={list.items} rollBack={setChosen} say={say} />
        </EmptyState>
      )}
      <PageLinks
        className="releases__pages"
        name="releases"
        addressOf={(other) => `/admin/releases?page=${other}`}
        {...{ page, pages, say }}
      />
      {chosen && (
        <RollBackDialog
          item={chosen}
          rollBack={() => void rollBack(chosen)}
          close={() => setChosen(undefined)}
          say={say}
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
