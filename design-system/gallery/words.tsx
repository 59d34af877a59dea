import { assetUrl } from '../assets/asset-url.ts'
import { Caption } from '../components/caption.tsx'
import { Code } from '../components/code.tsx'
import { Details } from '../components/details.tsx'
import { DoDontList } from '../components/do-dont-list.tsx'
import { Heading } from '../components/heading.tsx'
import { Image } from '../components/images.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { Tag } from '../components/tag.tsx'
import type { TagProps } from '../generated/props.ts'
import type { SampleGroup } from './sample.tsx'

const colours: readonly Exclude<TagProps['colour'], false | undefined>[] = [
  'white',
  'grey',
  'green',
  'aqua-green',
  'blue',
  'purple',
  'pink',
  'red',
  'orange',
  'yellow',
]

const sizes = ['xl', 'l', 'm', 's', 'xs'] as const

export const words = (): SampleGroup => ({
  id: 'words',
  heading: 'Words',
  samples: [
    {
      component: 'Heading',
      states: {
        Sizes: sizes.map((size) => (
          <Heading level={4} size={size}>
            Where you stand
          </Heading>
        )),
        'With a caption': (
          <Heading level={4} size="l" caption="Ward manager">
            Where you stand
          </Heading>
        ),
        'As a link': (
          <Heading level={4} size="m" href="#words">
            Running a service
          </Heading>
        ),
      },
    },
    { component: 'Caption', states: { Default: <Caption size="l">Managing people and resources</Caption> } },
    {
      component: 'InsetText',
      states: {
        Default: (
          <InsetText>Completing a course never raises a score. It is evidence; a person judges.</InsetText>
        ),
      },
    },
    {
      component: 'Tag',
      states: {
        Colours: colours.map((colour) => (
          <>
            <Tag colour={colour}>{colour}</Tag>{' '}
          </>
        )),
        'Without a border': (
          <Tag colour="green" border={false}>
            In force
          </Tag>
        ),
      },
    },
    {
      component: 'Details',
      states: {
        Closed: (
          <Details summary="Why we ask for evidence">
            A rating with an example is easier to talk about.
          </Details>
        ),
        Open: (
          <Details summary="What would count as evidence" open>
            Minutes, a rota you wrote, feedback you were given, or a change you can point to.
          </Details>
        ),
        'As an expander': (
          <Details summary="People and resources" classes="nhsuk-expander">
            Rotas, budgets, and the people who make them work.
          </Details>
        ),
      },
    },
    {
      component: 'DoDontList',
      states: {
        Do: (
          <DoDontList
            heading={{ text: 'Do', level: 4 }}
            icon="tick"
            items={[
              { text: 'give an example of what was done' },
              { text: 'say what you would like to see next' },
            ]}
          />
        ),
        "Don't": (
          <DoDontList
            heading={{ text: "Don't", level: 4 }}
            icon="cross"
            items={[{ text: 'guess who wrote a comment' }, { text: 'compare two people by one number' }]}
          />
        ),
      },
    },
    {
      component: 'Code',
      states: {
        Default: <Code>npx headroom import staff staff-extract.csv --preview</Code>,
        'With a button to copy': <Code button>npx headroom audit verify</Code>,
      },
    },
    {
      component: 'Image',
      states: {
        'With a caption': (
          <Image src={assetUrl('mark.svg')} alt="" width="one-quarter" caption="The lamp, our mark" />
        ),
      },
    },
  ],
})
