import { grants } from '@headroom/platform/authorisation'
import { z } from 'zod'

const $Named = z.object({ id: z.string(), name: z.string() })

export const $Me = z.object({
  personId: z.string(),
  name: z.string(),
  organisation: $Named,
  grants: z.array(z.enum(grants)),
  managesOthers: z.boolean(),
  posts: z.array(
    z.object({ postId: z.string(), title: z.string(), unit: $Named, manager: $Named.nullable() }),
  ),
})
