export { type Config, configReference, loadConfig } from './config.ts'
