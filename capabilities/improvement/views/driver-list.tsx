import type { Driver } from '../queries/parts.ts'
import { type DriverNode, treeOf } from '../rules/driver-tree.ts'
import { driverKindNames } from '../rules/words.ts'

/** The driver diagram as a nested list: read aloud and printed, it says all that the picture shows. */
export const DriverList = ({
  aim,
  drivers,
}: {
  readonly aim: string
  readonly drivers: readonly Driver[]
}) => (
  <>
    <p>
      <strong>{`Aim: ${aim}`}</strong>
    </p>
    <Branch nodes={treeOf(drivers)} />
  </>
)

const Branch = ({ nodes }: { readonly nodes: readonly DriverNode[] }) =>
  nodes.length === 0 ? null : (
    <ul>
      {nodes.map((node) => (
        <li>
          {`${driverKindNames[node.kind]}: ${node.words}`}
          <Branch nodes={node.below} />
        </li>
      ))}
    </ul>
  )
