const { buildAll } = (await import(new URL('../scripts/build.mjs', import.meta.url).href)) as {
  buildAll(): Promise<void>
}

/** Once before the journeys, however few of them are run: two test files that both built would clear each other's dist/. */
export const setup = buildAll
