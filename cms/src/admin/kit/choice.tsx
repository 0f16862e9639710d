import type { ComponentProps } from 'react'

interface ChoiceProps<Value extends string> extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  /** The chosen value; it stays chosen even when it is not offered. */
  value: Value
  /** The values offered, each with its words. */
  options: readonly (readonly [value: Value, words: string])[]
  /** The words for choosing nothing (the empty value), when that is allowed. */
  none?: string
  /** The words of a chosen value that is not offered. */
  other?: string
  choose: (value: Value) => void
}

/** A choice of one from several, in a list that opens. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { value, options, none, other = value, choose, ...attributes } = props
  const isOffered = (none !== undefined && value === '') || options.some(([offered]) => offered === value)
  return (
    <select value={value} onChange={({ target }) => choose(target.value as Value)} {...attributes}>
      {none !== undefined && <option value="">{none}</option>}
      {!isOffered && <option value={value}>{other}</option>}
      {options.map(([offered, words]) => (
        <option key={offered} value={offered}>
          {words}
        </option>
      ))}
    </select>
  )
}
