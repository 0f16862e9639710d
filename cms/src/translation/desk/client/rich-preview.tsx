import { type Inline, RichTextError, parseRichText } from '@tienviitta/content-models/rich-text/rich-text'
import { OrderedText } from './ordered-text.tsx'

/** Rich text as readers will see it. Links are shown, not followed. */
export function RichPreview({ text, wrong }: { text: string; wrong: string }) {
  const blocks = read(text)
  if (!blocks) return <p className="wd-wrong">{wrong}</p>
  return blocks.map((block, index) => {
    if (block.type === 'paragraph') return <p key={index}>{inlines(block.content)}</p>
    const items = block.items.map((item, at) => <li key={at}>{inlines(item)}</li>)
    return block.ordered ? <ol key={index}>{items}</ol> : <ul key={index}>{items}</ul>
  })
}

function read(text: string) {
  try {
    return parseRichText(text)
  } catch (error) {
    if (error instanceof RichTextError) return undefined
    throw error
  }
}

const inlines = (content: readonly Inline[]) =>
  content.map((inline, index) => {
    if (inline.type === 'break') return <br key={index} />
    if (inline.type === 'link') {
      const isAddress = /^(?:tel|mailto):/u.test(inline.target)
      return (
        <span key={index} className="wd-link" title={inline.target}>
          {isAddress ? (
            <bdi dir="ltr">{inline.content.map(({ text }) => text).join('')}</bdi>
          ) : (
            inline.content.map(({ text }, at) => <OrderedText key={at} text={text} />)
          )}
        </span>
      )
    }
    return inline.bold ? (
      <strong key={index}>
        <OrderedText text={inline.text} />
      </strong>
    ) : (
      <OrderedText key={index} text={inline.text} />
    )
  })
