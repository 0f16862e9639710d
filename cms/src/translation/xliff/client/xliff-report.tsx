import { ChangedWords } from '../../../admin/kit/difference.tsx'
import type { ImportReport, ImportedDocument, ImportedUnit } from '../import-report.ts'
import type { XliffTexts } from './xliff-texts.ts'

interface Props {
  report: ImportReport
  texts: XliffTexts
}

/** What an import takes and refuses, a table per document; texts that stay as they are are not listed. */
export function XliffReport({ report, texts }: Props) {
  const { refusedFiles, documents, saved } = report
  return (
    <>
      {refusedFiles.length > 0 && (
        <div className="xliff__refused-files">
          <h3>{texts['xliff.refused-files']}</h3>
          <ul>
            {refusedFiles.map(({ file, reason }, index) => (
              <li key={index}>
                <strong>
                  <bdi>{file}</bdi>
                </strong>
                : {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      {documents.map((document) => (
        <DocumentReport
          key={`${document.file}/${document.id}/${document.language.tag}`}
          document={document}
          saved={saved}
          texts={texts}
        />
      ))}
    </>
  )
}

interface DocumentProps {
  document: ImportedDocument
  saved: boolean
  texts: XliffTexts
}

function DocumentReport({ document, saved, texts }: DocumentProps) {
  const { collection, id, title, language, refused } = document
  const units = document.units.filter(({ state }) => state !== 'unchanged')
  const name = `${title} · ${language.name}`
  if (refused === undefined && units.length === 0) return null
  return (
    <div className="xliff__document">
      <h3>
        <bdi>{name}</bdi>
      </h3>
      {refused === undefined ? (
        <a href={`/admin/translate/${collection}/${id}/${language.tag}`}>{texts['xliff.open-desk']}</a>
      ) : (
        <p data-state="refused">
          <strong>{texts['xliff.state=refused']}</strong>: {refused}
        </p>
      )}
      {units.length > 0 && (
        <div className="xliff__scroll" role="region" aria-label={name} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{texts['xliff.column.text']}</th>
                <th scope="col">{texts['xliff.column.change']}</th>
                <th scope="col">{texts['xliff.column.remarks']}</th>
              </tr>
            </thead>
            <tbody>
              {units.map((unit) => (
                <tr key={unit.unit} data-state={unit.state}>
                  <th scope="row">{unit.label}</th>
                  <td>
                    <Change unit={unit} language={language} texts={texts} />
                  </td>
                  <td>
                    <strong>{texts[stateKey(unit, saved)]}</strong>
                    {unit.reason !== undefined && <p>{unit.reason}</p>}
                    <ul>
                      {unit.findings.map((finding, index) => (
                        <li key={index} data-severity={finding.severity}>
                          <strong>{texts[`xliff.finding=${finding.severity}`]}</strong> {finding.text}
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

const stateKey = ({ state }: ImportedUnit, saved: boolean) =>
  state === 'refused' ? 'xliff.state=refused' : saved ? 'xliff.state=saved' : 'xliff.state=taken'

interface ChangeProps {
  unit: ImportedUnit
  language: ImportedDocument['language']
  texts: XliffTexts
}

/**
 * The old text and below it the new one, with the words that were removed and those that were added; never mixed in one
 * line.
 */
function Change({ unit, language, texts }: ChangeProps) {
  const { state, before, after, difference } = unit
  const attributes = { lang: language.tag, dir: language.direction }
  const parts = state === 'taken' ? difference : []
  const line = (changed: 'removed' | 'added', whole: string) => (
    <dd {...attributes}>{parts.length === 0 ? whole : <ChangedWords parts={parts} changed={changed} />}</dd>
  )
  return (
    <dl className="xliff__change">
      {before !== '' && (
        <>
          <dt>{texts['xliff.before']}</dt>
          {line('removed', before)}
        </>
      )}
      {after !== '' && (
        <>
          <dt>{texts['xliff.after']}</dt>
          {line('added', after)}
        </>
      )}
    </dl>
  )
}
