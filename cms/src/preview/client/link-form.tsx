import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { useState } from 'react'
import { AdminButton } from '../../admin/kit/admin-button.tsx'
import { Choice } from '../../admin/kit/choice.tsx'
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
        <Choice
          value={language}
          options={languages.map(({ tag, name }) => [tag, name])}
          choose={setLanguage}
        />
      </label>
      <label>
        <span>{say('preview.lasts')}</span>
        <Choice
          value={lasts}
          options={LINK_LASTS.map((known) => [known, say(`preview.lasts=${known}`)])}
          choose={setLasts}
        />
      </label>
      <AdminButton buttonStyle="primary" onClick={() => make(language, lasts)}>
        {say('preview.copy')}
      </AdminButton>
    </div>
  )
}
