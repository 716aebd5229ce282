/** A response `r` that counts: finished, neither to try the survey out nor beyond a quota. */
export const counts = 'r.finished_at IS NOT NULL AND NOT r.pilot AND NOT r.over_quota'
