/** Macros whose name says too little, or the plural of one thing. */
const betterNames: Readonly<Record<string, string>> = {
  'do-dont-list': 'DoDontList',
  tables: 'Table',
  images: 'Image',
}

/** `error-summary` is `ErrorSummary` in code. */
export const typeName = (component: string): string =>
  betterNames[component] ??
  component
    .split('-')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join('')

export const propsName = (component: string): string => `${typeName(component)}Props`
export const optionsName = (component: string): string => `${typeName(component)}Options`
