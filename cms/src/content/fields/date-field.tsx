'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import type { InputType } from './input-type.ts'

type Props = TextFieldClientProps & { inputType: InputType }

/**
 * A date, a time of day, or both, in the browser's own input. The value stays what was typed (`2026-05-01`, `09:00`,
 * `2026-05-01T17:00`): Finnish local time, never an instant.
 */
export function DateField({ field, path, readOnly, inputType }: Props) {
  const { value, setValue, showError, disabled } = useField<string | null>({ path })
  const id = `field-${path.replaceAll('.', '__')}`
  return (
    <div className={`field-type text ${showError ? 'error' : ''}`}>
      <FieldLabel htmlFor={id} label={field.label} required={field.required} path={path} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          id={id}
          type={inputType}
          value={value ?? ''}
          disabled={readOnly === true || disabled}
          aria-describedby={`${id}-help`}
          onChange={(event) => setValue(event.target.value === '' ? null : event.target.value)}
        />
      </div>
      <div id={`${id}-help`}>
        <FieldDescription description={field.admin?.description} path={path} />
      </div>
    </div>
  )
}
