import { type Route, route } from '@headroom/platform/http'
import { z } from 'zod'

type Operation = Record<string, unknown>

const jsonOf = (schema: z.ZodType): object => ({
  content: {
    'application/json': { schema: z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) },
  },
})

function parametersOf(described: Route): readonly object[] {
  const inPath = [...described.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const query = described.query ? z.toJSONSchema(described.query, { io: 'input' }) : undefined
  const inQuery = Object.entries(query?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: query?.required?.includes(name) ?? false,
    schema,
  }))
  return [...inPath, ...inQuery]
}

function operationOf(described: Route): Operation {
  return {
    summary: described.summary,
    parameters: parametersOf(described),
    ...(described.body ? { requestBody: { required: true, ...jsonOf(described.body) } } : {}),
    responses: {
      200: { description: 'As asked', ...(described.answer ? jsonOf(described.answer) : {}) },
      400: { description: 'The request has faults; all are listed' },
      401: { description: 'Sign in first' },
      403: { description: 'For people with another duty' },
      404: { description: 'No such thing, or not yours to see' },
    },
  }
}

/** OpenAPI 3.1, made from the same schemas that check what goes in and, in the tests, what comes out. */
export function openApiDocument(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const described of routes.filter(
    ({ answers, path }) => answers === 'json' && path.startsWith('/api/'),
  )) {
    const path = described.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [described.method.toLowerCase()]: operationOf(described) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Headroom',
      version: '0.1.0',
      description:
        'What a person may do on the pages, they may do here, with the same session and the same limits.',
    },
    paths,
  }
}

export const apiReference = (routes: readonly Route[]): Route =>
  route(
    {
      method: 'GET',
      path: '/api/openapi.json',
      summary: 'This document',
      access: { kind: 'public' },
      answers: 'download',
    },
    () => Response.json(openApiDocument(routes)),
  )
