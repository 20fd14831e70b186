import type { Posting } from "../posting.ts";

/** What a posting says that facts are derived from: pure modules of this room read nothing else. */
export interface Said extends Pick<
  Posting,
  | "title"
  | "locationText"
  | "places"
  | "department"
  | "employmentText"
  | "workplaceText"
  | "isRemote"
  | "pay"
  | "payText"
  | "language"
  | "native"
> {
  /** The description as text: blocks are lines, items of a list begin with "- ". */
  descriptionText: string | null;
}

/** A posting that says nothing. */
export const silent: Said = {
  title: "",
  locationText: null,
  places: [],
  department: null,
  employmentText: null,
  workplaceText: null,
  isRemote: null,
  pay: [],
  payText: null,
  language: null,
  native: {},
  descriptionText: null,
};
