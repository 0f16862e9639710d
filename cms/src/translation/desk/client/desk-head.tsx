import { Choice } from '../../../admin/kit/choice.tsx'
import { PublishLine } from '../../../publishing/state/client/publish-line.tsx'
import type { ReleaseTexts } from '../../../publishing/state/client/texts.ts'
import { MachineMeter } from '../../machine/client/machine-meter.tsx'
import { DeskLinks } from './desk-links.tsx'
import { DeskSteps } from './desk-steps.tsx'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { progressOf } from './progress.ts'
import { ReferenceChoice } from './reference-choice.tsx'

/** The head of the desk: what is translated into what, how far along it is, and what can be done with it as a whole. */
export function DeskHead({ publishingTexts }: { publishingTexts: ReleaseTexts }) {
  const { say, api } = useOpenDesk()
  const { collection, id } = api.place
  const desk = useDeskState((state) => state.desk)
  const { document, source, target, languages, machine } = desk
  return (
    <section className="wd-top" aria-label={say('desk.region=head')}>
      <h1 lang={source.tag} dir={source.direction}>
        {document.title}
      </h1>
      {document.translatedTitle !== undefined && (
        <p className="wd-title" lang={target.tag} dir={target.direction}>
          {document.translatedTitle}
        </p>
      )}
      <div className="wd-row">
        <p className="wd-into">{say('desk.into', { source: source.name, target: target.name })}</p>
        <label>
          {say('desk.other-language')}
          <Choice
            value={target.tag}
            options={languages.map(({ tag, name }) => [tag, name])}
            other={target.name}
            choose={(tag) => {
              const draft = api.place.source === 'draft' ? '?source=draft' : ''
              window.location.assign(`/admin/translate/${collection}/${id}/${tag}${draft}`)
            }}
          />
        </label>
        <ReferenceChoice />
        {machine && <MachineMeter {...machine} words={say('machine.meter', machine)} />}
      </div>
      <DeskSteps />
      <PublishLine trigger="" texts={publishingTexts} adminLanguage={say.language} {...{ collection, id }} />
      <DeskLinks />
    </section>
  )
}

/** How much is finished, in texts and in words. */
export function Progress() {
  const { say } = useOpenDesk()
  const summary = useDeskState(({ units, desk }) => {
    const { units: texts, words } = progressOf(units, desk.source.tag, desk.may.approve)
    return [
      say('desk.progress', { done: texts.done, all: texts.all }),
      say('desk.words', { done: words.done, all: words.all }),
    ].join(' · ')
  })
  return <p className="wd-progress">{summary}</p>
}
