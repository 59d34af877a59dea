import { SearchBox } from '@headroom/design-system'

export const FindBox = ({ value }: { readonly value?: string | undefined }) => (
  <SearchBox
    action="/organisation/people"
    label="Find a person, a post or a unit"
    hint="Part of a name will do, in any order: “adey mar” finds Mary Adeyemi"
    value={value}
  />
)
