import { initAll } from 'nhsuk-frontend'
import { nameFileUploads } from './file-upload.ts'
import { defineProgress } from './progress.ts'

// nhsuk-frontend's template adds these classes in an inline script, which our content security policy forbids.
// https://github.com/nhsuk/nhsuk-frontend/blob/main/packages/nhsuk-frontend/src/nhsuk/template.njk
document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')

initAll()
nameFileUploads()
defineProgress()
