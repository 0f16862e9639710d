import { Button, useFormFields, useTranslation } from '@payloadcms/ui'
import { isLanguageTag, language as languageOf } from '@tienviitta/content-models/languages/registry'
import type { ChangeWeight } from '@tienviitta/content-models/translation/history'
import { type SyntheticEvent, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { ChangedUnit } from '../contracts.ts'
import { DifferenceLines } from '../../coverage/client/difference-lines.tsx'
import type { WeightTexts } from '../../coverage/client/texts.ts'
import { WeightChoice } from './weight-choice.tsx'
import { WEIGHTS, type Weights, sharedWeight } from './weights.ts'
import { counted } from '../../../admin/kit/wording.ts'

interface WeightsDialogProps {
  /** At least one. */
  units: readonly ChangedUnit[]
  weights: Weights
  change: (weights: Weights) => void
  cancel: () => void
  publish: () => void
  texts: WeightTexts
}

/**
 * Asks, for each translated text that changes, what the change means for its translations. The browser's own modal
 * dialog keeps the focus inside; Escape cancels.
 */
export function WeightsDialog({ units, weights, change, cancel, publish, texts }: WeightsDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const { i18n } = useTranslation()
  const source = useFormFields(([fields]) => fields['sourceLanguage']?.value)
  const { tag, direction } = languageOf(typeof source === 'string' && isLanguageTag(source) ? source : 'fi')

  useEffect(() => {
    dialog.current?.showModal()
    title.current?.focus()
  }, [])

  const forAll = (weight: ChangeWeight): Weights =>
    Object.fromEntries(units.map(({ unit }) => [unit, weight]))

  // Outside the form of the document, so that Enter in a choice does not send it.
  return createPortal(
    <dialog
      ref={dialog}
      className="weights"
      aria-labelledby="weights-title"
      aria-describedby="weights-intro"
      onCancel={(event: SyntheticEvent) => {
        event.preventDefault()
        cancel()
      }}
      onClose={cancel}
    >
      <h2 id="weights-title" tabIndex={-1} ref={title}>
        {texts['weight.title']}
      </h2>
      <p id="weights-intro">{texts['weight.intro']}</p>
      <dl className="weights__effects">
        {WEIGHTS.map((weight) => (
          <div key={weight}>
            <dt>{texts[`weight=${weight}`]}</dt>
            <dd id={`weight-effect-${weight}`}>{texts[`weight.effect=${weight}`]}</dd>
          </div>
        ))}
      </dl>
      {units.length > 1 && (
        <WeightChoice
          name="weights-all"
          legend={texts['weight.same']}
          chosen={sharedWeight(weights)}
          choose={(weight) => change(forAll(weight))}
          texts={texts}
        />
      )}
      <ol className="weights__units">
        {units.map(({ unit, label, before, after, languages }) => (
          <li key={unit}>
            <h3>{label}</h3>
            <p>{counted(texts, 'weight.languages', languages, i18n.language)}</p>
            <DifferenceLines lang={tag} dir={direction} {...{ before, after, texts }} />
            <WeightChoice
              name={`weights-${unit}`}
              legend={texts['weight.choice']}
              about={label}
              chosen={weights[unit]}
              choose={(weight) => change({ ...weights, [unit]: weight })}
              texts={texts}
            />
          </li>
        ))}
      </ol>
      <div className="weights__end">
        <Button buttonStyle="secondary" size="medium" margin={false} onClick={cancel}>
          {texts['weight.cancel']}
        </Button>
        <Button buttonStyle="primary" size="medium" margin={false} onClick={publish}>
          {texts['weight.publish']}
        </Button>
      </div>
    </dialog>,
    globalThis.document.body,
  )
}
