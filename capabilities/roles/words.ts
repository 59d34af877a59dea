import type { Discipline, Importance, TaskEmphasis } from './content/index.ts'

export const disciplineNames: Record<Discipline, string> = {
  operational: 'Operational',
  clinical: 'Clinical',
  nursing: 'Nursing',
  medical: 'Medical',
  corporate: 'Corporate',
}

export const emphasisNames: Record<TaskEmphasis, string> = {
  main: 'A main part of the role',
  shared: 'Shared with others',
  light: 'Now and then',
}

export const importanceNames: Record<Importance, string> = {
  essential: 'Essential',
  desirable: 'Desirable',
}

/** In a form: a person's word that no role in the library fits. */
export const NO_PROFILE = 'none'
