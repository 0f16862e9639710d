'use client'

import { formatMessage } from '../../../labels/format-message.ts'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { ask } from '../../../admin/kit/api-client.ts'
import { importXliff, previewXliff } from '../contracts.ts'
import type { ImportReport } from '../import-report.ts'
import type { XliffTexts } from './xliff-texts.ts'
import { XliffReport } from './xliff-report.tsx'
import './xliff.css'

interface Props {
  texts: XliffTexts
  adminLanguage: string
}

/** What the page is doing: nothing yet, asking the server, or showing what it said. */
type Step =
  | { at: 'start' }
  | { at: 'reading' }
  | { at: 'saving'; report: ImportReport }
  | { at: 'shown'; report: ImportReport }
  | { at: 'failed'; message: string }

/** Imports translations from XLIFF files: choose, review what would change, save. */
export function XliffImport({ texts, adminLanguage }: Props) {
  const [files, setFiles] = useState<File[]>([])
  const [step, setStep] = useState<Step>({ at: 'start' })
  const [isOver, setIsOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const result = useRef<HTMLHeadingElement>(null)
  const isBusy = step.at === 'reading' || step.at === 'saving'
  const report = step.at === 'shown' || step.at === 'saving' ? step.report : undefined
  const count = (key: 'xliff.summary' | 'xliff.saved', { taken, unchanged, refused }: ImportReport): string =>
    formatMessage(texts[key], adminLanguage, { taken, unchanged, refused })

  useEffect(() => {
    if (step.at === 'shown') result.current?.focus()
  }, [step])

  async function send(to: typeof previewXliff, chosen: readonly File[]): Promise<void> {
    const outcome = await ask(to, {}, { files: chosen })
    setStep(
      outcome.ok
        ? { at: 'shown', report: outcome.value }
        : { at: 'failed', message: outcome.message ?? texts['xliff.failed'] },
    )
  }
  function choose(chosen: FileList | null): void {
    if (isBusy || !chosen || chosen.length === 0) return
    const list = [...chosen]
    setFiles(list)
    setStep({ at: 'reading' })
    void send(previewXliff, list)
  }
  function save(shown: ImportReport): void {
    setStep({ at: 'saving', report: shown })
    void send(importXliff, files)
  }
  function startAgain(): void {
    setFiles([])
    setStep({ at: 'start' })
    if (input.current) {
      input.current.value = ''
      input.current.focus()
    }
  }
  function drop(event: DragEvent): void {
    event.preventDefault()
    setIsOver(false)
    choose(event.dataTransfer.files)
  }

  const status =
    step.at === 'reading'
      ? texts['xliff.reading']
      : step.at === 'saving'
        ? formatMessage(texts['xliff.saving'], adminLanguage, { n: step.report.taken })
        : ''
  return (
    <main className="xliff">
      <h1>{texts['xliff.title']}</h1>
      <p id="xliff-intro">{texts['xliff.intro']}</p>
      <div
        className="xliff__drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <label htmlFor="xliff-files">{texts['xliff.choose']}</label>
        <input
          ref={input}
          id="xliff-files"
          type="file"
          multiple
          accept=".xlf,.xliff,.zip,application/xliff+xml,application/zip"
          aria-describedby="xliff-intro"
          disabled={isBusy}
          onChange={(event) => choose(event.target.files)}
        />
        <span>{texts['xliff.drop']}</span>
      </div>
      <p role="status" className="xliff__status">
        {status}
      </p>
      {step.at === 'failed' && (
        <p role="alert" className="xliff__failed">
          {step.message}
        </p>
      )}
      {report && (
        <section aria-labelledby="xliff-result" aria-busy={isBusy}>
          <h2 id="xliff-result" ref={result} tabIndex={-1}>
            {count(report.saved ? 'xliff.saved' : 'xliff.summary', report)}
          </h2>
          {!report.saved && report.taken === 0 && <p>{texts['xliff.nothing']}</p>}
          <XliffReport report={report} texts={texts} />
          <div className="xliff__actions">
            {!report.saved && report.taken > 0 && (
              <button type="button" className="xliff__save" disabled={isBusy} onClick={() => save(report)}>
                {formatMessage(texts['xliff.save'], adminLanguage, { n: report.taken })}
              </button>
            )}
            <button type="button" disabled={isBusy} onClick={startAgain}>
              {texts[report.saved ? 'xliff.again' : 'xliff.cancel']}
            </button>
          </div>
        </section>
      )}
    </main>
  )
}
