export { createApp, type HttpParts } from './app.ts'
export { type FaultPage, Forbidden, NotFound } from './faults.ts'
export {
  type FormFault,
  type FormFields,
  type ParsedForm,
  parseForm,
  readForm,
  type SentForm,
  typedText,
  withDay,
  withFaults,
} from './form.ts'
export {
  type Frame,
  type Html,
  type NavigationItem,
  type PublicRequest,
  type Route,
  route,
  type SignedInRequest,
} from './route.ts'
