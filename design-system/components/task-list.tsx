import type { TaskListProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Tasks, and where each stands. */
export const TaskList = (props: TaskListProps) => renderMacro('task-list', props)
