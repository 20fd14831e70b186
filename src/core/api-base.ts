/** Below which the whole API is. */
export const API_BASE = "/job-postings/v1";
