import type { ChangeWeight } from '@tienviitta/content-models/translation/history'
import type { WeightSay } from '../../coverage/client/texts.ts'
import { WEIGHTS } from './weights.ts'

interface WeightChoiceProps {
  /** Ties the choices together; different for each group on the page. */
  name: string
  legend: string
  /** What the choice is about, for those who hear the legend without seeing where it is. */
  about?: string
  /** `undefined` when several texts have different weights. */
  chosen: ChangeWeight | undefined
  choose: (weight: ChangeWeight) => void
  say: WeightSay
}

/** Correction, update or critical; each is described by its effect, which is given at the top of the dialog. */
export const WeightChoice = ({ name, legend, about, chosen, choose, say }: WeightChoiceProps) => (
  <fieldset className="weights__choice">
    <legend>
      {legend}
      {about !== undefined && <span className="admin-hidden"> {about}</span>}
    </legend>
    {WEIGHTS.map((weight) => (
      <label key={weight}>
        <input
          type="radio"
          value={weight}
          name={name}
          checked={chosen === weight}
          onChange={() => choose(weight)}
          aria-describedby={`weight-effect-${weight}`}
        />
        {say(`weight=${weight}`)}
      </label>
    ))}
  </fieldset>
)
