import { DatabaseError } from 'pg'

/**
 * True when the database understood a statement and refused it, so that the connection is as good as before and the
 * same statement on other rows may pass. False when it could not be reached, was shutting down, or had no room.
 */
export function isRefusal(fault: unknown): boolean {
  if (!(fault instanceof DatabaseError) || fault.severity !== 'ERROR') return false
  // Classes of SQLSTATE: 08 connection, 53 resources, 57 operator intervention, 58 system.
  return !/^(08|53|57|58)/.test(fault.code ?? '')
}
