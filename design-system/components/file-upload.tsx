import type { FileUploadProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Choose a file. */
export const FileUpload = (props: FileUploadProps) => renderMacro('file-upload', props)
