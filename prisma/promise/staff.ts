/** That the resident of this parameter is an analyst, or an administrator, at this moment. */
export const isAnalyst = (resident: string): string =>
  `EXISTS (SELECT FROM staff s WHERE s.resident_id = ${resident} AND s.roles && '{analyst,administrator}')`
