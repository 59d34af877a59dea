import { v7, validate } from 'uuid'

/** Ids are UUIDv7 made by the application: they sort by time, and need nothing of the database's version. */
export const newId = (): string => v7()

export const isId = (text: string): boolean => validate(text)
