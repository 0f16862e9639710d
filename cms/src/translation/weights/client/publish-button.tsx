'use client'

import {
  FormSubmit,
  toast,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormModified,
  useHotkey,
  useTranslation,
} from '@payloadcms/ui'
import { hasAutosaveEnabled } from 'payload/shared'
import { useRef, useState } from 'react'
import { type ChangedUnit, readChangedUnits } from '../contracts.ts'
import { type TextsProps, useSay } from '../../../admin/kit/say.ts'
import { ask } from '../../../admin/kit/api-client.ts'
import type { WeightTexts } from '../../coverage/client/texts.ts'
import { WeightsDialog } from './weights-dialog.tsx'
import { type Weights, translatedUnits, weightsFor } from './weights.ts'
import './weights.css'

/**
 * Publishes as Payload's own button does (`@payloadcms/ui/elements/PublishButton`): the same conditions, the same
 * request, errors at their fields, Ctrl+S for the draft. Between the click and the request it asks for the weight of
 * changes, when some text that changes has been translated. Publishing at a set time has a button of its own, and
 * publishing a single locale is left out: no collection has locales.
 */
export function PublishButton(props: TextsProps<WeightTexts>) {
  const say = useSay(props)
  const info = useDocumentInfo()
  const { id, collectionSlug, hasPublishedDoc, hasPublishPermission, uploadStatus } = info
  const { submit, validateForm } = useForm()
  const modified = useFormModified()
  const { t, i18n } = useTranslation()
  const [isChecking, setIsChecking] = useState(false)
  const [units, setUnits] = useState<readonly ChangedUnit[]>([])
  // Kept when publishing is refused, so that no one has to choose twice.
  const [weights, setWeights] = useState<Weights>({})
  const button = useRef<HTMLButtonElement>(null)
  const about = id === undefined ? undefined : { collection: collectionSlug ?? '', id: String(id) }
  const document = about && `/api/${about.collection}/${about.id}`
  const canPublish =
    hasPublishPermission === true &&
    (modified || info.unpublishedVersionCount > 0 || !hasPublishedDoc) &&
    uploadStatus !== 'uploading'

  useHotkey({ cmdCtrlKey: true, editDepth: useEditDepth(), keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    // Without autosave, the button that saves a draft listens to the same keys.
    const isMine = info.docConfig !== undefined && hasAutosaveEnabled(info.docConfig)
    if (isMine && modified && document !== undefined && units.length === 0) void saveDraft(document, false)
  })

  /** Saves what is in the form as a draft, as autosave does or, with its message, as Ctrl+S does. */
  async function saveDraft(address: string, isSilent: boolean): Promise<boolean> {
    const result = await submit({
      action: `${address}?depth=0&draft=true&fallback-locale=null${isSilent ? '&autosave=true' : ''}`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
      disableSuccessStatus: isSilent,
      ...(isSilent ? { acceptValues: { overrideLocalChanges: false } } : {}),
    })
    if (!result?.res.ok) return false
    if (isSilent && !info.mostRecentVersionIsAutosaved) {
      info.setMostRecentVersionIsAutosaved(true)
      info.setUnpublishedVersionCount((count: number) => count + 1)
    }
    return true
  }

  async function publish(chosen: Weights): Promise<void> {
    const result = await submit({
      action: `${document ?? `/api/${collectionSlug ?? ''}`}?depth=0`,
      overrides: { _status: 'published', changeWeights: chosen },
    })
    if (!result) return
    info.setUnpublishedVersionCount(0)
    info.setMostRecentVersionIsAutosaved(false)
    info.setHasPublishedDoc(true)
    if (result.res.ok) setWeights({})
  }

  /** What the click does: a form with mistakes shows them first; what touches no translation is published at once. */
  async function begin(): Promise<void> {
    if (uploadStatus === 'uploading') return
    if (about === undefined || document === undefined || !(await validateForm())) return publish({})
    if (modified && !(await saveDraft(document, true))) return
    const outcome = await ask(readChangedUnits, about, { adminLanguage: i18n.language })
    if (!outcome.ok) {
      toast.error(outcome.message ?? say('weight.failed'))
      return
    }
    const translated = translatedUnits(outcome.value.units)
    if (translated.length === 0) return publish({})
    setWeights((chosen) => weightsFor(translated, chosen))
    setUnits(translated)
  }

  async function click(): Promise<void> {
    setIsChecking(true)
    await begin()
    setIsChecking(false)
  }

  function close(): void {
    setUnits([])
    // The form may have been disabled while the draft was saved, so the browser cannot give the focus back by itself.
    requestAnimationFrame(() => button.current?.focus())
  }

  if (!hasPublishPermission) return null
  return (
    <>
      <FormSubmit
        buttonId="action-save"
        disabled={!canPublish || isChecking}
        onClick={() => void click()}
        ref={button}
        size="medium"
        type="button"
      >
        {t('version:publishChanges')}
      </FormSubmit>
      <span className="admin-hidden" role="status">
        {isChecking ? say('weight.checking') : ''}
      </span>
      {units.length > 0 && (
        <WeightsDialog
          units={units}
          weights={weights}
          change={setWeights}
          cancel={close}
          publish={() => {
            close()
            void publish(weights)
          }}
          say={say}
        />
      )}
    </>
  )
}
