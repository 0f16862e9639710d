import { orderedPieces } from './ordered-pieces.ts'

/** Text whose numbers and addresses keep their order, whatever direction the sentence has. */
export const OrderedText = ({ text }: { text: string }) =>
  orderedPieces(text).map(({ text: piece, isIsolated }, index) =>
    isIsolated ? (
      <bdi key={index} dir="ltr">
        {piece}
      </bdi>
    ) : (
      piece
    ),
  )
