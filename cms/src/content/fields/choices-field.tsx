'use client'

import { FieldDescription, FieldError, useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { inLanguage } from '../../labels/in-language.ts'
import type { Label } from '../../labels/label.ts'

type Props = JSONFieldClientProps & { options: { value: string; label: Label }[] }

/** Several choices as boxes to tick; the value is the list of those ticked, in the order of the boxes. */
export function ChoicesField({ field, path, readOnly, options }: Props) {
  const { value, setValue, showError, disabled } = useField<unknown>({ path })
  const { i18n } = useTranslation()
  const chosen = Array.isArray(value) ? value : []
  const id = `field-${path.replaceAll('.', '__')}`
  const label =
    typeof field.label === 'object' ? inLanguage(field.label as Label, i18n.language) : field.label

  function choose(option: string, isChosen: boolean): void {
    const next = options
      .map((each) => each.value)
      .filter((each) => (each === option ? isChosen : chosen.includes(each)))
    setValue(next)
  }

  return (
    <div className={`field-type ${showError ? 'error' : ''}`}>
      <fieldset className="choices" aria-describedby={`${id}-help`}>
        <legend className="field-label">
          {label}
          {field.required === true && <span className="required"> *</span>}
        </legend>
        <FieldError path={path} showError={showError} />
        <div className="choices__list">
          {options.map((option) => (
            <label key={option.value}>
              <input
                type="checkbox"
                checked={chosen.includes(option.value)}
                disabled={readOnly === true || disabled}
                onChange={(event) => choose(option.value, event.target.checked)}
              />
              {inLanguage(option.label, i18n.language)}
            </label>
          ))}
        </div>
      </fieldset>
      <div id={`${id}-help`}>
        <FieldDescription description={field.admin?.description} path={path} />
      </div>
    </div>
  )
}
