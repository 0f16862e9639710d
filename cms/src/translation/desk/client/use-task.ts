import { useState } from 'react'
import { RequestProblem } from '../../../admin/kit/api-client.ts'
import { useOpenDesk } from './desk-context.ts'

/** Runs something that calls the server, one at a time; what goes wrong is reported in a sentence. */
export function useTask(): { isBusy: boolean; start: (task: () => Promise<void>) => void } {
  const { say, tell } = useOpenDesk()
  const [isBusy, setBusy] = useState(false)
  function start(task: () => Promise<void>): void {
    if (isBusy) return
    setBusy(true)
    task()
      .catch((error: unknown) => {
        if (!(error instanceof RequestProblem)) throw error
        tell(say('desk.failed-action', { reason: error.message }))
      })
      .finally(() => setBusy(false))
  }
  return { isBusy, start }
}
