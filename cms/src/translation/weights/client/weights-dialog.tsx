import { Button, useFormFields, useTranslation } from '@payloadcms/ui'
import { isLanguageTag, language as languageOf } from '@tienviitta/content-models/languages/registry'
import type { ChangeWeight } from '@tienviitta/content-models/translation/history'
import { Dialog } from '../../../admin/kit/dialog.tsx'
import type { ChangedUnit } from '../../coverage/coverage.ts'
import { DifferenceLines } from '../../coverage/client/difference-lines.tsx'
import type { WeightTexts } from '../../coverage/client/texts.ts'
import { WeightChoice } from './weight-choice.tsx'
import { WEIGHTS, type Weights, sharedWeight } from './weights.ts'
import { formatMessage } from '../../../labels/format-message.ts'

interface WeightsDialogProps {
  /** At least one. */
  units: readonly ChangedUnit[]
  weights: Weights
  change: (weights: Weights) => void
  cancel: () => void
  publish: () => void
  texts: WeightTexts
}

/** Asks, for each translated text that changes, what the change means for its translations. */
export function WeightsDialog({ units, weights, change, cancel, publish, texts }: WeightsDialogProps) {
  const { i18n } = useTranslation()
  const source = useFormFields(([fields]) => fields['sourceLanguage']?.value)
  const { tag, direction } = languageOf(typeof source === 'string' && isLanguageTag(source) ? source : 'fi')

  const forAll = (weight: ChangeWeight): Weights =>
    Object.fromEntries(units.map(({ unit }) => [unit, weight]))

  return (
    <Dialog title={texts['weight.title']} close={cancel} className="weights" describedBy="weights-intro">
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
            <p>{formatMessage(texts['weight.languages'], i18n.language, { n: languages })}</p>
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
    </Dialog>
  )
}
