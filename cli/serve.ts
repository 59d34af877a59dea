import { start } from '@headroom/server/start'
import { Command } from 'commander'

export const serveCommand = (): Command =>
  new Command('serve').description('Serve Headroom, as `npm start` does.').action(() => start(process.env))
