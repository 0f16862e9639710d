import type { Endpoint } from 'payload'
import { previewEndpoints } from '../preview/server/preview-endpoints.ts'
import { releaseEndpoints as listEndpoints } from '../publishing/list/release-endpoints.ts'
import { stateEndpoints } from '../publishing/state/state-endpoints.ts'
import { scheduleEndpoints } from '../publishing/schedule/schedule-endpoints.ts'
import { coverageEndpoints } from '../translation/coverage/server/coverage-endpoints.ts'
import { deskEndpoints } from '../translation/desk/server/translation-endpoints.ts'
import { machineEndpoint } from '../translation/machine/server/machine-endpoint.ts'
import { memoryEndpoints } from '../translation/memory/memory-endpoints.ts'
import { questionEndpoints } from '../translation/questions/question-endpoints.ts'
import { xliffEndpoints } from '../translation/xliff/server/xliff-endpoints.ts'

/** Everything under `/api/translations`. */
export const translationEndpoints: Endpoint[] = [
  ...deskEndpoints,
  ...coverageEndpoints,
  ...questionEndpoints,
  ...memoryEndpoints,
  ...xliffEndpoints,
  machineEndpoint,
  ...previewEndpoints,
]

/** Everything under `/api/releases`. */
export const releaseEndpoints: Endpoint[] = [...stateEndpoints, ...listEndpoints, ...scheduleEndpoints]
