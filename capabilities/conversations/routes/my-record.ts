import { type Route, route } from '@headroom/platform/http'
import { myRecord } from '../my-record.ts'

const mine = route(
  {
    method: 'GET',
    path: '/conversations/my-record.json',
    summary: 'Everything of my conversations, my private notes included',
    access: { kind: 'signed-in' },
    answers: 'download',
  },
  async ({ scope, today, download }) =>
    download({
      name: `my-conversations-${today}.json`,
      type: 'application/json; charset=utf-8',
      body: `${JSON.stringify(await myRecord(scope), null, 2)}\n`,
    }),
)

export const myRecordRoutes: readonly Route[] = [mine]
