import { AdminButton } from '../../admin/kit/admin-button.tsx'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { useState } from 'react'
import { LINK_LASTS, type LinkLasts } from '../link-lasts.ts'
import type { NamedLanguage } from './preview-buttons.tsx'
import type { PreviewSay } from './preview-texts.ts'

interface LinkFormProps {
  languages: readonly NamedLanguage[]
  say: PreviewSay
  make: (language: LanguageTag, lasts: LinkLasts) => void
}

/** Asks in which language a link opens and how long it works. */
export function LinkForm({ languages, say, make }: LinkFormProps) {
  const [language, setLanguage] = useState<LanguageTag>(languages[0]?.tag ?? 'fi')
  const [lasts, setLasts] = useState<LinkLasts>('day')
  return (
    <div className="preview-dialog__form">
      <label>
        <span>{say('preview.opens-in')}</span>
        <select
          value={language}
          onChange={({ target }) =>
            setLanguage(languages.find(({ tag }) => tag === target.value)?.tag ?? language)
          }
        >
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('preview.lasts')}</span>
        <select
          value={lasts}
          onChange={({ target }) => setLasts(LINK_LASTS.find((known) => known === target.value) ?? lasts)}
        >
          {LINK_LASTS.map((known) => (
            <option key={known} value={known}>
              {say(`preview.lasts=${known}`)}
            </option>
          ))}
        </select>
      </label>
      <AdminButton buttonStyle="primary" onClick={() => make(language, lasts)}>
        {say('preview.copy')}
      </AdminButton>
    </div>
  )
}
