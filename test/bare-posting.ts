import type { Posting } from "../src/core/posting.ts";

/** A posting, as a provider makes it, that says nothing but what is given. */
export function barePosting(said: Partial<Posting> & Pick<Posting, "key" | "title">): Posting {
  return {
    locationText: null,
    places: [],
    department: null,
    team: null,
    employmentText: null,
    workplaceText: null,
    isRemote: null,
    pay: [],
    payText: null,
    descriptionHtml: null,
    language: null,
    companyName: null,
    sourceUrl: null,
    applyUrl: null,
    postedAt: null,
    updatedAt: null,
    deadlineAt: null,
    native: {},
    ...said,
  };
}
