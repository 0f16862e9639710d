import { useFormFields } from '@payloadcms/ui'
import { isLanguageTag, language as languageOf } from '@tienviitta/content-models/languages/registry'
import { textDifference } from '@tienviitta/content-models/text-difference/text-difference'
import type { ChangeWeight } from '@tienviitta/content-models/translation/history'
import { AdminButton } from '../../../admin/kit/admin-button.tsx'
import { Difference } from '../../../admin/kit/difference.tsx'
import { Dialog } from '../../../admin/kit/dialog.tsx'
import type { ChangedUnit } from '../contracts.ts'
import type { WeightSay } from '../../coverage/client/texts.ts'
import { WeightChoice } from './weight-choice.tsx'
import { WEIGHTS, type Weights, sharedWeight } from './weights.ts'

interface WeightsDialogProps {
  /** At least one. */
  units: readonly ChangedUnit[]
  weights: Weights
  change: (weights: Weights) => void
  cancel: () => void
  publish: () => void
  say: WeightSay
}

/** Asks, for each translated text that changes, what the change means for its translations. */
export function WeightsDialog({ units, weights, change, cancel, publish, say }: WeightsDialogProps) {
  const source = useFormFields(([fields]) => fields['sourceLanguage']?.value)
  const language = languageOf(typeof source === 'string' && isLanguageTag(source) ? source : 'fi')

  const forAll = (weight: ChangeWeight): Weights =>
    Object.fromEntries(units.map(({ unit }) => [unit, weight]))

  return (
    <Dialog title={say('weight.title')} close={cancel} className="weights" describedBy="weights-intro">
      <p id="weights-intro">{say('weight.intro')}</p>
      <dl className="weights__effects">
        {WEIGHTS.map((weight) => (
          <div key={weight}>
            <dt>{say(`weight=${weight}`)}</dt>
            <dd id={`weight-effect-${weight}`}>{say(`weight.effect=${weight}`)}</dd>
          </div>
        ))}
      </dl>
      {units.length > 1 && (
        <WeightChoice
          name="weights-all"
          legend={say('weight.same')}
          chosen={sharedWeight(weights)}
          choose={(weight) => change(forAll(weight))}
          say={say}
        />
      )}
      <ol className="admin-list weights__units">
        {units.map(({ unit, label, before, after, languages }) => (
          <li key={unit}>
            <h3>{label}</h3>
            <p>{say('weight.languages', { n: languages })}</p>
            <Difference
              parts={textDifference(before, after)}
              language={language}
              before={say('weight.before')}
              after={say('weight.after')}
              className="weights__difference"
              none={say('weight.no-text')}
            />
            <WeightChoice
              name={`weights-${unit}`}
              legend={say('weight.choice')}
              about={label}
              chosen={weights[unit]}
              choose={(weight) => change({ ...weights, [unit]: weight })}
              say={say}
            />
          </li>
        ))}
      </ol>
      <div className="admin-dialog__end weights__end">
        <AdminButton onClick={cancel}>{say('weight.cancel')}</AdminButton>
        <AdminButton buttonStyle="primary" onClick={publish}>
          {say('weight.publish')}
        </AdminButton>
      </div>
    </Dialog>
  )
}
