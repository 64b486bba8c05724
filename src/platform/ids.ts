import { v7 } from 'uuid';

/** A new identifier: UUID version 7, so that rows made one after the other are stored side by side. */
export function newId(): string {
  return v7();
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text has the form of an identifier. */
export function isId(text: string): boolean {
  return uuid.test(text);
}
