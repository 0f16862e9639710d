/** Where answers are kept: in a `Map`, or in a `WeakMap` to forget them together with their objects. */
interface Answers<Asked, Answer> {
  get(asked: Asked): Answer | undefined
  has(asked: Asked): boolean
  set(asked: Asked, answer: Answer): unknown
}

/** The same function, computing each answer only once. */
export function remembering<Asked, Answer>(
  reckon: (asked: Asked) => Answer,
  answers: Answers<Asked, Answer> = new Map<Asked, Answer>(),
): (asked: Asked) => Answer {
  return (asked) => {
    const known = answers.get(asked)
    if (known !== undefined || answers.has(asked)) return known as Answer
    const answer = reckon(asked)
    answers.set(asked, answer)
    return answer
  }
}
