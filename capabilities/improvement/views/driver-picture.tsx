import type { Driver } from '../queries/parts.ts'
import { BOX, layOutDrivers } from '../rules/lay-out-drivers.ts'

type Props = { readonly aim: string; readonly drivers: readonly Driver[] }

/** The diagram as people draw it. The list beside it holds the same words, so the picture is not read aloud. */
export const DriverPicture = ({ aim, drivers }: Props) => {
  if (drivers.length === 0) return <p>Nothing yet. Begin with one to four primary drivers.</p>
  const { width, height, boxes, arms } = layOutDrivers(aim, drivers)
  return (
    <section class="headroom-chart__scroll" aria-label="The diagram, drawn" tabindex={0}>
      <svg
        width={width + 2}
        height={height + 2}
        viewBox={`-1 -1 ${width + 2} ${height + 2}`}
        aria-hidden="true"
        focusable="false"
      >
        {arms.map(([x1, y1, x2, y2]) => (
          <line x1={x1} y1={y1} x2={x2} y2={y2} stroke="#4c6272" stroke-width="2" />
        ))}
        {boxes.map(({ x, y, lines, kind }) => (
          <g>
            <rect
              x={x}
              y={y}
              width={BOX.width}
              height={BOX.height}
              fill={kind === 'aim' ? '#005eb8' : '#ffffff'}
              stroke="#005eb8"
              stroke-width="2"
              stroke-dasharray={kind === 'idea' ? '6 4' : undefined}
            />
            {lines.map((words, at) => (
              <text
                x={x + 10}
                y={y + 20 + at * 17}
                font-size="14"
                fill={kind === 'aim' ? '#ffffff' : '#212b32'}
              >
                {words}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </section>
  )
}
