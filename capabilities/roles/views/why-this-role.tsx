import type { PostProfile } from '../queries/post-profiles.ts'

/** Which role a post has and who or what said so, in one paragraph. */
export const WhyThisRole = ({ post, whose }: { readonly post: PostProfile; readonly whose: string }) => {
  if (!post.profile)
    return post.decidedBy === 'person' ? (
      <p>Somebody has decided that no role in the library fits this post.</p>
    ) : (
      <p>
        No rule matches this post to a role in the library, or two rules disagree. A person can choose one.
      </p>
    )
  return (
    <p>
      {whose} is matched to <strong>{post.profile.name}</strong>.{' '}
      {post.decidedBy === 'person'
        ? 'A person chose it, and no rule will change it.'
        : `A rule chose it: ${lowerFirst(post.because ?? '')}`}
    </p>
  )
}

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)
