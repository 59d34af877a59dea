import { Tag } from '@headroom/design-system'
import type { Nature } from '../content/index.ts'
import { natureNames } from '../words.ts'

const colours = { management: 'blue', leadership: 'purple', both: 'aqua-green' } as const

const words: Record<Nature, string> = { ...natureNames, both: 'Management and leadership' }

export const NatureTag = ({ nature }: { readonly nature: Nature }) => (
  <Tag colour={colours[nature]}>{words[nature]}</Tag>
)
