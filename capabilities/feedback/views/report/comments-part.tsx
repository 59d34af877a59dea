import type { FrozenReport } from '../../report/frozen-report.ts'
import type { Whose } from '../../report/report-words.ts'

const fromWords = (from: 'self' | 'manager' | 'others', whose: Whose): string => {
  if (from === 'self') return whose.isOwn ? 'What you wrote' : `What ${whose.name} wrote`
  return from === 'manager' ? 'What the line manager wrote' : 'What others wrote, in no order'
}

export const CommentsPart = ({
  report: { read },
  whose,
}: {
  readonly report: FrozenReport
  readonly whose: Whose
}) => (
  <>
    <h2 class="nhsuk-heading-m">In their words</h2>
    {read.comments.length === 0 ? (
      <p>
        No comments are shown: nobody wrote any, or too few people answered for them to be shown without
        saying who wrote them.
      </p>
    ) : (
      <>
        <p>Word for word, from all groups together. Please do not try to guess who wrote what.</p>
        {read.comments.map(({ item, from, texts }) => (
          <>
            <h3 class="nhsuk-heading-s">{item?.raterWording ?? 'Comments'}</h3>
            <p>{fromWords(from, whose)}:</p>
            <ul>
              {texts.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          </>
        ))}
      </>
    )}
  </>
)
